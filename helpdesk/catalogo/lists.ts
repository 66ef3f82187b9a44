/** The administrator's lists: órgãos, siglas of unidades, members of the CSGs; a bad line is refused. */
import { readFile } from 'node:fs/promises';
import { type Catalogo, Email, Orgao } from '@/lib/contract';
import { plain } from '@/lib/catalogo/plain.ts';
import * as z from 'zod/mini';
import { StartError } from '../start-error.ts';
import type { Membros } from '../store/csg.ts';
import { readJson } from './file.ts';
import { shaped } from './shape.ts';
import { LISTA_ERRADA as TEXT } from './text.ts';

/** JSON list of órgãos, as in the catalogue. Throws {@link StartError}. */
export async function readOrgaos(path: string): Promise<Orgao[]> {
  return shaped(z.array(Orgao), await readJson(path), path);
}

/** One sigla a line; of a CSV, its first column. Throws {@link StartError}. */
export async function readUnidades(path: string): Promise<string[]> {
  const seen = new Map<string, number>();
  const rows = await rowsOf(path, /^(sigla|unidade)/i);
  return rows.map(({ linha, cells: [sigla = ''] }) => {
    if (sigla === '') throw refused(path, linha, TEXT.semSigla);
    if (sigla.length > SIGLA) throw refused(path, linha, TEXT.siglaLonga(SIGLA));
    const before = seen.get(plain(sigla));
    if (before !== undefined) throw refused(path, linha, TEXT.repetida(sigla, before));
    seen.set(plain(sigla), linha);
    return sigla;
  });
}

/** `e-mail;órgão`, a member a line. Throws {@link StartError}. */
export async function readMembros(path: string, { orgaos }: Catalogo): Promise<Membros> {
  const membros = new Map<string, string[]>();
  for (const { linha, cells } of await rowsOf(path, /^e-?mail$/i)) {
    const [escrito = '', sigla = ''] = cells;
    const email = Email.safeParse(escrito);
    if (!email.success) throw refused(path, linha, TEXT.email(escrito));
    const orgao = orgaos.find((each) => plain(each.sigla) === plain(sigla));
    if (!orgao) throw refused(path, linha, TEXT.orgao(sigla));
    const siglas = membros.get(email.data) ?? [];
    if (siglas.includes(orgao.sigla)) throw refused(path, linha, TEXT.membroRepetido(escrito));
    membros.set(email.data, [...siglas, orgao.sigla]);
  }
  return membros;
}

/** Characters, as in the catalogue. */
const SIGLA = 80;

/**
 * Lines with something in them, counted from 1 as an editor does, without the one of titles. Cells
 * are parted by semicolon or tab: siglas and names may have commas.
 */
async function rowsOf(path: string, title: RegExp): Promise<{ linha: number; cells: string[] }[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(TEXT.ler(path, error.code ?? error.name));
  });
  const rows = decoded(bytes)
    .split(/\r\n?|\n/)
    .map((line, i) => ({ linha: i + 1, cells: line.split(/[;\t]/).map(cell) }))
    .filter(({ cells }) => cells.some((each) => each !== ''));
  return title.test(rows[0]?.cells[0] ?? '') ? rows.slice(1) : rows;
}

/** Spreadsheets save UTF-8, with a mark at its beginning or not, or what Windows had before it. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Quotes around a cell are the spreadsheet's. */
function cell(text: string): string {
  const trimmed = text.trim();
  const [, quoted] = /^"(.*)"$/.exec(trimmed) ?? [];
  return quoted === undefined ? trimmed : quoted.replaceAll('""', '"').trim();
}

function refused(path: string, linha: number, why: string): StartError {
  return new StartError(TEXT.recusada(path, linha, why));
}
