// @vitest-environment node
/** OpenDocument: the text beside each value is what was shown; repetitions are only numbers. */
import { expect, test } from 'vitest';
import { readSheets } from '@/lib/planilha/read.ts';
import { ownTime } from '../../support/own-time.ts';
import { arquivo, ods } from './making.ts';

const cell = (text: string, attributes = 'office:value-type="string"') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const table = (rows: string) => `<table:table table:name="Lista">${rows}</table:table>`;
const linhasDe = async (rows: string) =>
  (await readSheets(ods(table(rows)), 'lista.ods')).folhas[0]?.linhas;

test('a column and the last row of the sheet coloured: no cell more than there are texts', async () => {
  const { folhas } = await readSheets(arquivo('colunas-pintadas.ods'), 'x');
  expect(folhas[0]?.linhas).toHaveLength(8);
  expect(folhas[0]?.linhas[5]?.[2]).toBe('1234567890');
});

test('blank rows and columns repeated to the end of the sheet cost nothing', async () => {
  const worked = ownTime();
  expect(
    await linhasDe(
      `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
        `<table:table-row><table:table-cell table:number-columns-repeated="2"/>${cell('Ana')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="2">${cell('X', 'table:number-columns-repeated="2"')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ),
  ).toEqual([[], [], [], ['', '', 'Ana'], ['X', 'X'], ['X', 'X']]);
  expect(worked()).toBeLessThan(500);
});

test('a filled row repeated to the end is counted, not made', async () => {
  const rows = `<table:table-row table:number-rows-repeated="1048576">${cell('Ana')}</table:table-row>`;
  await expect(linhasDe(rows)).rejects.toThrow(
    'A folha “Lista” tem 1.048.576 linhas preenchidas; uma lista aceita até 500 pessoas.',
  );
});

test('a filled cell repeated over all columns is refused by their number', async () => {
  const rows = `<table:table-row>${cell('Ana', 'table:number-columns-repeated="999999999"')}</table:table-row>`;
  await expect(linhasDe(rows)).rejects.toThrow(
    'A folha “Lista” tem 16.384 colunas; são lidas até 60.',
  );
});

test('what was shown, unless it cannot be read', async () => {
  expect(
    await linhasDe(
      `<table:table-row>${cell('012.345.678-90', 'office:value-type="float" office:value="1234567890"')}` +
        cell('1,23E+10', 'office:value-type="float" office:value="12345678909"') +
        cell('###', 'office:value-type="float" office:value="12345678909"') +
        cell('1/3/26', 'office:value-type="date" office:date-value="2026-03-01T14:30:00"') +
        `${cell('VERDADEIRO', 'office:value-type="boolean" office:boolean-value="true"')}</table:table-row>`,
    ),
  ).toEqual([['012.345.678-90', '12345678909', '12345678909', '01/03/2026 14:30', 'VERDADEIRO']]);
});

test('notes and drawings are not the cell’s text; blanks, breaks and links are', async () => {
  expect(
    await linhasDe(
      `<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation>` +
        `<draw:frame><draw:text-box><text:p>desenho</text:p></draw:text-box></draw:frame>` +
        `<text:p>Ana<text:s text:c="900000000"/><text:a>de Tal</text:a><text:line-break/>Silva</text:p><text:p>Filha</text:p></table:table-cell></table:table-row>`,
    ),
  ).toEqual([[`Ana${' '.repeat(100)}de Tal\nSilva\nFilha`]]);
});

test('protected by a password: said, not tried', async () => {
  await expect(readSheets(arquivo('senha.ods'), 'x')).rejects.toThrow(
    'Esta planilha é protegida por senha. Salve uma cópia sem senha e envie de novo.',
  );
});
