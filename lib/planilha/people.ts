/** The list of people in a spreadsheet that was read. */
import { findInSheets, type ColunaEsperada, type Tabela } from '@/lib/catalogo/tabela.ts';
import { PLANILHA } from '@/lib/text/planilha.ts';
import { PESSOAS } from './bounds.ts';
import type { Planilha } from './read.ts';
import { Recusa } from './refusal.ts';

/**
 * The table of the sheet that has it, null when no row of any sheet names a column. Throws `Recusa`
 * when it has more people than `most`.
 */
export function peopleOf(
  { folhas }: Planilha,
  colunas: readonly ColunaEsperada[],
  most = PESSOAS,
): { folha: number; tabela: Tabela } | null {
  const found = findInSheets(folhas, colunas);
  if (found) checkCount(found.tabela, most);
  return found;
}

/** Again, when other columns were said to be the people's. Throws `Recusa`. */
export function checkCount({ linhas }: Tabela, most = PESSOAS): void {
  if (linhas.length > most) throw new Recusa(PLANILHA.muitasPessoas(linhas.length, most));
}
