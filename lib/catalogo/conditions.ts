/** Whether a field is asked, and has to be answered, by the other values of its form or row. */
import type { Coluna, Condicao, Valor } from '@/lib/contract';

type Valores = Readonly<Record<string, Valor>>;

/** A field that is not asked is not shown, and its value does not go. */
export function isAsked({ se }: Pick<Coluna, 'se'>, valores: Valores): boolean {
  return se === undefined || holds(se, valores);
}

export function isRequired(
  { obrigatorio, obrigatorioSe }: Pick<Coluna, 'obrigatorio' | 'obrigatorioSe'>,
  valores: Valores,
): boolean {
  return obrigatorio || (obrigatorioSe !== undefined && holds(obrigatorioSe, valores));
}

function holds({ campo, valores }: Condicao, todos: Valores): boolean {
  const valor = todos[campo];
  const given = typeof valor === 'string' ? valor.trim() : valor;
  return valores.some((wanted) => wanted === given);
}
