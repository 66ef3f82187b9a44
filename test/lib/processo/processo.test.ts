/** Process numbers: formats of the reference, their check digits, and what stands in a text. */
import { describe, expect, test } from 'vitest';
import { FORMATOS } from '@/lib/processo/formats';
import { checkDigits, findAll, format, mask, normalise, recognise } from '@/lib/processo/processo';

/** Real federal numbers, of eleven órgãos. */
const NUPS = [
  '23037.001380/2021-11',
  '23037.001434/2021-48',
  '23037.001462/2021-65',
  '60041.001093/2020-97',
  '25000.137969/2025-22',
  '25000.178857/2024-41',
  '21000.022348/2017-84',
  '53581.000032/2016-53',
  '23769.018731/2024-19',
  '02070.020242/2025-88',
  '12804.000290/2026-62',
  '08016.009807/2026-98',
  '00261.000468/2021-66',
  '23112.037652/2022-51',
  '23105.003202/2022-54',
  '23070.048422/2024-13',
  '01300.004254/2024-61',
];

/** Every format has its cases; real ones where the reference has them. */
const CASOS: [formato: string, numero: string, digitos: 'certo' | 'errado' | 'sem_dv'][] = [
  ...NUPS.map((nup): [string, string, 'certo'] => ['NUP federal', nup, 'certo']),
  ['NUP federal', '23060.000980/2026-12', 'errado'],
  ['NUP de 21 dígitos', '0000001.00000001/2015-84', 'certo'],
  ['NUP de 21 dígitos', '0000001.00000001/2015-97', 'errado'],
  ['SP', '020.00016588/2025-13', 'certo'],
  ['SP, treinamento', '99906.713-630.000032/2025-82', 'certo'],
  ['RN', '08810032.000246/2026-65', 'certo'],
  ['RO', '0016.004284/2026-81', 'certo'],
  ['DF', '00133-00002749/2020-19', 'certo'],
  ['BA', '009.0227.2022.0077842-66', 'certo'],
  ['BA', '089.3200.2022.0002525-11', 'certo'],
  ['PE', '0030200023.004570/2025-45', 'certo'],
  ['MG', '1500.01.0250326/2023-04', 'certo'],
  ['MG', '2350.01.0000627/2025-48', 'certo'],
  ['MG', '1630.01.0001450/2025-42', 'certo'],
  ['RJ', 'SEI-350001/020290/2026', 'sem_dv'],
  ['RJ, até 2019', 'SEI-12/001/007830/2019', 'sem_dv'],
  ['Niterói', 'NIT-050131/000463/2026', 'sem_dv'],
  ['AL', 'E:01700.0000001300/2023', 'sem_dv'],
  ['AL, sem E:', '03300.0000000865/2023', 'sem_dv'],
  ['GO', '202517645002534', 'sem_dv'],
  ['GO', '202616448087829', 'sem_dv'],
  ['Padrão SEI', '26.0.000000001-8', 'certo'],
  ['Padrão SEI, ano inteiro', '2025.0.000008436-0', 'certo'],
  ['CNJ', '0000495-63.2014.4.04.8000', 'certo'],
  ['CNJ', '0060404-14.2018.8.16.6000', 'certo'],
  ['CNJ', '0014356-84.2024.8.16.6000', 'certo'],
  ['CNMP', '19.00.4001.0000012/2024-10', 'sem_dv'],
];

describe.each(CASOS)('%s: %s', (nome, numero, digitos) => {
  const formato = FORMATOS.find((um) => um.nome === nome)!;

  test('is recognised', () => {
    expect(recognise(numero)?.nome).toBe(nome);
  });
  test(`check digits: ${digitos}`, () => {
    expect(checkDigits(numero)).toBe(digitos);
  });
  test('is the same after its signs are taken away and put back', () => {
    const nu = numero.replaceAll(/[^0-9A-Z]/g, '');
    expect(format(nu, formato)).toBe(numero);
  });
  test('is found in a sentence, and nowhere in a longer number', () => {
    const texto = `Não abre o processo ${numero}, desde ontem.`;
    expect(findAll(texto)).toEqual([{ numero, formato, inicio: 20, fim: 20 + numero.length }]);
    for (const maior of [`7${numero}`, `${numero}7`, `${numero}/7`]) {
      expect(findAll(maior).map((achado) => achado.numero)).not.toContain(numero);
    }
  });
});

