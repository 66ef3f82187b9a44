/**
 * Work that is done later and must not be forgotten: pg-boss, whose jobs are written in the same
 * transaction as the chamado they are about.
 */
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { EnviarCodigo } from './mail/codigo.ts';
import { CODIGO, CORREIO, createQueues, LIMPEZA } from './queues.ts';
import { purgeSessions } from './desk/session.ts';
import { applyRetention } from './retention/retention.ts';
import { PADRAO, type Regras } from './retention/rules.ts';
import { TAREFA } from './store/auditoria.ts';
import { purgeAvisos } from './store/avisos.ts';
import { purgeLimits } from './store/limits.ts';
import { purgeRespostas } from './store/once.ts';
import { collectOrphans } from './store/orphans.ts';
import type { Store, Tx } from './store/store.ts';
import { purgeVerificacoes } from './store/verify.ts';

/** Delivers chamados by mail. Must be safe to call twice for one chamado; a throw is retried. */
export interface Correio {
  entregar(chamadoId: string): Promise<void>;
}

export interface Jobs {
  /** Queues the delivery of a chamado by mail, in the caller's transaction. */
  correio(tx: Tx, chamadoId: string): Promise<void>;
  /** Queues the mail with the digits of a proof of an e-mail, in the caller's transaction. */
  codigo(tx: Tx, verificacaoId: string): Promise<void>;
  /** Lets the job under way end, then stops. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  databaseUrl: string;
  store: Pick<Store, 'db' | 'folder'>;
  /** Null: no mail is configured, jobs already queued wait for it. */
  correio: Correio | null;
  /** Sends the digits that prove an e-mail; null like `correio`. */
  codigo?: EnviarCodigo | null;
  /** How long what is kept. */
  regras?: Regras | undefined;
  /** Told what the daily cleaning took, in numbers. */
  onCleaned?: (facts: Record<string, number>) => void;
  /** Told what failed, without personal data. */
  onError: (error: Error) => void;
  /** Seconds between looks at the queue. */
  every?: number;
}

/** A short transaction of ours is over by then. */
const COMMITTED_MS = 25;

/** Starts the queue and its workers. */
export async function startJobs({
  databaseUrl,
  store,
  correio,
  codigo = null,
  regras = PADRAO,
  onCleaned = () => undefined,
  onError,
  every = 2,
}: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3, application_name: 'jobs' });
  boss.on('error', onError);
  await boss.start();
  await createQueues(boss);
  await boss.schedule(LIMPEZA, '20 3 * * *', null, { tz: 'America/Sao_Paulo' });
  await boss.work(LIMPEZA, async () => {
    await purgeRespostas(store.db);
    await purgeVerificacoes(store.db);
    await purgeLimits(store.db);
    await purgeSessions(store.db);
    await purgeAvisos(store.db);
    const retidos = await applyRetention(store.db, regras, TAREFA);
    const { faltam, ...orfaos } = await collectOrphans(store);
    onCleaned({ ...retidos, ...orfaos, faltam: faltam.length });
  });
  /** One after the other; what failed is told and tried again. `fact` names the id in the job. */
  const deliver = async (
    queue: string,
    fact: string,
    seconds: number,
    send: (id: string) => Promise<void>,
  ) =>
    await boss.work<Record<string, string>>(
      queue,
      { pollingIntervalSeconds: seconds },
      async (jobs) => {
        for (const { data } of jobs) {
          await send(data[fact] ?? '').catch((error: unknown) => {
            onError(error instanceof Error ? error : new Error(String(error)));
            throw error;
          });
        }
      },
    );
  if (correio) await deliver(CORREIO, 'chamado', every, async (id) => correio.entregar(id));
  const codes = codigo && (await deliver(CODIGO, 'verificacao', 1, codigo));
  return {
    async correio(tx, chamado) {
      await boss.send(CORREIO, { chamado }, { db: fromDrizzle(tx, sql) });
    },
    async codigo(tx, verificacao) {
      await boss.send(CODIGO, { verificacao }, { db: fromDrizzle(tx, sql) });
      // Somebody waits for it: looked for as soon as the transaction is over, and else at the next look.
      if (codes) setTimeout(() => boss.notifyWorker(codes), COMMITTED_MS).unref();
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
