/** The rows of a large query a few at a time, all of one moment. */
import type { ClientBase, QueryResultRow } from 'pg';

/** Runs inside the caller's transaction, whose isolation says what moment that is. */
export async function* streamRows<R extends QueryResultRow>(
  client: ClientBase,
  query: string,
  batch = 100,
): AsyncGenerator<R[]> {
  await client.query(`declare linhas no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<R>(`fetch ${batch} from linhas`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close linhas');
}
