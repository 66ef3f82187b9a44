// @vitest-environment node
/** Workbooks are read as the person saw them. */
import { describe, expect, test } from 'vitest';
import { readSheets } from '@/lib/planilha/read.ts';
import { arquivo, rowsXml, xlsx } from './making.ts';

const linhasDe = async (bytes: Uint8Array) =>
  (await readSheets(bytes, 'lista.xlsx')).folhas[0]?.linhas;

describe('made by LibreOffice', () => {
  test.each(['servidores.xlsx', 'servidores.ods'])('%s', async (nome) => {
    const { folhas, avisos } = await readSheets(arquivo(nome), nome);
    expect(avisos).toEqual([]);
    expect(folhas.map((folha) => folha.nome)).toEqual(['Servidores']);
    expect(folhas[0]?.linhas).toEqual([
      ['SECRETARIA DE EXEMPLO'],
      ['Relação de servidores para cadastro no SEI'],
      [],
      [],
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
        '01/03/2026',
        '004321',
        'Técnico',
        'SESAU/NTS',
      ],
      [
        '2',
        'Maria Antônia d’Ávila',
        '012.345.678-90',
        'maria.davila@exemplo.gov.br',
        '31/12/1987',
        '098765',
        'Assistente\nAdministrativa',
        'SESAU/NTS',
      ],
      [
        '3',
        "=cmd|'/c calc'!A1",
        '12345678909',
        'ana@exemplo.gov.br',
        '21/11/2026',
        '000077',
        'SESAU/NTS',
        'SESAU/NTS',
      ],
    ]);
  });
});

describe('cells', () => {
  test('shared texts: runs are joined, readings left out, escapes resolved', async () => {
    const bytes = xlsx({
      folhas: {
        Lista: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      },
      textos:
        '<si><r><t>Maria </t></r><r><rPr><b/></rPr><t>Antônia</t></r><rPh sb="0" eb="1"><t>マ</t></rPh></si>' +
        '<si><t>SESAU_x000D_&#10;R&amp;D &lt;1&gt;</t></si>',
    });
    expect(await linhasDe(bytes)).toEqual([['Maria Antônia', 'SESAU\nR&D <1>']]);
  });

  test('a formula is its result, whatever it would do', async () => {
    const bytes = xlsx({
      folhas: {
        Lista:
          '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://exemplo.gov.br","Ana")</f><v>Ana</v></c>' +
          '<c r="B1"><f>SUM(1,2)</f><v>3</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      },
    });
    expect(await linhasDe(bytes)).toEqual([['Ana', '3', '#DIV/0!']]);
  });

  test('a formula that nobody calculated is blank, and said', async () => {
    const bytes = xlsx({
      folhas: {
        Lista:
          '<row r="3"><c r="A3" t="inlineStr"><is><t>Ana</t></is></c><c r="AB3"><f>A3</f></c></row>',
      },
    });
    const { folhas, avisos } = await readSheets(bytes, 'x');
    expect(folhas[0]?.linhas).toEqual([[], [], ['Ana']]);
    expect(avisos).toEqual([
      'A fórmula da célula AB3 da folha “Lista” não tem resultado guardado: a célula ficou vazia.',
    ]);
  });

  test('numbers by their format, from the place where the cell stands', async () => {
    const bytes = xlsx({
      formatos: ['000"."000"."000"-"00', '[$-416]dd/mm/yyyy;@', '00000'],
      folhas: {
        Lista:
          '<row r="2"><c r="B2" s="1"><v>1234567890</v></c><c r="C2" s="2"><v>46347</v></c>' +
          '<c r="E2" s="3"><v>42</v></c><c r="F2"><v>1.234567890E9</v></c><c r="G2" t="b"><v>1</v></c>' +
          '<c r="H2" t="d"><v>2026-11-21T00:00:00</v></c></row>',
      },
    });
    expect(await linhasDe(bytes)).toEqual([
      [],
      ['', '012.345.678-90', '21/11/2026', '', '00042', '1234567890', 'VERDADEIRO', '21/11/2026'],
    ]);
  });

  test('a workbook of an old Macintosh counts its days from 1904', async () => {
    const bytes = xlsx({
      propriedades: 'date1904="1"',
      formatos: ['d/m/yy'],
      folhas: { Lista: '<row r="1"><c r="A1" s="1"><v>44885</v></c></row>' },
    });
    expect(await linhasDe(bytes)).toEqual([['21/11/2026']]);
  });

  test('written with prefixes and without references', async () => {
    const bytes = xlsx({
      folhas: {
        Lista:
          '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Ana</x:t></x:is></x:c>' +
          '<x:c><x:v>7</x:v></x:c></x:row><x:row><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(await linhasDe(bytes)).toEqual([['Ana', '7'], ['8']]);
  });

  test('what cannot be seen is taken off a text', async () => {
    const bytes = xlsx({ folhas: { Lista: rowsXml([['  \u00a0Ana\u200b\u00a0Maria\t ', ' ']]) } });
    expect(await linhasDe(bytes)).toEqual([['Ana Maria']]);
  });
});

describe('sheets', () => {
  test('hidden ones and blank ones are not read, hidden rows are, with a word about it', async () => {
    const bytes = xlsx({
      folhas: {
        Vazia: '<row r="1"><c r="A1" s="1"/></row>',
        Lista: `<row r="1">${rowsXml([['Ana']]).slice(5, -6)}</row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`,
        Apoio: rowsXml([['Escondido']]),
        Segredo: rowsXml([['Mais escondido']]),
      },
      estados: { Apoio: 'hidden', Segredo: 'veryHidden' },
    });
    const { folhas, avisos } = await readSheets(bytes, 'x');
    expect(folhas).toEqual([{ nome: 'Lista', linhas: [['Ana'], ['1']] }]);
    expect(avisos).toEqual(['A folha “Lista” tem 1 linha oculta, que também foi lida.']);
  });
});
