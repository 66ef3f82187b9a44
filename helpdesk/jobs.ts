/**
 * Work that is done later and must not be forgotten: pg-boss, whose jobs are written in the same
 * transaction as the chamado they are about.
 */
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Store, Tx } from './store/store.ts';
import { purgeRespostas } from './store/once.ts';

/** Delivers chamados by mail. Must be safe to call twice for one chamado; a throw is retried. */
export interface Correio {
  entregar(chamadoId: string): Promise<void>;
}

export interface Jobs {
  /** Queues the delivery of a chamado by mail, in the caller's transaction. */
  correio(tx: Tx, chamadoId: string): Promise<void>;
  /** Lets the job under way end, then stops. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  databaseUrl: string;
  store: Pick<Store, 'db' | 'folder'>;
  /** Null: no mail is configured, jobs already queued wait for it. */
  correio: Correio | null;
  /** Told what failed, without personal data. */
  onError: (error: Error) => void;
  /** Seconds between looks at the queue. */
  every?: number;
}

const CORREIO = 'correio';
const LIMPEZA = 'limpeza';

/** Starts the queue and its workers. */
export async function startJobs({
  databaseUrl,
  store,
  correio,
  onError,
  every = 2,
}: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, application_name: 'jobs' });
  boss.on('error', onError);
  await boss.start();
  // A mail server may be away for days: 40 s, doubling up to an hour, for about a week.
  await boss.createQueue(CORREIO, {
    retryLimit: 170,
    retryDelay: 40,
    retryBackoff: true,
    retryDelayMax: 3600,
    retentionSeconds: 30 * 86_400,
    expireInSeconds: 300,
  });
  await boss.createQueue(LIMPEZA);
  await boss.schedule(LIMPEZA, '20 3 * * *', null, { tz: 'America/Sao_Paulo' });
  await boss.work(LIMPEZA, async () => {
    await purgeRespostas(store.db);
    await store.folder.purge(new Date(Date.now() - 7 * 86_400_000));
  });
  if (correio) {
    await boss.work<{ chamado: string }>(
      CORREIO,
      { pollingIntervalSeconds: every },
      async (jobs) => {
        for (const { data } of jobs) {
          await correio.entregar(data.chamado).catch((error: unknown) => {
            onError(error instanceof Error ? error : new Error(String(error)));
            throw error;
          });
        }
      },
    );
  }
  return {
    async correio(tx, chamado) {
      await boss.send(CORREIO, { chamado }, { db: fromDrizzle(tx, sql) });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
