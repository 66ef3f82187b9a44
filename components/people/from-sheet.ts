/** What a spreadsheet says, as rows of a list; and which column is which where none has a title. */
import type { Tabela } from '@/lib/catalogo/tabela';
import { checkValue } from '@/lib/catalogo/value';
import type { Coluna, Linha } from '@/lib/contract';
import { rowValues } from '@/lib/planilha/row-values';
import { tidied } from './rows';

export interface Rows {
  linhas: Linha[];
  /** CPFs whose lost zeros were put back. */
  completados: number;
}

/** Cells that say nothing leave no value. */
export function rowsOf(tabela: Tabela, colunas: readonly Coluna[]): Rows {
  let completados = 0;
  const linhas = tabela.linhas.map(({ valores }) => {
    const row = rowValues(colunas, valores);
    for (const coluna of colunas) {
      const valor = row[coluna.id];
      if (valor === undefined) continue;
      if (coluna.tipo === 'cpf' && valor !== valores[coluna.id]) completados += 1;
      row[coluna.id] = tidied(coluna, valor);
    }
    return row;
  });
  return { linhas, completados };
}

/**
 * For a table without titles: a column whose values can only be CPFs, e-mails, dates and so on is
 * that; the others are the rest of what is asked, in its order.
 */
export function guessColumns({ brutas }: Tabela, colunas: readonly Coluna[]): (string | null)[] {
  const width = Math.max(0, ...brutas.map(({ celulas }) => celulas.length));
  const sample = brutas.slice(0, SAMPLE).map(({ celulas }) => celulas);
  const free = new Set(colunas.filter(({ tipo }) => TELLING.includes(tipo)));
  const guessed = Array.from({ length: width }, (_, column) => {
    const values = sample.map((celulas) => celulas[column] ?? '').filter(Boolean);
    const fitting = [...free]
      .filter((coluna) => values.filter((text) => isOf(coluna, text)).length * 2 > values.length)
      .toSorted((a, b) => TELLING.indexOf(a.tipo) - TELLING.indexOf(b.tipo));
    if (fitting[0]) free.delete(fitting[0]);
    return fitting[0]?.id ?? null;
  });
  const others = colunas.filter(({ tipo }) => !TELLING.includes(tipo));
  return guessed.map((id) => id ?? others.shift()?.id ?? null);
}

/** Rows that are looked at. */
const SAMPLE = 20;

/** A value of these says by itself what it is; the surest first, as a CPF has a telephone's form. */
const TELLING: Coluna['tipo'][] = [
  'cpf',
  'cnpj',
  'email',
  'data',
  'escolha',
  'sim_nao',
  'telefone',
];

const isOf = (coluna: Coluna, text: string) =>
  'valor' in checkValue(coluna, rowValues([coluna], { [coluna.id]: text })[coluna.id]);
