/**
 * The schema's versions, forward only. Recorded as Drizzle's own migrator records them, which can
 * neither stop at a version nor tell one it does not know.
 */
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { ClientBase } from 'pg';
import { StartError } from '../start-error.ts';

/** One step; its place in the list is its version. */
export interface Migration {
  /** Milliseconds; what the database remembers of it. */
  em: number;
  hash: string;
  sql: string[];
}

export const MIGRATIONS: readonly Migration[] = readMigrationFiles({
  migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)),
}).map(({ folderMillis, hash, sql }) => ({ em: folderMillis, hash, sql }));

/** Of a database without any table of ours. */
export const NONE = 0;
/** Versions count the migrations made: 1 is the first. */
export const NEWEST = MIGRATIONS.length;

/** Tables that some version of ours makes. */
export const TABLES: readonly string[] = MIGRATIONS.flatMap(({ sql }) =>
  sql.flatMap((statement) => /^\s*CREATE TABLE "(\w+)"/.exec(statement)?.[1] ?? []),
);

/** Version of this database. Throws {@link StartError} when it was made by a newer helpdesk. */
export async function schemaVersion(client: ClientBase): Promise<number> {
  const { rows: known } = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!known[0]?.there) return NONE;
  const { rows } = await client.query<{ em: string | null }>(
    'select max(created_at) as em from drizzle.__drizzle_migrations',
  );
  const em = Number(rows[0]?.em ?? 0);
  if (em > (MIGRATIONS.at(-1)?.em ?? 0)) {
    throw new StartError(
      'Este banco de dados foi usado por uma versão mais nova do helpdesk. Inicie-o com a versão nova: ela não volta atrás.',
    );
  }
  return MIGRATIONS.filter((each) => each.em <= em).length;
}

/** Takes the database to a version, the newest one if not said; all steps, or none of them. */
export async function migrate(client: ClientBase, version = NEWEST): Promise<void> {
  await client.query('begin');
  try {
    await migrateHere(client, version);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The same in the transaction that the caller has begun. */
export async function migrateHere(client: ClientBase, version = NEWEST): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    `create table if not exists drizzle.__drizzle_migrations
     (id serial primary key, hash text not null, created_at bigint)`,
  );
  for (const { em, hash, sql } of MIGRATIONS.slice(await schemaVersion(client), version)) {
    for (const statement of sql) await client.query(statement);
    await client.query(
      'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)',
      [hash, em],
    );
  }
}
