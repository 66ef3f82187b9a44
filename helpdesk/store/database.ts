/** The database: `DATABASE_URL`, or an embedded PostgreSQL in the data folder; migrated either way. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { StartError } from '../start-error.ts';
import { startEmbedded } from './embedded/server.ts';
import { migrate } from './migrations.ts';
import type { Db } from './store.ts';

export interface Database {
  db: Db;
  url: string;
  /** Ends the connections, and the embedded server. */
  close(): Promise<void>;
  /** Settles when the embedded server ended by itself. */
  lost: Promise<void>;
}

const OLDEST = 15;
/** Any number, the same in every helpdesk: only one of them migrates at a time. */
const MIGRATING = 4_080_002;

/** Opens and migrates the database. Throws {@link StartError}. */
export async function openDatabase(options: {
  data: string;
  databaseUrl?: string | undefined;
}): Promise<Database> {
  const server = options.databaseUrl
    ? {
        url: options.databaseUrl,
        stop: async () => undefined,
        lost: new Promise<void>(() => undefined),
      }
    : await startEmbedded(options.data);
  const pool = new Pool({
    connectionString: server.url,
    max: 20,
    connectionTimeoutMillis: 5_000,
    application_name: 'helpdesk',
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', () => undefined);
  const db = drizzle(pool);
  const close = async () => {
    await pool.end();
    await server.stop();
  };
  try {
    await prepare(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, url: server.url, close, lost: server.lost };
}

async function prepare(pool: Pool): Promise<void> {
  const client = await pool.connect().catch((error: Error) => {
    throw new StartError(
      `O banco de dados de DATABASE_URL não responde: ${error.message || 'sem conexão'}.`,
    );
  });
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST) {
      throw new StartError(
        `O PostgreSQL de DATABASE_URL é o ${major}; o helpdesk precisa do ${OLDEST} ou mais novo.`,
      );
    }
    await client.query('select pg_advisory_lock($1)', [MIGRATING]);
    await migrate(client);
  } finally {
    // Closing the session frees the lock, also after a failure.
    client.release(true);
  }
}
