/** Starts the helpdesk: database, jobs, server. Used by `main.ts`, by `npm start` and by tests. */
import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tratamento } from '@/lib/contract';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { loadCalendarios, requireCalendarios } from './calendarios.ts';
import type { Fontes } from './catalogo.ts';
import { openCatalogo } from './catalogo/live.ts';
import { missingIn } from './catalogo/missing.ts';
import type { OidcSettings } from './entrar/settings.ts';
import { traceOf } from './errors.ts';
import { startJobs } from './jobs.ts';
import { createCodigo } from './mail/codigo.ts';
import { createCorreio } from './mail/correio.ts';
import { createMailer, MailError } from './mail/mailer.ts';
import type { Regras } from './retention/rules.ts';
import { StartError } from './start-error.ts';
import { AnexosFolder } from './store/anexos-folder.ts';
import { openDatabase } from './store/database.ts';
import type { Store } from './store/store.ts';
import { tokenEquipe } from './token-equipe.ts';

export interface HelpdeskOptions extends Fontes {
  /** Folder of the database, the anexos and the staff token. */
  data: string;
  /** 0 takes a free port. */
  port?: number | undefined;
  host?: string | undefined;
  /** Staff token; absent: generated once and kept in the data folder. */
  tokenEquipe?: string | undefined;
  /** Any PostgreSQL ≥ 15; absent: an embedded one in the data folder. */
  databaseUrl?: string | undefined;
  /** Folder of the órgão's own calendars; absent: those that come with the helpdesk. */
  calendarios?: string | undefined;
  /** `smtp://user:password@host:587`; absent: no mail. */
  smtpUrl?: string | undefined;
  /** Address to send mail from; absent: derived from `smtpUrl`. */
  remetente?: string | undefined;
  /** Mailbox of chamados in triage; absent: those are not mailed. */
  caixaTriagem?: string | undefined;
  /** Address by which people reach this helpdesk, for links; absent: where it listens. */
  urlPublica?: string | undefined;
  /** The OpenID provider at which people may sign in; absent: none. */
  oidc?: OidcSettings | undefined;
  /** How long what is kept; absent: the defaults. */
  retencao?: Regras | undefined;
  /** Who answers for the data; absent: nobody named, the default terms. */
  tratamento?: Tratamento | undefined;
  /** Structured logs to stderr. */
  log?: boolean | undefined;
}

export interface Helpdesk {
  /** `http://127.0.0.1:4080`, without a slash at the end. */
  url: string;
  tokenEquipe: string;
  /** File of the staff token, when the helpdesk made it. */
  tokenEm: string | null;
  /** Finishes requests under way, then stops jobs, server and database. May be called twice. */
  stop(): Promise<void>;
  /** Settles when the helpdesk can't go on, because its embedded database ended. */
  lost: Promise<void>;
}

/** Whatever a client still sends has this long to arrive when the helpdesk stops. */
const STOP_MS = 22_000;

/** Throws {@link StartError} for what an administrator can mend. */
export async function startHelpdesk(options: HelpdeskOptions): Promise<Helpdesk> {
  const data = resolve(options.data);
  await prepareFolder(data);
  const equipe = await tokenEquipe(data, options.tokenEquipe);
  const calendarios = await loadCalendarios(options.calendarios);
  const edited: { tell: (problema: string | null) => void } = { tell: () => undefined };
  const vivo = await openCatalogo(options, {
    check: ({ catalogo }) => requireCalendarios(calendarios, catalogo),
    onEdit: (problema) => edited.tell(problema),
  });
  const database = await openDatabase({ data, databaseUrl: options.databaseUrl }).catch(
    (error: unknown) => {
      vivo.stop();
      throw error;
    },
  );
  const undo = [async () => await database.close(), async () => vivo.stop()];
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    stopped ??= (async () => {
      for (const each of undo.toReversed()) await each();
    })();
    await stopped;
  };
  try {
    const folder = new AnexosFolder(join(data, 'anexos'));
    const store: Store = {
      db: database.db,
      get catalogo() {
        return vivo.atual.catalogo;
      },
      get membros() {
        return vivo.atual.membros;
      },
      get catalogoRecusado() {
        return vivo.problema;
      },
      calendarios,
      folder,
      correio: null,
      codigo: null,
    };
    const { host = '127.0.0.1', port = 4080 } = options;
    // A port that is not chosen yet makes no address.
    const known = options.urlPublica ?? (port === 0 ? '' : `http://${host}:${port}`);
    const urlPublica = known.replace(/\/+$/, '');
    const { smtpUrl, remetente, caixaTriagem } = options;
    const { oidc, log, tratamento } = options;
    if (oidc && urlPublica === '') {
      throw new StartError('Para entrar por um provedor OpenID, falta HELPDESK_URL_PUBLICA.');
    }
    const app = await buildApp({
      store,
      tokenEquipe: equipe.token,
      urlPublica,
      oidc,
      log,
      tratamento,
    });
    edited.tell = (problema) =>
      problema === null
        ? app.log.info({ catalogo: store.catalogo.versao })
        : app.log.error({ catalogo: 'recusado', motivo: problema });
    const faltas = missingIn(store.catalogo);
    if (faltas.length > 0) app.log.warn({ faltaNoCatalogo: faltas.map(({ texto }) => texto) });
    const mailer = smtpUrl ? createMailer(smtpUrl, remetente) : null;
    const refusedMail = (facts: object) => app.log.error({ correio: 'recusado', ...facts });
    const correio =
      mailer &&
      createCorreio({
        store,
        mailer,
        urlPublica: urlPublica || null,
        caixaTriagem,
        onRefused: refusedMail,
      });
    const codigo = mailer && createCodigo({ store, mailer, onRefused: refusedMail });
    const jobs = await startJobs({
      databaseUrl: database.url,
      store,
      correio,
      codigo,
      regras: options.retencao,
      onCleaned: (facts) => app.log.info({ limpeza: facts }),
      // A database's error quotes what people wrote; only the mailer's own words are logged.
      onError: (error) =>
        app.log.error({
          tarefa: error instanceof MailError ? error.message : error.name,
          falha: traceOf(error),
        }),
    });
    undo.push(async () => await jobs.stop());
    if (correio) store.correio = async (tx, id) => await jobs.correio(tx, id);
    if (codigo) store.codigo = async (tx, id) => await jobs.codigo(tx, id);
    undo.push(async () => await close(app));
    const url = await listen(app, host, port);
    return { url, tokenEquipe: equipe.token, tokenEm: equipe.onde, stop, lost: database.lost };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareFolder(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await access(data, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `Não é possível gravar na pasta ${data} (${code}). Escolha outra em HELPDESK_DATA.`,
    );
  }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `A porta ${port} já está em uso em ${host}. Escolha outra em HELPDESK_PORT.`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(`Não é possível atender em ${host}:${port} (${code}).`);
    }
    throw error;
  }
}

async function close(app: FastifyInstance): Promise<void> {
  const closed = app.close();
  const late = sleep(STOP_MS, 'late', { ref: false });
  if ((await Promise.race([closed, late])) === 'late') app.server.closeAllConnections();
  await closed;
}
