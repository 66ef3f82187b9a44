/** Texts at the door: what no database or no UTF-8 can hold is taken out, everything else stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanText, cleanTexts } from '@/helpdesk/clean.ts';
import { Chamado } from '@/lib/contract';
import { novoChamado, type Running, runHelpdesk } from './running.ts';

describe('a text', () => {
  test.each([
    ['a\0b', 'ab'],
    ['\ud800', '\ufffd'],
    ['x\udc00y', 'x\ufffdy'],
    ['👩‍👩‍👧‍👦 \u202e<b>ção</b>\r\n\t', '👩‍👩‍👧‍👦 \u202e<b>ção</b>\r\n\t'],
    ['', ''],
  ])('%j becomes %j', (text, cleaned) => expect(cleanText(text)).toBe(cleaned));
});

describe('a value', () => {
  test('is cleaned in its names too, and nothing else of it changes', () => {
    const value = { 'a\0': ['\0', 1, null, true, { b: 'c\ud800' }] };
    expect(cleanTexts(value)).toEqual({ a: ['', 1, null, true, { b: 'c\ufffd' }] });
    const bytes = Buffer.from([0, 1]);
    expect(cleanTexts(bytes)).toBe(bytes);
  });

  test('gains no prototype by its names', () => {
    const value = cleanTexts(JSON.parse('{"\\u0000__proto__": {"a": 1}}')) as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('a' in value).toBe(false);
  });

  test('too deep is refused, and not by the end of the process', () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(() => cleanTexts(deep(30))).not.toThrow();
    expect(() => cleanTexts(deep(5_000))).toThrow(/níveis demais/);
  });
});

describe('at the door', () => {
  let helpdesk: Running;
  beforeAll(async () => (helpdesk = await runHelpdesk()));
  afterAll(async () => await helpdesk.stop());

  test('a chamado with a NUL and half a character in it is kept without them', async () => {
    const maria = await helpdesk.device();
    const { contexto } = novoChamado();
    const answer = await maria.post(
      '/chamados',
      novoChamado({
        descricao: 'Não a\0ssina \ud83d',
        contexto: { ...contexto, mensagens: ['\0Erro'] },
      }),
    );
    expect(answer.status).toBe(201);
    const chamado = Chamado.parse(await answer.json());
    expect(chamado.descricao).toBe('Não assina \ufffd');
    expect(chamado.contexto.mensagens).toEqual(['Erro']);
  });

  test('a body that is too deep is refused in a sentence', async () => {
    const maria = await helpdesk.device();
    const body = JSON.parse(`{"campos": {"x": ${'['.repeat(900)}${']'.repeat(900)}}}`) as object;
    const answer = await maria.post('/chamados', { ...novoChamado(), ...body });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { detail: 'O corpo da requisição tem níveis demais, um dentro do outro.' },
    ]);
  });

  test('what the desk is asked for is cleaned too', async () => {
    for (const path of ['/mesa/entrar', '/mesa?orgao=%00', '/mesa/chamados/%00/anexos/%00']) {
      const answer = await fetch(helpdesk.url + path, {
        method: path === '/mesa/entrar' ? 'POST' : 'GET',
        body: path === '/mesa/entrar' ? new URLSearchParams({ codigo: 'a\0' }) : null,
      });
      expect(answer.status).toBeLessThan(500);
    }
  });
});
