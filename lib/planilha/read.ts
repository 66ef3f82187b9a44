/** Spreadsheets, as texts by sheet, row and column: what the person saw in them. */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { ARQUIVO } from './bounds.ts';
import type { Conteudo } from './content.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readOds } from './ods.ts';
import { Recusa } from './refusal.ts';
import type { Folha } from './sheet-rows.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx.ts';
import { openZip, type Zip } from './zip.ts';

export interface Planilha {
  /** At least one, each with something in it. Hidden sheets are none of them. */
  folhas: Folha[];
  /** Sentences to show: what was left out or may surprise. */
  avisos: string[];
}

/** Reads an XLSX, ODS or CSV; `nome` is only said, never believed. Throws `Recusa` with a sentence. */
export async function readSheets(bytes: Uint8Array, nome: string): Promise<Planilha> {
  if (bytes.length > ARQUIVO) throw new Recusa(PLANILHA.grande(ARQUIVO));
  if (bytes.length === 0) throw new Recusa(PLANILHA.vazia);
  return complete(await readBytes(bytes, nome));
}

/** What somebody copied in a spreadsheet, or typed with separators. Throws `Recusa`. */
export function readPasted(text: string): Planilha {
  return complete(readText(text, PLANILHA.colada));
}

async function readBytes(bytes: Uint8Array, nome: string): Promise<Conteudo> {
  const tipo = sniff(bytes);
  if (tipo === 'zip') return readZip(openZip(bytes), nome);
  if (tipo === 'antiga') throw new Recusa(PLANILHA.antiga);
  if (tipo === 'senha') throw new Recusa(PLANILHA.senha);
  const text = tipo === 'texto' ? decodeText(bytes) : null;
  if (text === null) throw new Recusa(PLANILHA.naoEPlanilha(nome));
  return readText(text, nome);
}

async function readZip(zip: Zip, nome: string): Promise<Conteudo> {
  const has = (part: RegExp) => zip.nomes.some((each) => part.test(each));
  if (has(/(^|\/)vbaproject|^basic\/|^scripts\//)) throw new Recusa(PLANILHA.macro);
  if (has(/^xl\/.*\.bin$/) && !has(/^xl\/.*workbook.*\.xml$/)) throw new Recusa(PLANILHA.antiga);
  if (has(/^xl\//)) return readXlsx(zip);
  if (has(/^content\.xml$/)) return readOds(zip);
  throw new Recusa(PLANILHA.naoEPlanilha(nome));
}

function readText(text: string, nome: string): Conteudo {
  const rows = readCsv(text, nome);
  const refusal = rows.refusal();
  return {
    folhas: refusal ? [] : [{ nome, linhas: rows.finish((cell) => cell) }],
    avisos: [],
    recusas: refusal ? [refusal] : [],
  };
}

/** One sheet that is too large does not stop the others; without any other, it is the reason. */
function complete({ folhas, avisos, recusas }: Conteudo): Planilha {
  const filled = folhas.filter(({ linhas }) => linhas.length > 0);
  if (filled.length === 0) throw new Recusa(recusas[0] ?? PLANILHA.vazia);
  return { folhas: filled, avisos: [...avisos, ...recusas.map(PLANILHA.deixada)] };
}
