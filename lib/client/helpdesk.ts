/** The helpdesk as functions: one for each route of the contract. All throw `HelpdeskError`. */
import * as z from 'zod/mini';
import {
  AnexoRecebido,
  CatalogoServido,
  Chamado,
  Dispositivo,
  ListaChamados,
  Mensagem,
  type NovaMensagem,
  type NovoChamado,
  type NovoDispositivo,
} from '@/lib/contract';
import { browserName } from '@/lib/sei/browser-name';
import { failure, HelpdeskError } from './failure';
import { read, send } from './request';

/** An answer with its ETag; null when the copy with `etag` is still good (304). */
export type Fresh<T> = { valor: T; etag: string | null } | null;

export interface Helpdesk {
  catalogo(etag: string | null, signal?: AbortSignal): Promise<Fresh<CatalogoServido>>;
  register(pessoa: NovoDispositivo): Promise<Dispositivo>;
  /** Bytes of this anexo that the helpdesk holds, from this person. */
  held(sha256: string, signal?: AbortSignal): Promise<number>;
  sendPart(
    sha256: string,
    part: { inicio: number; total: number; bytes: Uint8Array<ArrayBuffer> },
    signal?: AbortSignal,
  ): Promise<AnexoRecebido>;
  create(chave: string, corpo: NovoChamado): Promise<Chamado>;
  message(chave: string, chamado: string, corpo: NovaMensagem): Promise<Mensagem>;
  list(situacao: 'abertos' | 'fechados', etag: string | null): Promise<Fresh<ListaChamados>>;
  open(id: string, etag: string | null): Promise<Fresh<Chamado>>;
  act(
    id: string,
    acao: 'cancelamento' | 'reabertura' | 'avaliacao',
    chave: string,
    corpo: unknown,
  ): Promise<Chamado>;
  download(sha256: string): Promise<Blob>;
}

/** @param base address without a slash at the end, as `https://chamados.orgao.gov.br` */
export function helpdeskAt(base: string, token: string | null = null): Helpdesk {
  const post = (path: string, json: unknown, key?: string) =>
    send(base, path, { method: 'POST', token, json, ...(key && { key }) });

  return {
    catalogo: (etag, signal) =>
      fresh(send(base, '/catalogo', { etag, ...(signal && { signal }) }), CatalogoServido),
    register: async (pessoa) =>
      read(await post('/dispositivos', { navegador: thisBrowser(), ...pessoa }), Dispositivo),
    async held(sha256, signal) {
      try {
        const response = await send(base, `/anexos/${sha256}`, {
          method: 'HEAD',
          token,
          ...(signal && { signal }),
        });
        return Number(response.headers.get('Content-Length')) || 0;
      } catch (error) {
        if (error instanceof HelpdeskError && error.status === 404) return 0;
        throw error;
      }
    },
    async sendPart(sha256, { inicio, total, bytes }, signal) {
      const path = `/anexos/${sha256}?inicio=${inicio}&total=${total}`;
      const options = { method: 'PUT', token, bytes, ...(signal && { signal }) } as const;
      return read(await send(base, path, options), AnexoRecebido);
    },
    create: async (chave, corpo) => read(await post('/chamados', corpo, chave), Chamado),
    message: async (chave, chamado, corpo) =>
      read(await post(`/chamados/${chamado}/mensagens`, corpo, chave), Mensagem),
    list: (situacao, etag) =>
      fresh(send(base, `/chamados?situacao=${situacao}`, { token, etag }), ListaChamados),
    open: (id, etag) => fresh(send(base, `/chamados/${id}`, { token, etag }), Chamado),
    act: async (id, acao, chave, corpo) =>
      read(await post(`/chamados/${id}/${acao}`, corpo, chave), Chamado),
    download: async (sha256) => (await send(base, `/anexos/${sha256}`, { token })).blob(),
  };
}

/** “Chrome 156 no Linux”, by which a person tells their browsers apart. */
function thisBrowser(): string {
  const { navegador, sistema } = browserName(navigator.userAgent);
  return [navegador, sistema].filter(Boolean).join(' no ');
}

/** The answer with its ETag, checked; null on 304. */
export async function fresh<S extends z.ZodMiniType>(
  sent: Promise<Response>,
  schema: S,
): Promise<Fresh<z.output<S>>> {
  const response = await sent;
  if (response.status === 304) return null;
  if (response.status === 204) throw new HelpdeskError(failure('resposta_invalida'), 204);
  return { valor: await read(response, schema), etag: response.headers.get('ETag') };
}
