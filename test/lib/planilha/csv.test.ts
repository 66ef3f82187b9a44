// @vitest-environment node
/** Tables as text, whoever wrote them and however. */
import { describe, expect, test } from 'vitest';
import { readPasted, readSheets } from '@/lib/planilha/read.ts';
import { ownTime } from '../../support/own-time.ts';
import { arquivo, pessoas } from './making.ts';

const ACENTOS = 'Nome;Lotação\nJosé d’Ávila;São Luís';
const LIDO = [
  ['Nome', 'Lotação'],
  ['José d’Ávila', 'São Luís'],
];
const utf8 = new TextEncoder();
const linhasDe = async (bytes: Uint8Array) =>
  (await readSheets(bytes, 'lista.csv')).folhas[0]?.linhas;
const pasted = (text: string) => readPasted(text).folhas[0]?.linhas;

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}

test.each([
  ['UTF-8', utf8.encode(ACENTOS)],
  ['UTF-8 with its mark', utf8.encode(`\uFEFF${ACENTOS}`)],
  ['UTF-16, little end first', utf16(`\uFEFF${ACENTOS}`, true)],
  ['UTF-16, big end first', utf16(`\uFEFF${ACENTOS}`, false)],
  // ’ is 0x92 there, and nothing in ISO 8859-1.
  ['Windows-1252', Uint8Array.from(ACENTOS, (c) => (c === '’' ? 0x92 : c.charCodeAt(0)))],
])('%s', async (_, bytes) => {
  expect(await linhasDe(bytes)).toEqual(LIDO);
});

test('LibreOffice’s, in Windows-1252 with a line break within a cell', async () => {
  const linhas = await linhasDe(arquivo('servidores.csv'));
  expect(linhas?.slice(4, 7)).toEqual([
    [
      'Nº',
      'Nome completo do servidor',
      'C.P.F.',
      'E-mail institucional',
      'Data de admissão',
      'Matrícula',
      'CARGO',
      'Lotação',
    ],
    [
      '1',
      'José da Conceição',
      '1234567890',
      'jose.conceicao@exemplo.gov.br',
      '01/03/26',
      '004321',
      'Técnico',
      'SESAU/NTS',
    ],
    [
      '2',
      'Maria Antônia d’Ávila',
      '012.345.678-90',
      'maria.davila@exemplo.gov.br',
      '31/12/87',
      '098765',
      'Assistente\nAdministrativa',
      'SESAU/NTS',
    ],
  ]);
});

describe('separators', () => {
  test.each([';', ',', '\t', '|'])('“%s”, whatever the cells hold of the others', (separator) => {
    const others = [';', ',', '\t', '|'].filter((each) => each !== separator).join(' ');
    const table = [
      ['Nome', 'Cargo', 'CPF'],
      ['Silva, Ana; Maria', 'A|B', '1'],
      [`x ${others} y`, '', '2'],
    ];
    const text = table
      .map((row) =>
        row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator),
      )
      .join('\r\n');
    expect(pasted(text)).toEqual(table.map((row) => row.map((cell) => cell.replaceAll('\t', ' '))));
  });

  test('the one that Excel says in the first line', () => {
    expect(pasted('sep=,\r\nNome;Sobrenome,CPF\r\nAna,1')).toEqual([
      ['Nome;Sobrenome', 'CPF'],
      ['Ana', '1'],
    ]);
  });

  test('one column has none', () => {
    expect(pasted('Nome\nAna\nRui\n')).toEqual([['Nome'], ['Ana'], ['Rui']]);
  });
});

describe('quotes', () => {
  test('doubled, with line breaks, and those of a text that only holds some', () => {
    expect(pasted('Nome\tObs\r\n"Ana ""Aninha""\nSilva"\tRua "A"\r\n')).toEqual([
      ['Nome', 'Obs'],
      ['Ana "Aninha"\nSilva', 'Rua "A"'],
    ]);
  });

  test('one that nobody closes does not swallow the list', () => {
    expect(pasted('"Ana;1\nRui;2')).toEqual([
      ['"Ana', '1'],
      ['Rui', '2'],
    ]);
  });

  test('Excel’s way to keep zeros is no formula', () => {
    expect(pasted('="01234567890";Ana')).toEqual([['01234567890', 'Ana']]);
  });

  test('a formula is text here', () => {
    expect(pasted('=cmd|calc;Ana\n=1+1;Rui')).toEqual([
      ['=cmd|calc', 'Ana'],
      ['=1+1', 'Rui'],
    ]);
  });
});

test('blank lines keep their place, blank cells at the end have none', () => {
  expect(pasted('Título;;;\n;;;\nNome;CPF;;\n\nAna;1;;')).toEqual([
    ['Título'],
    [],
    ['Nome', 'CPF'],
    [],
    ['Ana', '1'],
  ]);
});

test('500 people are read, 50,000 are counted', async () => {
  const csv = (quantas: number) =>
    utf8.encode(
      pessoas(quantas)
        .map((row) => row.join(';'))
        .join('\n'),
    );
  expect(await linhasDe(csv(500))).toHaveLength(501);
  const worked = ownTime();
  await expect(linhasDe(csv(50_000))).rejects.toThrow(
    'A folha “lista.csv” tem 50.001 linhas preenchidas; uma lista aceita até 500 pessoas.',
  );
  expect(worked()).toBeLessThan(2000);
});
