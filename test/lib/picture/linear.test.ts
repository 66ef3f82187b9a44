/**
 * Text made to hold a detector up: four times the text takes about four times as long, never
 * sixteen. Measured within one run; what takes next to no time is left out of the comparison.
 */
import { expect, test } from 'vitest';
import { detect } from '@/lib/picture/detectors';
import { findNames } from '@/lib/picture/names';
import { QUEBRA } from '@/lib/text/dado';
import { flatten } from '@/lib/text/joiners';
import { findPersonalData } from '@/lib/text/personal-data';
import { page } from '../sei/pages.ts';

const HOSTIS = [
  '1',
  '1.',
  '1 ',
  '12 ',
  '1234 ',
  '111.',
  '111.444.777-',
  '11144477735',
  '1-',
  '.',
  ' ',
  '\u00ad',
  QUEBRA,
  `1${QUEBRA}`,
  'a@',
  'a.',
  'a@a.',
  '@',
  'ANA ',
  'Ana e ',
  'Interessado: Ana ',
  'Interessados: Ana B, ',
  'INTERESSADA: A',
  'rua ',
  'CEP ',
  'endereço rua ',
  'agência ',
  'conta 1',
  'RG ',
  'RG nº ',
  'PIS/NIS ',
  'tel ',
  '(84) ',
  '+55 ',
  'documento (',
  'senha ',
  'senha: ',
  'abcd ',
  'a1 ',
  'f',
  '%2525',
  'infra_hash',
  '<wbr ',
] as const;

/** Characters. */
const PEQUENO = 50_000;
const GRANDE = 4 * PEQUENO;
/** Below this, ms, the clock says nothing. */
const CHAO = 40;

const vazia = page('<body></body>');
const work = (texto: string) => {
  const plano = flatten(texto);
  detect(plano);
  findNames(vazia, plano);
  findPersonalData(texto);
};
const fill = (semente: string, tamanho: number) =>
  semente.repeat(Math.ceil(tamanho / semente.length));

/** The shortest of three, ms of this thread's own work, whatever else the machine does. */
function time(texto: string): number {
  const tempos = [0, 1, 2].map(() => {
    const inicio = process.threadCpuUsage();
    work(texto);
    return process.threadCpuUsage(inicio).user / 1000;
  });
  return Math.min(...tempos);
}

test.each(HOSTIS)('%j again and again', { timeout: 60_000 }, (semente) => {
  const grande = time(fill(semente, GRANDE));
  const pequeno = time(fill(semente, PEQUENO));
  expect(grande).toBeLessThan(Math.max(CHAO, 9 * pequeno));
});

test('mixed, without a break', { timeout: 60_000 }, () => {
  const tudo = HOSTIS.join('');
  expect(time(fill(tudo, GRANDE))).toBeLessThan(Math.max(CHAO, 9 * time(fill(tudo, PEQUENO))));
});

const nomes = (quantos: number) =>
  Array.from({ length: quantos }, (_, i) => `Interessada: Ana ${letras(i)}`).join(QUEBRA);
const letras = (numero: number) =>
  `B${numero}`.replaceAll(/\d/g, (digito) => 'abcdefghij'[Number(digito)]!);

test('a name in every line, each another', { timeout: 60_000 }, () => {
  expect(time(nomes(4000))).toBeLessThan(Math.max(CHAO, 9 * time(nomes(1000))));
});
