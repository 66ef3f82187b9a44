/** The database for a command: also while the helpdesk of the same folder is running. */
import { resolve } from 'node:path';
import { runningUrl } from '../store/embedded/running.ts';
import { openDatabase, type Database } from '../store/database.ts';
import type { HelpdeskOptions } from '../start.ts';

/** Runs `work` on the migrated database and closes what it opened. Throws {@link StartError}. */
export async function withDatabase<T>(
  settings: HelpdeskOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const data = resolve(settings.data);
  const databaseUrl = settings.databaseUrl ?? runningUrl(data) ?? undefined;
  const database = await openDatabase({ data, databaseUrl });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
