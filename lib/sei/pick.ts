/** Small helpers over the facts of several frames. */
import type { Fatos, FrameFacts } from './frame-facts.ts';

/** What the first of these frames that knows a fact says of it. */
export function pick<F extends keyof Fatos>(
  frames: readonly FrameFacts[],
  fato: F,
): NonNullable<Fatos[F]>['valor'] | undefined {
  return frames.find(({ fatos }) => fatos[fato])?.fatos[fato]?.valor;
}

/** Without what is empty. */
export function compact<T extends Record<string, string | undefined>>(
  partes: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(partes).filter(([, texto]) => texto)) as {
    [K in keyof T]?: string;
  };
}
