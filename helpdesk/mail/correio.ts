/** Sends each chamado to its CSG's mailbox; called by the job `correio`, which repeats on a throw. */
import { readFile } from 'node:fs/promises';
import { findOrgao } from '@/lib/catalogo/routing.ts';
import { createTransport } from 'nodemailer';
import type { Correio } from '../jobs.ts';
import { getChamado, readAnexo } from '../store/chamados.ts';
import type { Store } from '../store/store.ts';
import { chamadoMessage } from './message.ts';
import { selectAnexos } from './pictures.ts';
import { readCorreio, writeCorreio } from './record.ts';

export interface CorreioOptions {
  store: Pick<Store, 'db' | 'folder' | 'catalogo'>;
  /** `smtp://user:password@host:587`; `smtps:` for TLS from the first byte. */
  smtpUrl: string;
  /** Address by which people reach this helpdesk; null: mails carry no link. */
  urlPublica?: string | null | undefined;
  /** Mailbox of chamados whose órgão is unknown or has none; absent: those are not mailed. */
  caixaTriagem?: string | undefined;
  /** Address to send from; absent: the one in `smtpUrl`, or one at that host. */
  remetente?: string | undefined;
  /** Told of a mail that was refused for good, without personal data. */
  onRefused(facts: { chamado: string; codigo: number | null }): void;
  fuso?: string;
}

export function createCorreio(options: CorreioOptions): Correio {
  const { store, smtpUrl, urlPublica = null, fuso = 'America/Sao_Paulo' } = options;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  });
  const remetente = options.remetente || defaultRemetente(smtpUrl);

  return {
    async entregar(id) {
      if (await readCorreio(store.db, id)) return;
      const chamado = await getChamado(store.db, id);
      if (!chamado) return;
      const orgao = findOrgao(store.catalogo, chamado.destino.sigla);
      const caixa = orgao?.csg.email ?? options.caixaTriagem;
      if (!caixa) return;

      const selection = selectAnexos(chamado.anexos, chamado);
      const files = await Promise.all(
        selection.attached.map(async ({ sha256, nome, tipo }) => ({
          nome,
          tipo,
          content: await bytesOf(store, id, sha256),
        })),
      );
      const message = chamadoMessage(chamado, selection, {
        remetente,
        caixa,
        urlPublica: urlPublica && urlPublica.replace(/\/+$/, ''),
        fuso,
        files,
      });
      const recusa = await send(() => transport.sendMail(message));
      await writeCorreio(store.db, id, { caixa, recusa: recusa?.words ?? null });
      if (recusa) options.onRefused({ chamado: id, codigo: recusa.codigo });
    },
  };
}

interface Refusal {
  words: string;
  codigo: number | null;
}

/** Null: taken. A refusal for good is an answer; everything else throws, to be tried again. */
async function send(deliver: () => Promise<unknown>): Promise<Refusal | null> {
  const failure = await deliver().then(() => null, smtpFacts);
  if (failure === null) return null;
  const { code, responseCode, response } = failure;
  // Refused mailbox or message; a wrong password (EAUTH) is an administrator's to mend.
  const permanent = responseCode !== null && responseCode >= 500 && responseCode < 600;
  if (permanent && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return { words: response.slice(0, 300), codigo: responseCode };
  }
  // The server's words may quote the mail: only the codes go to the log.
  throw new Error(`SMTP ${code || 'falhou'}${responseCode === null ? '' : ` ${responseCode}`}`);
}

function smtpFacts(error: unknown): {
  code: string;
  responseCode: number | null;
  response: string;
} {
  const facts = error instanceof Error ? (error as Error & Record<string, unknown>) : null;
  return {
    code: typeof facts?.code === 'string' ? facts.code : '',
    responseCode: typeof facts?.responseCode === 'number' ? facts.responseCode : null,
    response: typeof facts?.response === 'string' ? facts.response : '',
  };
}

async function bytesOf(
  store: Pick<Store, 'db' | 'folder' | 'catalogo'>,
  id: string,
  sha256: string,
): Promise<Buffer> {
  const anexo = await readAnexo(store, id, sha256);
  if (!anexo) throw new Error('anexo ausente');
  return await readFile(anexo.caminho);
}

function defaultRemetente(smtpUrl: string): string {
  const { username, hostname } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  return user.includes('@') ? user : `chamados-sei@${hostname}`;
}
