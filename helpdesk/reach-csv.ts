/** All that an account could reach, line by line. */
import { CSV_START, csvLine } from './csv.ts';
import { ALCANCE } from './keeping-text.ts';
import { type Conta, reachedBy } from './store/reach.ts';
import type { Tx } from './store/store.ts';

export async function* reachCsv(db: Tx, conta: Conta): AsyncGenerator<string> {
  yield CSV_START + csvLine(ALCANCE.colunas);
  for await (const page of reachedBy(db, conta)) {
    for (const {
      id,
      numero,
      criadoEm,
      solicitante,
      email,
      processo,
      nivel,
      anexos,
      lidoEm,
    } of page)
      yield csvLine([numero, id, criadoEm, solicitante, email, processo, nivel, anexos, lidoEm]);
  }
}
