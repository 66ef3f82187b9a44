/**
 * The number of a sigiloso processo stays on this computer: the draft keeps it, so that the person
 * may give it, and everything that leaves has it masked until they do.
 */
import type { Contexto } from '@/lib/contract';
import { maskIn } from '@/lib/processo/processo';
import type { Rascunho } from './records';

type Dito = Pick<Rascunho, 'contexto' | 'retirados' | 'informarNumero'>;

/** Whether what leaves is written without the number: sigiloso, and nobody chose to give it. */
export function isMasked({ contexto, informarNumero }: Omit<Dito, 'retirados'>): boolean {
  const typed = contexto.leitura.informados?.includes('processo') ?? false;
  return contexto.processo?.nivelAcesso === 'sigiloso' && !informarNumero && !typed;
}

/** For the receipt: the number was read and goes masked. */
export function numeroMascarado(draft: Dito): boolean {
  const { contexto, retirados } = draft;
  return isMasked(draft) && Boolean(contexto.processo?.numero) && !retirados.includes('processo');
}

/** `value` (the facts, or a text of theirs) with the number masked wherever it is written. */
export function withSigilo<T>(draft: Omit<Dito, 'retirados'>, value: T): T {
  if (!isMasked(draft)) return value;
  const numero = draft.contexto.processo?.numero;
  return masked(value, numero);
}

/** The facts, sigiloso when what was seen elsewhere says so of the same processo. */
export function withLevelOf({ processo: seen }: Contexto, contexto: Contexto): Contexto {
  const { processo } = contexto;
  if (!processo || seen?.nivelAcesso !== 'sigiloso' || seen.numero !== processo.numero) {
    return contexto;
  }
  return { ...contexto, processo: { ...processo, nivelAcesso: 'sigiloso' } };
}

function masked<T>(value: T, numero: string | undefined): T {
  if (typeof value === 'string') return maskIn(value, numero) as T;
  if (Array.isArray(value)) return value.map((one) => masked(one, numero)) as T;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, masked(one, numero)]),
  ) as T;
}
