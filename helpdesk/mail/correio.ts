/** Sends each chamado to its CSG's mailbox; called by the job `correio`, which repeats on a throw. */
import { readFile } from 'node:fs/promises';
import type { Correio } from '../jobs.ts';
import { getChamado, readAnexo } from '../store/chamados.ts';
import { mailboxOf } from '../store/receiver.ts';
import type { Store } from '../store/store.ts';
import type { Mailer } from './mailer.ts';
import { chamadoMessage } from './message.ts';
import { selectAnexos } from './pictures.ts';
import { readCorreio, writeCorreio } from './record.ts';

export interface CorreioOptions {
  store: Pick<Store, 'db' | 'folder' | 'catalogo'>;
  mailer: Mailer;
  /** Address by which people reach this helpdesk; null: mails carry no link. */
  urlPublica?: string | null | undefined;
  /** Mailbox of chamados whose órgão is unknown or has none; absent: those are not mailed. */
  caixaTriagem?: string | undefined;
  /** Told of a mail that was refused for good, without personal data. */
  onRefused(facts: { chamado: string; codigo: number | null }): void;
  fuso?: string;
}

export function createCorreio(options: CorreioOptions): Correio {
  const { store, mailer, urlPublica = null, fuso = 'America/Sao_Paulo' } = options;

  return {
    async entregar(id) {
      if (await readCorreio(store.db, id)) return;
      const chamado = await getChamado(store.db, 'tudo', id);
      if (!chamado) return;
      const caixa = mailboxOf(store.catalogo, chamado.destino.sigla) ?? options.caixaTriagem;
      if (!caixa) return;

      const there = chamado.anexos.filter(({ removidoEm }) => removidoEm === undefined);
      const selection = selectAnexos(there, chamado);
      const files = await Promise.all(
        selection.attached.map(async ({ sha256, nome, tipo }) => ({
          nome,
          tipo,
          content: await bytesOf(store, id, sha256),
        })),
      );
      const message = chamadoMessage(chamado, selection, {
        remetente: mailer.remetente,
        caixa,
        urlPublica: urlPublica && urlPublica.replace(/\/+$/, ''),
        fuso,
        files,
      });
      const recusa = await mailer.send(message);
      await writeCorreio(store.db, id, { caixa, recusa: recusa?.words ?? null });
      if (recusa) options.onRefused({ chamado: id, codigo: recusa.codigo });
    },
  };
}

async function bytesOf(
  store: Pick<Store, 'db' | 'folder' | 'catalogo'>,
  id: string,
  sha256: string,
): Promise<Buffer> {
  const anexo = await readAnexo(store, 'tudo', id, sha256);
  if (!anexo) throw new Error('anexo ausente');
  return await readFile(anexo.caminho);
}