test('every format has a case', () => {
  const comCaso = new Set(CASOS.map(([nome]) => nome));
  expect(FORMATOS.map(({ nome }) => nome).filter((nome) => !comCaso.has(nome))).toEqual([]);
});

/**
 * The official formula writes 10 as 0 and 11 as 1, so two remainders look alike: of the 2,601 ways
 * to change one digit of these numbers, it is blind to exactly these six.
 */
const CEGA = [
  '03037.001380/2021-11',
  '23037.001380/0021-11',
  '25000.078857/2024-41',
  '23769.028731/2024-19',
  '23112.137652/2022-51',
  '23070.038422/2024-13',
];

describe.each(NUPS)('%s with one digit changed fails', (nup) => {
  const posicoes = Array.from(nup, (sinal, i) => [i, sinal] as const).filter(([, sinal]) =>
    /\d/.test(sinal),
  );
  test.each(posicoes)('at position %i', (i, sinal) => {
    const mudados = Array.from('0123456789')
      .filter((digito) => digito !== sinal)
      .map((outro) => nup.slice(0, i) + outro + nup.slice(i + 1));
    const aceitos = mudados.filter((mudado) => checkDigits(mudado) !== 'errado');
    expect(aceitos).toEqual(mudados.filter((mudado) => CEGA.includes(mudado)));
    // At least 8 of the 9 wrong digits are seen, at each position.
    expect(aceitos.length).toBeLessThanOrEqual(1);
  });
});

test('an unknown format is kept as it stands, without a verdict', () => {
  expect(recognise('MA/2026/0001-X')).toBeNull();
  expect(checkDigits('MA/2026/0001-X')).toBe('sem_dv');
  expect(normalise('MA/2026/ 0001-X')).toBe('MA/2026/0001-X');
});

test('line-break hints and blanks inside a number are no part of it', () => {
  expect(normalise(' 08810032.<wbr>000246/\u00ad2026-65\n')).toBe('08810032.000246/2026-65');
  expect(checkDigits('08810032.<wbr>000246/2026-65')).toBe('certo');
});

test('a number that does not fit a mask is not forced into it', () => {
  const [federal] = FORMATOS;
  expect(format('2303700138020211', federal!)).toBeNull();
  expect(format('230370013802021112', federal!)).toBeNull();
});

test('all numbers of a pasted text, in order, by place', () => {
  const texto =
    'Ver 23037.001380/2021\u201111 (apensado ao 1500.01.0250326/2023-04). CPF 390.533.447-05, ' +
    'tel. (98) 99999-0000, SEI-350001/020290/2026; doc. 0103947.';
  const achados = findAll(texto);
  expect(achados.map(({ numero }) => numero)).toEqual([
    '23037.001380/2021-11',
    '1500.01.0250326/2023-04',
    'SEI-350001/020290/2026',
  ]);
  expect(texto.slice(achados[1]!.inicio, achados[1]!.fim)).toBe('1500.01.0250326/2023-04');
});

test.each([
  ['right after nº', 'Processo nº23037.001380/2021-11', '23037.001380/2021-11'],
  ['broken by the PDF it was copied from', '23037.001380 /\n2021- 11', '23037.001380/2021-11'],
  ['in small letters', 'ver sei-350001/020290/2026', 'SEI-350001/020290/2026'],
  ['with its letter', 'e:01700.0000001300/2023', 'E:01700.0000001300/2023'],
  ['between brackets', '(23037.001380/2021-11)', '23037.001380/2021-11'],
])('found %s: %s', (_, texto, numero) => {
  expect(findAll(texto).map((achado) => achado.numero)).toEqual([numero]);
});

test.each([
  'telefone (84) 99999-0000 e 3232-1010, ramal 12',
  'R$ 1.234.567,00 em 12/03/2026, CNPJ 11.222.333/0001-81',
  'link23037.001380/2021-11',
  'protocolo 1000000000000000000000000000',
])('no number in: %s', (texto) => expect(findAll(texto)).toEqual([]));

test('numbers broken by invisible joiners are found where they stand', () => {
  const texto = 'x 08810032.\u200b000246/2026-65 y';
  const [achado] = findAll(texto);
  expect(achado?.numero).toBe('08810032.000246/2026-65');
  expect(texto.slice(achado!.inicio, achado!.fim)).toBe('08810032.\u200b000246/2026-65');
});

test('a masked number keeps its shape and no digit', () => {
  expect(mask('SEI-350001/020290/2026')).toBe('SEI-••••••/••••••/••••');
});
