/** The queues of work that is done later, and how patient each is. */
import type { ClientBase } from 'pg';
import { PgBoss } from 'pg-boss';

export const CORREIO = 'correio';
export const CODIGO = 'codigo';
export const LIMPEZA = 'limpeza';

const QUEUES = {
  // A mail server may be away for days: 40 s, doubling up to an hour, for about a week.
  [CORREIO]: {
    retryLimit: 170,
    retryDelay: 40,
    retryBackoff: true,
    retryDelayMax: 3600,
    retentionSeconds: 30 * 86_400,
    expireInSeconds: 300,
  },
  // Somebody waits for it, and it is worth nothing after 10 minutes.
  [CODIGO]: {
    retryLimit: 8,
    retryDelay: 3,
    retryBackoff: true,
    retryDelayMax: 120,
    retentionSeconds: 900,
    expireInSeconds: 120,
  },
  [LIMPEZA]: {},
} as const;

export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, options] of Object.entries(QUEUES)) await boss.createQueue(name, options);
}

/**
 * Only queues, no work: for what brings jobs from elsewhere. `send` writes into the transaction of
 * its client.
 */
export async function openQueues(databaseUrl: string): Promise<{
  send(client: ClientBase, queue: string, data: object): Promise<void>;
  close(): Promise<void>;
}> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await createQueues(boss);
  return {
    async send(client, queue, data) {
      const db = {
        executeSql: async (text: string, values?: unknown[]) => await client.query(text, values),
      };
      await boss.send(queue, data, { db });
    },
    close: async () => await boss.stop({ graceful: false, close: true }),
  };
}
