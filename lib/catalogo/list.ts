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
  campo: Pick<Campo, 'colunas'>,
  given: readonly Linha[],
  conhecidos: Conhecidos,
): Lista {
  return checkRows(campo, given, (row) => checkRow(campo, row, conhecidos));
}

/** One row by itself, its sentences by column. */
export interface LinhaConferida {
  /** As it shall be kept; null when it has no value. */
  linha: Linha | null;
  erros: Record<string, string>;
  avisos: Record<string, string>;
}

/** The same as {@link checkList}, with each row checked by `check`, which may remember. */
export function checkRows(
  { colunas = [] }: Pick<Campo, 'colunas'>,
  given: readonly Linha[],
  check: (row: Linha) => LinhaConferida,
): Lista {
  const checked = given.map(check);
  const result: Lista = { linhas: [], erros: {}, avisos: {} };
  for (const [index, { linha, erros, avisos }] of checked.entries()) {
    if (linha) result.linhas.push(linha);
    for (const [id, erro] of Object.entries(erros)) result.erros[`${index}.${id}`] = erro;
    for (const [id, aviso] of Object.entries(avisos)) result.avisos[`${index}.${id}`] = aviso;
  }
  for (const coluna of colunas) checkRepeated(coluna, checked, result);
  return result;
}

export function checkRow(
  { colunas = [] }: Pick<Campo, 'colunas'>,
  row: Linha,
  conhecidos: Conhecidos,
): LinhaConferida {
  const result: LinhaConferida = { linha: null, erros: {}, avisos: {} };
  if (Object.values(row).every(isEmpty)) return result;
  const kept: Linha = {};
  for (const coluna of colunas) {
    if (isAsked(coluna, row)) checkCell(coluna, row, conhecidos, kept, result);
  }
  for (const [id, valor] of Object.entries(row)) {
    if (!colunas.some((coluna) => coluna.id === id) && !isEmpty(valor)) kept[id] = valor;
  }
  return { ...result, linha: kept };
}

function checkCell(
  coluna: Coluna,
  row: Linha,
  conhecidos: Conhecidos,
  kept: Linha,
  { erros, avisos }: LinhaConferida,
): void {
  const { id, rotulo } = coluna;
  const valor = row[id];
  if (isEmpty(valor)) {
    if (isRequired(coluna, row)) erros[id] = texto.obrigatorio(rotulo);
    return;
  }
  const check = checkValue(coluna, valor);
  if ('erro' in check) {
    erros[id] = check.erro;
    return;
  }
  kept[id] = check.valor;
  const warning = warningOf(coluna, check.valor, conhecidos);
  if (warning?.recusa) erros[id] = warning.frase;
  else if (warning) avisos[id] = warning.frase;
}

/** One person twice, or one e-mail for two people, at the later row. */
function checkRepeated(coluna: Coluna, checked: readonly LinhaConferida[], { erros }: Lista): void {
  if (!coluna.unico && !coluna.individual) return;
  const first = new Map<string, number>();
  for (const [index, { linha }] of checked.entries()) {
    const valor = linha?.[coluna.id];
    if (isEmpty(valor)) continue;
    const key = String(valor);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else erros[`${index}.${coluna.id}`] ??= texto.repetido(coluna.rotulo, before + 1);
  }
}
