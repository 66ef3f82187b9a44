/** All that a database holds of ours, as text that compares. */
import { Client } from 'pg';
import { tablesInOrder } from '@/helpdesk/store/tables.ts';

/** Rows by table, in an order that depends on nothing but themselves. */
export async function everyRow(client: Client): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tablesInOrder(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${table}" t order by 1`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

export async function everyRowOf(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return await everyRow(client).finally(async () => await client.end());
}
