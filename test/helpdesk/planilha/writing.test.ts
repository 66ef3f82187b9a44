/** The CSG's spreadsheet: opened here by the same reader that people's own go through. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Coluna, Linha } from '@/lib/contract';
import { ModeloRecusado } from '@/helpdesk/planilha/refusal.ts';
import { fillTemplate, missingColumns } from '@/helpdesk/planilha/template.ts';
import { writePeople } from '@/helpdesk/planilha/write.ts';
import { readSheets } from '@/lib/planilha/read.ts';

const coluna = (id: string, rotulo: string, more: Partial<Coluna> = {}): Coluna => ({
  id,
  rotulo,
  tipo: 'texto',
  obrigatorio: true,
  ...more,
});
const COLUNAS = [
  coluna('nome', 'Nome completo'),
  coluna('cpf', 'CPF', { tipo: 'cpf' }),
  coluna('unidade', 'Unidade', { tipo: 'unidade', nomes: ['Lotação'] }),
  coluna('desde', 'Desde', { tipo: 'data' }),
];
const ANA: Linha = { nome: 'Ana', cpf: '01234567890', unidade: 'SESAU/NTS', desde: '2026-03-01' };
const people = (count: number) => Array.from({ length: count }, () => ANA);
const MODELO = new Uint8Array(
  readFileSync(new URL('../../lib/planilha/arquivos/modelo.xlsx', import.meta.url)),
);
const linhasDe = async (bytes: Uint8Array) => (await readSheets(bytes, 'x')).folhas[0]?.linhas;

describe('ours', () => {
  test('labels, then a person a row, as text: the CPF keeps its zero', async () => {
    expect(await linhasDe(writePeople(COLUNAS, [ANA, { nome: 'Rui' }]))).toEqual([
      ['Nome completo', 'CPF', 'Unidade', 'Desde'],
      ['Ana', '012.345.678-90', 'SESAU/NTS', '01/03/2026'],
      ['Rui'],
    ]);
  });

  test.each(['=1+1', '+55 86 3232-0000', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a cell that begins like a formula is one no more: %j',
    (text) => {
      const sheet = sheetOf(writePeople(COLUNAS, [{ nome: text }]), 1);
      expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">'${text}</t>`);
      expect(sheet).not.toContain('<f');
    },
  );

  test('what XML has no place for, and what only looks like an escape', async () => {
    const nome = 'José & <Maria> "x" \u0001_x0041_ 😀';
    expect((await linhasDe(writePeople(COLUNAS, [{ nome }])))?.[1]).toEqual([
      'José & <Maria> "x" _x0041_ 😀',
    ]);
  });

  test('500 people come back as they went', async () => {
    expect(await linhasDe(writePeople(COLUNAS, people(500)))).toHaveLength(501);
  });
});

describe('the órgão’s template', () => {
  test('is filled below its header, and everything else stays', async () => {
    const filled = fillTemplate(MODELO, COLUNAS, [ANA, { ...ANA, nome: '=cmd|calc', cpf: '' }]);
    expect(await linhasDe(filled)).toEqual([
      ['ÓRGÃO DE EXEMPLO'],
      [],
      ['Nº', 'Nome do servidor', 'CPF', 'Lotação', 'Vínculo'],
      ['1', 'Ana', '012.345.678-90', 'SESAU/NTS'],
      ['2', "'=cmd|calc", '', 'SESAU/NTS'],
      ['3'],
      ['4'],
      [],
      ['Assinatura da chefia'],
    ]);
    const [before, after] = [unzipSync(MODELO), unzipSync(filled)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before).filter((each) => !each.endsWith('sheet1.xml'))) {
      expect(after[name], name).toEqual(before[name]);
    }
    const sheet = sheetOf(filled, 1);
    for (const kept of [
      /<cols>.*<\/cols>/,
      /<dataValidations.*<\/dataValidations>/,
      /<mergeCells.*<\/mergeCells>/,
    ]) {
      expect(kept.exec(sheet)?.[0]).toBe(kept.exec(sheetOf(MODELO, 1))?.[0] ?? 'absent');
    }
    // The style of the cell that was there.
    expect(/<c r="B4" s="(\d+)"/.exec(sheet)?.[1]).toBe(
      /<c r="B4" s="(\d+)"/.exec(sheetOf(MODELO, 1))?.[1],
    );
  });

  test('nobody is written over who signs below', () => {
    expect(() => fillTemplate(MODELO, COLUNAS, people(5))).not.toThrow();
    expect(() => fillTemplate(MODELO, COLUNAS, people(6))).toThrow(
      'O modelo tem espaço para 5 pessoas antes do que vem abaixo da lista, e são 6.',
    );
  });

  test('a header with nothing below takes 500, in the style of nothing', async () => {
    const filled = fillTemplate(writePeople(COLUNAS, []), COLUNAS, people(500));
    expect(await linhasDe(filled)).toHaveLength(501);
  });

  test('it is told what a template has no column for', () => {
    expect(missingColumns(MODELO, COLUNAS)).toEqual(['Desde']);
  });

  test.each([
    [
      'filled',
      () => writePeople(COLUNAS, [ANA]),
      'A linha 2 do modelo, logo abaixo dos títulos, já está preenchida: apague os exemplos.',
    ],
    [
      'of other columns',
      () => writePeople([coluna('x', 'Placa')], []),
      'Nenhuma linha do modelo tem os títulos das colunas desta lista: escreva-os como no catálogo.',
    ],
    [
      'no spreadsheet',
      () => new Uint8Array([1, 2, 3]),
      'O modelo não é uma planilha .xlsx: abra-o no Excel ou no LibreOffice e salve como .xlsx.',
    ],
    [
      'with macros',
      () => zipSync({ ...unzipSync(MODELO), 'xl/vbaProject.bin': new Uint8Array(1) }),
      'O modelo tem macros: salve uma cópia sem elas, como .xlsx.',
    ],
  ])('%s: refused with a sentence', (_, make, sentence) => {
    const refused = () => fillTemplate(make(), COLUNAS, []);
    expect(refused).toThrow(ModeloRecusado);
    expect(refused).toThrow(sentence);
  });
});

const sheetOf = (bytes: Uint8Array, number: number) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
