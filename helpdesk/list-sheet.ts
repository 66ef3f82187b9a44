/** A list of a chamado as the file that the CSG opens: the órgão's own template filled, or ours. */
import type { Catalogo, Coluna } from '@/lib/contract';
import { findCategoria } from '@/lib/catalogo/validate.ts';
import { ModeloRecusado } from './planilha/refusal.ts';
import { fillTemplate } from './planilha/template.ts';
import { writePeople } from './planilha/write.ts';
import type { Lista } from './store/listas.ts';
import { findModelo } from './store/modelos.ts';
import type { Store } from './store/store.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Planilha {
  nome: string;
  bytes: Uint8Array;
}

/** Into the template where one is there and the list fits it; as ours otherwise. */
export async function sheetOf(
  { db, catalogo }: Pick<Store, 'db' | 'catalogo'>,
  lista: Lista,
): Promise<Planilha> {
  const modelo = await findModelo(db, lista.categoria, lista.orgaos);
  const colunas = columnsNow(catalogo, lista);
  if (!modelo || !colunas) return ownSheet(lista);
  try {
    const bytes = fillTemplate(modelo.bytes, colunas, lista.linhas);
    return { nome: nameOf(lista), bytes };
  } catch (error) {
    if (error instanceof ModeloRecusado) return ownSheet(lista);
    throw error;
  }
}

/** With the labels and in the words of when it was asked: a catalogue changes, a record not. */
export function ownSheet(lista: Lista): Planilha {
  const { colunas = [], linhas = [] } = lista.lido.tabela ?? {};
  const columns = colunas.map((rotulo, i): Coluna => {
    return { id: `c${i}`, rotulo, tipo: 'texto', obrigatorio: false };
  });
  const rows = linhas.map((cells) => Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell])));
  return { nome: nameOf(lista), bytes: writePeople(columns, rows) };
}

/** The columns as the catalogue asks them now; null when it no longer asks this list. */
function columnsNow(catalogo: Catalogo, { categoria, lido }: Lista): Coluna[] | null {
  const campos = findCategoria(catalogo, categoria)?.campos;
  return campos?.find(({ id }) => id === lido.id)?.colunas ?? null;
}

/** `CBM-2026-000123 usuarios.xlsx` */
const nameOf = ({ numero, lido }: Lista): string => `${numero} ${lido.id}.xlsx`;
