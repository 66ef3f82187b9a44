/** Sends each chamado to its CSG's mailbox; called by the job `correio`, which repeats on a throw. */
import { readFile } from 'node:fs/promises';
import type { Correio } from '../jobs.ts';
import { sheetOf, XLSX } from '../list-sheet.ts';
import { getChamado, readAnexo } from '../store/chamados.ts';
import { readListas } from '../store/listas.ts';
import { mailboxOf } from '../store/receiver.ts';
import type { Store } from '../store/store.ts';
import type { Mailer } from './mailer.ts';
import { chamadoMessage, type Envelope } from './message.ts';
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
      const files: Envelope['files'] = await Promise.all(
        selection.attached.map(async ({ sha256, nome, tipo }) => ({
          nome,
          tipo,
          content: await bytesOf(store, id, sha256),
        })),
      );
      files.push(...(await sheetsOf(store, id)));
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

/** Lists as the CSG works with them; all of what they say is in the text too. */
async function sheetsOf(store: CorreioOptions['store'], id: string): Promise<Envelope['files']> {
  const files: Envelope['files'] = [];
  let room = SHEETS;
  for (const lista of await readListas(store.db, 'tudo', id)) {
    const { nome, bytes } = await sheetOf(store, lista);
    room -= bytes.length;
    if (room >= 0) files.push({ nome, tipo: XLSX, content: Buffer.from(bytes) });
  }
  return files;
}

/** Bytes of spreadsheets in one mail: a template with pictures stays behind the desk. */
const SHEETS = 1024 * 1024;

async function bytesOf(
  store: Pick<Store, 'db' | 'folder' | 'catalogo'>,
  id: string,
  sha256: string,
): Promise<Buffer> {
  const anexo = await readAnexo(store, 'tudo', id, sha256);
  if (!anexo) throw new Error('anexo ausente');
  return await readFile(anexo.caminho);
}
