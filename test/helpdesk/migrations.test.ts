/** From every version that ever was to the newest, with rows in it; and never back. */
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '@/helpdesk/store/database.ts';
import { tablesInOrder } from '@/helpdesk/store/tables.ts';
import { migrate, MIGRATIONS, NEWEST, schemaVersion, TABLES } from '@/helpdesk/store/migrations.ts';
import { ONE_OF_EACH } from './one-of-each.ts';
import { freshDatabase } from './running.ts';

async function connected(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Puts the rows of {@link ONE_OF_EACH} into the tables and columns that this version has. */
async function fill(client: Client): Promise<Record<string, unknown>> {
  const filled: Record<string, unknown> = {};
  for (const table of await tablesInOrder(client)) {
    const row = ONE_OF_EACH[table];
    expect(row, `a row of ${table}`).toBeDefined();
    const { rows } = await client.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2',
      ['public', table],
    );
    const columns = rows.map(({ name }) => name).filter((name) => name in (row ?? {}));
    const names = columns.map((name) => `"${name}"`).join(', ');
    await client.query(
      `insert into "${table}" (${names}) select ${names} from json_populate_record(null::"${table}", $1)`,
      [JSON.stringify(row)],
    );
    filled[table] = await stored(client, table, names);
  }
  return filled;
}

async function stored(client: Client, table: string, names: string): Promise<unknown> {
  const { rows } = await client.query(`select ${names} from "${table}"`);
  return rows;
}

test.each(MIGRATIONS.map((_, i) => i + 1))(
  'version %i becomes the newest with every row as it was',
  async (version) => {
    const client = await connected(await freshDatabase());
    await migrate(client, version);
    expect(await schemaVersion(client)).toBe(version);
    const before = await fill(client);
    await migrate(client);
    expect(await schemaVersion(client)).toBe(NEWEST);
    for (const [table, rows] of Object.entries(before)) {
      const names = Object.keys((rows as object[])[0] ?? {})
        .map((name) => `"${name}"`)
        .join(', ');
      expect(await stored(client, table, names), table).toEqual(rows);
    }
    await client.end();
  },
);

test('the list of tables is the database’s own', async () => {
  const client = await connected(await freshDatabase());
  await migrate(client);
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const real = rows.map(({ name }) => name).toSorted();
  expect(TABLES.toSorted()).toEqual(real);
  expect((await tablesInOrder(client)).toSorted()).toEqual(real);
  await client.end();
});

test('a step that fails leaves the version before it, whole', async () => {
  const client = await connected(await freshDatabase());
  await migrate(client, 1);
  await client.query('create table perdas ()');
  await expect(migrate(client)).rejects.toThrow('already exists');
  expect(await schemaVersion(client)).toBe(1);
  const { rows } = await client.query(`select to_regclass('correios') as correios`);
  expect(rows).toEqual([{ correios: null }]);
  await client.end();
});

test('a database of a newer helpdesk is refused, and nothing in it is touched', async () => {
  const databaseUrl = await freshDatabase();
  const client = await connected(databaseUrl);
  await migrate(client);
  await client.query(
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('do futuro', 4102444800000)`,
  );
  await expect(openDatabase({ data: '', databaseUrl })).rejects.toThrow(
    'Este banco de dados foi usado por uma versão mais nova do helpdesk.',
  );
  const { rows } = await client.query('select count(*)::int from drizzle.__drizzle_migrations');
  expect(rows).toEqual([{ count: NEWEST + 1 }]);
  await client.end();
});
