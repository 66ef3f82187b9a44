/** A list of people, or of anything, checked row by row: every error names its cell. */
import type { Campo, Coluna, Linha } from '@/lib/contract';
import { isAsked, isRequired } from './conditions.ts';
import { texto } from './text.ts';
import { checkValue, isEmpty } from './value.ts';
import { warningOf, type Conhecidos } from './warnings.ts';

export interface Lista {
  /** Rows as they shall be kept; a row without any value is none. */
  linhas: Linha[];
  /** A sentence by `row.column`, rows counted from 0 as they were given. */
  erros: Record<string, string>;
  avisos: Record<string, string>;
}

export function checkList(
  { colunas = [] }: Pick<Campo, 'colunas'>,
  given: readonly Linha[],
  conhecidos: Conhecidos,
): Lista {
  const result: Lista = { linhas: [], erros: {}, avisos: {} };
  for (const [index, row] of given.entries()) {
    if (Object.values(row).every(isEmpty)) continue;
    const kept: Linha = {};
    for (const coluna of colunas) {
      if (isAsked(coluna, row)) checkCell({ coluna, row, kept, cell: `${index}.${coluna.id}` });
    }
    for (const [id, valor] of Object.entries(row)) {
      if (!colunas.some((coluna) => coluna.id === id) && !isEmpty(valor)) kept[id] = valor;
    }
    result.linhas.push(kept);
  }
  for (const coluna of colunas) checkRepeated(coluna, given, result);
  return result;

  function checkCell({
    coluna,
    row,
    kept,
    cell,
  }: {
    coluna: Coluna;
    row: Linha;
    kept: Linha;
    cell: string;
  }): void {
    const valor = row[coluna.id];
    if (isEmpty(valor)) {
      if (isRequired(coluna, row)) result.erros[cell] = texto.obrigatorio(coluna.rotulo);
      return;
    }
    const check = checkValue(coluna, valor);
    if ('erro' in check) {
      result.erros[cell] = check.erro;
      return;
    }
    kept[coluna.id] = check.valor;
    const warning = warningOf(coluna, check.valor, conhecidos);
    if (warning?.recusa) result.erros[cell] = warning.frase;
    else if (warning) result.avisos[cell] = warning.frase;
  }
}

/** One person twice, or one e-mail for two people, at the later row. */
function checkRepeated(coluna: Coluna, given: readonly Linha[], { erros }: Lista): void {
  if (!coluna.unico && !coluna.individual) return;
  const first = new Map<string, number>();
  for (const [index, row] of given.entries()) {
    const valor = row[coluna.id];
    if (isEmpty(valor)) continue;
    const check = checkValue(coluna, valor);
    if (!('valor' in check)) continue;
    const key = String(check.valor);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else erros[`${index}.${coluna.id}`] ??= texto.repetido(coluna.rotulo, before + 1);
  }
}
