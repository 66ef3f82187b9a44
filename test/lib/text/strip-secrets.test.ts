/** Session secrets leave no text, however the page broke or wrote them; nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { findSecrets, stripSecrets } from '@/lib/text/strip-secrets';
import { ownTime } from '../../support/own-time.ts';

const H64 = 'b1946ac92492d2347c6235b4d2611184e3b0c44298fc1c149afbf4c8996fb924';
const H192 = H64 + 'd41d8cd98f00b204e9800998ecf8427e'.repeat(4);

describe('what is taken away', () => {
  test.each([
    ['hash in an address', `?acao=x&infra_hash=${H64}&a=1`, '?acao=x&infra_hash=[retirado]&a=1'],
    ['192 digits', `[${H192}]`, '[[retirado]]'],
    ['64 digits alone', `Hash inválido. ${H64}`, 'Hash inválido. [retirado]'],
    ['capitals', `infra_hash=${H64.toUpperCase()}`, 'infra_hash=[retirado]'],
    ['capitals alone', H64.toUpperCase(), '[retirado]'],
    ['a hash cut short', 'infra_hash=b1946ac9', 'infra_hash=[retirado]'],
    ['digits only', '0'.repeat(64), '[retirado]'],
    ['URL-encoded', `a%26infra_hash%3D${H64}%26b%3D1`, 'a%26infra_hash%3D[retirado]%26b%3D1'],
    ['encoded twice', `infra_hash%253D${H64}%2526b`, 'infra_hash%253D[retirado]%2526b'],
    ['as JSON', `{"infra_hash":"${H64}"}`, '{"infra_hash":"[retirado]"}'],
    [
      'unidade of the session',
      'x?infra_unidade_atual=110008367',
      'x?infra_unidade_atual=[retirado]',
    ],
    ['wanted address in base64', 'infra_url=L3NlaS8/aW5m&x', 'infra_url=[retirado]&x'],
    ['PHP session', 'PHPSESSID=7a9k2q; outro=1', 'PHPSESSID=[retirado]; outro=1'],
    ['token', 'csrf_token=Zm9vYmFy.x', 'csrf_token=[retirado]'],
    ['two at once', `${H64} e infra_hash=a1&x`, '[retirado] e infra_hash=[retirado]&x'],
  ])('%s', (_, texto, limpo) => {
    expect(stripSecrets(texto)).toBe(limpo);
  });

  test.each([
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['<wbr>', '<wbr>'],
    ['<wbr/>', '<wbr/>'],
    ['encoded soft hyphen', '%C2%AD'],
    ['line break', '\n'],
    ['line break and indent', '\r\n        '],
    ['blank', ' '],
    ['encoded line break', '%0D%0A'],
    ['<br>', '<br>'],
  ])('64 digits broken by %s, at any place', (_, quebra) => {
    for (const em of [4, 20, 32, 60]) {
      const partido = H64.slice(0, em) + quebra + H64.slice(em);
      expect(stripSecrets(`antes ${partido}, depois`)).toBe('antes [retirado], depois');
    }
  });

  test('broken over several lines, with ordinary words after', () => {
    const linhas = H64.match(/.{1,16}/g)!.join('\n');
    expect(stripSecrets(`Link: ${linhas}\nde acordo`)).toBe('Link: [retirado]\nde acordo');
  });

  test('a name broken in the middle', () => {
    expect(stripSecrets('infra_\u00adha\u200bsh=a1b2')).toBe('infra_\u00adha\u200bsh=[retirado]');
  });

  test('nothing of 64 or 192 digits is left, wherever they stand', () => {
    for (const hash of [H64, H192]) {
      for (const em of ['', 'x', ' ', '/', '=', '%3D', '"', 'ção']) {
        expect(stripSecrets(`${em}${hash}${em}`)).not.toContain(hash.slice(0, 16));
      }
    }
  });
});

describe('what stays', () => {
  test.each([
    'Processo 08810032.000246/2026-65, documento 0103947.',
    'MD5 d41d8cd98f00b204e9800998ecf8427e',
    'UUID 0192f7a1-8b3c-7def-8123-456789abcdef',
    'Informe a Senha. O token não foi aceito.',
    'Ata da feca cada dada fada'.repeat(8),
    // A column of ids: 64 digits, but nothing like a hash.
    [
      '47731219',
      '47586196',
      '48019662',
      '47755858',
      '47731218',
      '47586195',
      '48019661',
      '47755857',
    ].join('\n'),
    '',
  ])('%s', (texto) => {
    expect(stripSecrets(texto)).toBe(texto);
  });
});

test('places are those of the text given, joiners included', () => {
  const texto = `a\u00adb ${H64.slice(0, 30)}\u00ad${H64.slice(30)} c`;
  const [trecho] = findSecrets(texto);
  expect(texto.slice(trecho!.inicio, trecho!.fim)).toBe(
    `${H64.slice(0, 30)}\u00ad${H64.slice(30)}`,
  );
});

test('stripping twice changes nothing more', () => {
  const uma = stripSecrets(`x infra_hash=${H64}&infra_unidade_atual=1 PHPSESSID=abc`);
  expect(stripSecrets(uma)).toBe(uma);
});

test('long texts take linear time', () => {
  const worked = ownTime();
  stripSecrets('a'.repeat(40) + ' '.repeat(100_000) + 'abcdef 01 '.repeat(50_000));
  stripSecrets('infra_hash'.repeat(50_000));
  stripSecrets('%2525252525'.repeat(50_000));
  expect(worked()).toBeLessThan(3000);
});
