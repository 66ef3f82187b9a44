import { expect, test } from 'vitest';
import { comDigitosDeCpf, digitosDoProcesso } from './digitos.ts';

/** Published numbers of the federal government, and samples of states that use the same formula. */
const REAIS = [
  '23037.001380/2021-11',
  '60041.001093/2020-97',
  '25000.137969/2025-22',
  '21000.022348/2017-84',
  '02070.020242/2025-88',
  '00261.000468/2021-66',
  '01300.004254/2024-61',
  '020.00016588/2025-13',
  '0016.004284/2026-81',
  '00133-00002749/2020-19',
];

test.each(REAIS)('%s ends in its check digits', (numero) => {
  const base = numero.slice(0, -3);
  expect(digitosDoProcesso(base)).toBe(numero.slice(-2));
});

test('a CPF gets its two check digits', () => {
  expect(comDigitosDeCpf('111444777')).toBe('11144477735');
  expect(comDigitosDeCpf('529982247')).toBe('52998224725');
});
