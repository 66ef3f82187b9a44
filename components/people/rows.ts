/** What is done with the rows of a list. None is changed in place. */
import { readableValue } from '@/lib/catalogo/readable';
import { checkValue, isEmpty } from '@/lib/catalogo/value';
import type { Coluna, Linha } from '@/lib/contract';

/** A row without any value is none: it is neither counted nor sent. */
export const isBlank = (row: Linha): boolean => Object.values(row).every(isEmpty);

export const filled = (linhas: readonly Linha[]): Linha[] => linhas.filter((row) => !isBlank(row));

export function withCell(
  linhas: readonly Linha[],
  linha: number,
  coluna: string,
  valor: string | boolean,
): Linha[] {
  return linhas.with(linha, { ...linhas[linha], [coluna]: valor });
}

/** A number as it is read and compared with paper: `529.982.247-25`; one that is wrong as it is. */
export function tidied(coluna: Coluna, valor: string | boolean): string | boolean {
  if (coluna.tipo !== 'cpf' && coluna.tipo !== 'cnpj') return valor;
  const check = isEmpty(valor) ? null : checkValue(coluna, valor);
  return check && 'valor' in check ? readableValue(check.valor, coluna) : valor;
}

/** The row once more under itself, less what is one person's own: that has to be typed. */
export function duplicated(
  linhas: readonly Linha[],
  linha: number,
  colunas: readonly Coluna[],
): Linha[] {
  const row = linhas[linha] ?? {};
  const shared = colunas.filter((coluna) => !isOwn(coluna) && !isEmpty(row[coluna.id]));
  const copy = Object.fromEntries(shared.map(({ id }) => [id, row[id] ?? '']));
  return linhas.toSpliced(linha + 1, 0, copy);
}

/** Values of `novas` over the rows from `linha` on; what they do not have stays. */
export function filledFrom(
  linhas: readonly Linha[],
  linha: number,
  novas: readonly Linha[],
): Linha[] {
  const over = novas.map((row, index) => ({ ...linhas[linha + index], ...row }));
  return linhas.toSpliced(linha, novas.length, ...over);
}

const isOwn = ({ unico, individual, beneficiario, tipo }: Coluna): boolean =>
  [unico, individual, beneficiario].some(Boolean) || tipo === 'cpf' || tipo === 'email';
