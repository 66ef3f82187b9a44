// @vitest-environment node
/** Numbers as they were shown. */
import { describe, expect, test } from 'vitest';
import { completeCpf } from '@/lib/planilha/cpf.ts';
import { isDateFormat, plainNumber, shownNumber } from '@/lib/planilha/number-text.ts';
import { rowValues } from '@/lib/planilha/row-values.ts';

test.each([
  [1234567890, '000"."000"."000"-"00', '012.345.678-90'],
  [1234567890, '000\\.000\\.000\\-00', '012.345.678-90'],
  [12345678909, '###"."###"."###-##', '12345678909'],
  [86999991234, '\\(00\\)\\ 00000\\-0000', '(86) 99999-1234'],
  [65000123, '00000-000', '65000-123'],
  [123, '00000', '00123'],
  [1234567, '0000', '1234567'],
  [10, '"Nº 0"00', 'Nº 010'],
  [1234567890, 'General', '1234567890'],
  [1234567890, '', '1234567890'],
  [1234567890, '0.00E+00', '1234567890'],
  [1234.5, '#,##0.00', '1234,5'],
  [0.125, '0.0%', '12,5%'],
  [-5, '00', '-5'],
])('%d shown by %s is %s', (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

describe('dates', () => {
  test.each([
    [46347, 'dd/mm/yyyy', '21/11/2026'],
    [46347, 'm/d/yy', '21/11/2026'],
    [46347.604166667, 'd/m/yy h:mm', '21/11/2026 14:30'],
    [0.75, 'h:mm', '18:00'],
    // Excel's calendar has a 29/02/1900 that never was, with the number 60.
    [59, 'dd/mm/yyyy', '28/02/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
    [-1, 'dd/mm/yyyy', '-1'],
    [1e9, 'dd/mm/yyyy', '1000000000'],
  ])('%d as %s is %s', (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  test.each(['[$-416]d" de "mmmm" de "yyyy', '[h]:mm', 'mmm/yy', 'h:mm AM/PM'])('%s', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  test.each(['General', '[Red]0', '"dias: "0', '0\\d', '_-R$ #,##0', '[$R$-416] 0.00'])(
    '%s is of no date',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

test('never an exponent', () => {
  expect(plainNumber(1e21)).toBe('1000000000000000000000');
  expect(plainNumber(0.0000001)).toBe('0,0000001');
  expect(plainNumber(0.1 + 0.2)).toBe('0,3');
});

describe('a CPF that lost its zeros', () => {
  test.each([
    ['1234567890', '01234567890'],
    ['1.234.567.890', '01234567890'],
    [' 191919191 ', ' 191919191 '],
    ['1234567891', '1234567891'],
    ['012.345.678-90', '012.345.678-90'],
    ['12', '12'],
    ['', ''],
  ])('“%s” becomes “%s”', (text, completed) => {
    expect(completeCpf(text)).toBe(completed);
  });
});

test('a row as values of its columns; what cannot be one stays as written', () => {
  const base = { rotulo: 'x', obrigatorio: false };
  const colunas = [
    { ...base, id: 'nome', tipo: 'texto' as const },
    { ...base, id: 'cpf', tipo: 'cpf' as const },
    { ...base, id: 'desde', tipo: 'data' as const },
    { ...base, id: 'externo', tipo: 'sim_nao' as const },
    { ...base, id: 'chefe', tipo: 'sim_nao' as const },
    {
      ...base,
      id: 'vinculo',
      tipo: 'escolha' as const,
      opcoes: [{ id: 'a', rotulo: 'Cargo efetivo' }],
    },
    { ...base, id: 'unidades', tipo: 'unidade' as const, varios: true },
    { ...base, id: 'obs', tipo: 'texto_longo' as const },
  ];
  const valores = {
    nome: 'Ana\nMaria',
    cpf: '1234567890',
    desde: '01/03/2026 14:30',
    externo: 'NÃO',
    chefe: 'talvez',
    vinculo: 'CARGO EFETIVO',
    unidades: 'A\nB',
    obs: '',
    alheio: 'x',
  };
  expect(rowValues(colunas, valores)).toEqual({
    nome: 'Ana Maria',
    cpf: '01234567890',
    desde: '01/03/2026',
    externo: false,
    chefe: 'talvez',
    vinculo: 'a',
    unidades: 'A; B',
  });
});
