/** How much is tried: everything (`npm run test:long`), or what fits into `npm test`. */
export const LONGO = process.env['TESTES'] === 'longos';

/** All of them; in `npm test` the last: the newest version, the largest zoom. */
export function last<T>(all: readonly T[]): readonly T[] {
  return LONGO ? all : all.slice(-1);
}

/** All of them; in `npm test` the first and the last. */
export function ends<T>(all: readonly T[]): readonly T[] {
  return LONGO ? all : [all[0]!, all.at(-1)!];
}
