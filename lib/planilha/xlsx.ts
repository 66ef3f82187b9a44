/** A workbook's visible sheets. Formulas are never run: the result kept beside them is what counts. */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { Recusa } from './refusal.ts';
import type { Conteudo } from './content.ts';
import { shownNumber, dateOfIso } from './number-text.ts';
import { gatherStrings } from './xlsx-strings.ts';
import { unescaped, type StoredCell } from './xlsx-cell.ts';
import { readSheet } from './xlsx-sheet.ts';
import { numberFormats } from './xlsx-styles.ts';
import { walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Throws `Recusa`. */
export async function readXlsx(zip: Zip): Promise<Conteudo> {
  const workbook = await workbookOf(zip);
  const avisos: string[] = [];
  const recusas: string[] = [];
  const sheets = [];
  for (const { nome, path } of workbook.sheets) {
    const xml = await zip.read(path);
    if (xml === null) throw new Recusa(PLANILHA.quebrada);
    const sheet = readSheet(nome, xml);
    const refusal = sheet.rows.refusal();
    if (refusal) recusas.push(refusal);
    else {
      avisos.push(...sheet.avisos);
      sheets.push({ nome, sheet });
    }
  }

  // Only now: a sheet that is too large has been refused before its texts are read.
  const wanted = sheets.flatMap(({ sheet }) => [...sheet.strings]);
  const strings =
    wanted.length > 0 ? gatherStrings(await workbook.part('sharedStrings'), wanted) : null;
  const formats = numberFormats((await workbook.part('styles')) ?? '<none/>');
  const folhas = sheets.map(({ nome, sheet }) => ({ nome, linhas: sheet.rows.finish(shown) }));
  return { folhas, avisos, recusas };

  function shown({ type, style, value }: StoredCell): string {
    switch (type) {
      case 's':
        return strings?.get(Number(value)) ?? '';
      case 'b':
        return value === '1' || value === 'true' ? 'VERDADEIRO' : 'FALSO';
      case 'd':
        return dateOfIso(value);
      case '':
      case 'n': {
        const number = Number(value);
        return Number.isNaN(number)
          ? value
          : shownNumber(number, formats[style] ?? '', workbook.since1904);
      }
      default:
        return unescaped(value);
    }
  }
}

interface Workbook {
  sheets: { nome: string; path: string }[];
  since1904: boolean;
  /** The part that the workbook relates to under this name; null when it has none. */
  part: (type: string) => Promise<string | null>;
}

async function workbookOf(zip: Zip): Promise<Workbook> {
  const roots = await relations(zip, '');
  const path = roots.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = await zip.read(path);
  if (xml === null) throw new Recusa(PLANILHA.quebrada);
  const related = await relations(zip, path);
  const sheets: Workbook['sheets'] = [];
  let since1904 = false;
  walkXml(xml, {
    open(name, attr) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attr('date1904'));
      // Neither hidden ones, nor sheets of charts.
      if (name !== 'sheet' || /hidden/i.test(attr('state'))) return;
      const target = related.find(({ id, type }) => id === attr('id') && type === 'worksheet');
      if (target) sheets.push({ nome: attr('name'), path: target.path });
    },
    close() {},
    text() {},
  });
  return {
    sheets,
    since1904,
    part: async (wanted) => {
      const target = related.find(({ type }) => type === wanted);
      return target ? zip.read(target.path) : null;
    },
  };
}

async function relations(
  zip: Zip,
  of: string,
): Promise<{ id: string; type: string; path: string }[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const xml = await zip.read(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const found: { id: string; type: string; path: string }[] = [];
  if (xml === null) return found;
  walkXml(xml, {
    open(name, attr) {
      if (name !== 'Relationship') return;
      const type = attr('Type');
      found.push({
        id: attr('Id'),
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolved(folder, attr('Target')),
      });
    },
    close() {},
    text() {},
  });
  return found;
}

/** `../sheet.xml` or `/xl/sheet.xml` beside `folder`, as the zip names it. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
