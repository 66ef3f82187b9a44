/** Puts a backup in the place of what a helpdesk keeps: all of it, or nothing. */
import type { ClientBase } from 'pg';
import { StartError } from '../start-error.ts';
import type { AnexosFolder } from '../store/anexos-folder.ts';
import { migrateHere, TABLES } from '../store/migrations.ts';
import { tablesInOrder } from '../store/tables.ts';
import type { Manifesto } from './format.ts';
import { readBackup } from './read.ts';

export interface Destino {
  client: ClientBase;
  folder: AnexosFolder;
  /**
   * Queues a job that waited when the backup was made, in the transaction of `client`. The queues
   * exist: what waits in them goes.
   */
  queue: (fila: string, dados: object) => Promise<void>;
}

/**
 * The target must hold nothing, unless `replace` says that what it holds may go. An older schema is
 * loaded as it was and then migrated. Throws {@link StartError}.
 */
export async function restoreBackup(
  file: string,
  { client, folder, queue }: Destino,
  replace: boolean,
): Promise<Manifesto> {
  if (!replace && !(await isEmpty(client, folder))) {
    throw new StartError(
      'Este helpdesk já guarda dados. Para apagá-los e pôr a cópia no lugar, repita com --substituir.',
    );
  }
  // Once only to check, so that a damaged file costs nothing.
  await readBackup(file, {});
  await client.query('begin');
  try {
    const manifesto = await readBackup(file, {
      async formato({ esquema }) {
        await dropTables(client);
        await client.query('delete from pgboss.job');
        await migrateHere(client, esquema);
      },
      async linhas(table, lines) {
        if (!TABLES.includes(table)) throw new StartError(`Não conheço a tabela ${table}.`);
        await client.query(
          `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`,
          [`[${lines.join(',')}]`],
        );
      },
      async tarefas(lines) {
        for (const line of lines) {
          const { fila, dados } = JSON.parse(line) as { fila: string; dados: object };
          await queue(fila, dados);
        }
      },
      anexo: async (sha256, bytes) => await folder.place(sha256, bytes),
    });
    await migrateHere(client);
    await folder.settle();
    await client.query('commit');
    return manifesto;
  } catch (error) {
    await client.query('rollback');
    // Of a replaced helpdesk nothing went yet; what came is collected as what nothing names.
    if (!replace) await folder.clear();
    throw error;
  }
}

async function isEmpty(client: ClientBase, folder: AnexosFolder): Promise<boolean> {
  for (const table of await tablesInOrder(client)) {
    const { rowCount } = await client.query(`select from "${table}" limit 1`);
    if (rowCount !== 0) return false;
  }
  for await (const _ of folder.list()) return false;
  return true;
}

async function dropTables(client: ClientBase): Promise<void> {
  for (const table of (await tablesInOrder(client)).toReversed()) {
    await client.query(`drop table "${table}"`);
  }
  await client.query('drop table if exists drizzle.__drizzle_migrations');
}
