// @vitest-environment node
/** What is not read is refused with a sentence that says what to do, and soon. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ARQUIVO } from '@/lib/planilha/bounds.ts';
import { readPasted, readSheets } from '@/lib/planilha/read.ts';
import { Recusa } from '@/lib/planilha/refusal.ts';
import { openZip } from '@/lib/planilha/zip.ts';
import { ownTime } from '../../support/own-time.ts';
import { arquivo, ods, pessoas, rowsXml, xlsx, zipOf } from './making.ts';

const LISTA = xlsx({ folhas: { Lista: rowsXml([['Nome'], ['Ana']]) } });
const utf8 = (text: string) => new TextEncoder().encode(text);

const SALVE =
  'Este formato não é lido aqui. Abra a planilha no seu computador, salve como .xlsx e envie de novo.';
const DANIFICADO =
  'O arquivo está incompleto ou danificado. Abra-o no seu computador, salve de novo e envie outra vez.';
const MACROS =
  'Esta planilha tem macros, e por segurança não é aberta. Abra-a no seu computador e salve como .xlsx.';
const SENHA = 'Esta planilha é protegida por senha. Salve uma cópia sem senha e envie de novo.';

async function refusal(bytes: Uint8Array, nome = 'lista.xlsx'): Promise<string> {
  const error: unknown = await readSheets(bytes, nome).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Recusa);
  return (error as Recusa).message;
}

/** As Excel writes a workbook with a password: an OLE whose directory names the encrypted package. */
function protectedOle(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, character] of Array.from('EncryptedPackage').entries()) {
    bytes[1024 + 2 * i] = character.charCodeAt(0);
  }
  return bytes;
}

describe('what it is', () => {
  const bin = new Uint8Array(8);
  test.each([
    ['a macro file', xlsx({ folhas: { L: '' }, partes: { 'xl/vbaProject.bin': bin } }), MACROS],
    ['macros of LibreOffice', ods('', { 'Basic/script-lc.xml': '<x/>' }), MACROS],
    ['.xls', arquivo('servidores.xls'), SALVE],
    ['.xls of before 1995', Uint8Array.of(9, 8, 8, 0, 0, 5, 5, 0), SALVE],
    ['.xlsb', zipOf({ 'xl/workbook.bin': bin }), SALVE],
    ['a page that a system saved as .xls', utf8('\n<html><table><tr><td>Ana'), SALVE],
    ['a flat OpenDocument', arquivo('servidores.fods'), SALVE],
    ['a password', protectedOle(), SENHA],
    ['a PDF', utf8('%PDF-1.7\n'), '“x” não é uma planilha. Envie um arquivo .xlsx, .ods ou .csv.'],
    ['nothing', new Uint8Array(), 'A planilha está vazia.'],
    ['blank lines', utf8('\n ;;\n'), 'A planilha está vazia.'],
    [
      'blank sheets',
      xlsx({ folhas: { L: '<row r="1"><c r="A1" s="0"/></row>' } }),
      'A planilha está vazia.',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes, 'x')).toBe(sentence);
  });

  test.each([
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['a text document', zipOf({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' })],
    ['a program', Uint8Array.of(0x4d, 0x5a, 0, 1, 2)],
  ])('%s called .xlsx', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/^“lista\.xlsx” não é uma planilha\./);
  });
});

describe('damaged', () => {
  test.each([
    ['cut in the middle', LISTA.slice(0, LISTA.length / 2)],
    ['without its directory', LISTA.slice(0, -22)],
    [
      'a sheet that is no XML',
      xlsx({ folhas: { L: '<?xml version="1.0"?><worksheet><sheetData><row' } }),
    ],
    [
      'without its sheet',
      zipOf({ 'xl/workbook.xml': '<workbook><sheets><sheet name="L"/></sheets>' }),
    ],
    ['ODS without content', ods('').slice(0, 60)],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe(DANIFICADO);
  });

  test('with any byte changed or cut, it is read or refused, never anything else', async () => {
    for (let i = 0; i < LISTA.length; i += 7) {
      const changed = LISTA.slice();
      changed[i] = changed[i]! ^ 0xff;
      for (const bytes of [changed, LISTA.slice(0, i)]) {
        const error: unknown = await readSheets(bytes, 'x').then(
          () => null,
          (thrown: unknown) => thrown,
        );
        if (error !== null) expect(error).toBeInstanceOf(Recusa);
      }
    }
  });
});

describe('too large', () => {
  test('more than 5 MB', async () => {
    expect(await refusal(new Uint8Array(ARQUIVO + 1))).toMatch(/^O arquivo tem mais de 5 MB\./);
  });

  test('a bomb, by what comes out and not by what it says', async () => {
    const bomb = zipSaying(1000, 'content.xml', deflateRawSync(Buffer.alloc(70 * 2 ** 20, ' ')));
    expect(bomb.length).toBeLessThan(400_000);
    const worked = ownTime();
    expect(await refusal(bomb)).toMatch(/^Este arquivo fica grande demais ao ser aberto\./);
    expect(worked()).toBeLessThan(3000);
  });

  test('the bound is of all parts together', async () => {
    const zip = openZip(zipOf({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), 1000);
    expect(await zip.read('a')).toHaveLength(600);
    await expect(zip.read('b')).rejects.toBeInstanceOf(Recusa);
  });

  test('50,000 people: how many there are, and how many may be, without freezing', async () => {
    const many = xlsx({ folhas: { Lista: rowsXml(pessoas(50_000)) } });
    const worked = ownTime();
    expect(await refusal(many)).toBe(
      'A folha “Lista” tem 50.001 linhas preenchidas; uma lista aceita até 500 pessoas.',
    );
    expect(worked()).toBeLessThan(4000);
  });

  test('61 columns, and something far below', async () => {
    const wide = xlsx({ folhas: { Lista: rowsXml([Array.from({ length: 61 }, () => 'x')]) } });
    expect(await refusal(wide)).toBe('A folha “Lista” tem 61 colunas; são lidas até 60.');
    const far = xlsx({ folhas: { Lista: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' } });
    expect(await refusal(far)).toMatch(/^A folha “Lista” tem algo escrito na linha 1\.048\.576,/);
  });

  test('a large sheet beside the list is left out, with a word', async () => {
    const bytes = xlsx({
      folhas: { Lista: rowsXml(pessoas(3)), Unidades: rowsXml(pessoas(2999)) },
    });
    const { folhas, avisos } = await readSheets(bytes, 'x');
    expect(folhas.map(({ nome }) => nome)).toEqual(['Lista']);
    expect(avisos).toEqual([
      'A folha “Unidades” tem 3.000 linhas preenchidas; uma lista aceita até 500 pessoas. Ela foi deixada de fora.',
    ]);
  });

  test('a pasted list too', () => {
    const text = pessoas(700)
      .map((row) => row.join('\t'))
      .join('\n');
    expect(() => readPasted(text)).toThrow(/^A folha “Lista colada” tem 701 linhas/);
  });
});

/** A zip of one deflated part, of which it says that it has so many bytes. */
function zipSaying(size: number, nome: string, deflated: Uint8Array): Uint8Array {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(8, 4);
  part.writeUInt32LE(deflated.length, 14);
  part.writeUInt32LE(size, 18);
  part.writeUInt16LE(nome.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), part, Buffer.from(nome), deflated]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\0\0'),
    part,
    Buffer.alloc(14),
    Buffer.from(nome),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(local.length, 12);
  return new Uint8Array(Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]));
}
