/**
 * Sessions and signed links. As in SEI, every internal link carries `infra_hash`, and one that is
 * absent or does not match ends the session: a link can only come from a page.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { INSTALACAO, type Usuario } from './data.ts';

export interface Sessao {
  id: string;
  usuario: Usuario;
  /** Signs this session's links, and no other's. */
  chave: Buffer;
}

export function novaSessao(usuario: Usuario): Sessao {
  return { id: randomBytes(16).toString('hex'), usuario, chave: randomBytes(32) };
}

/** `controlador.php?acao=…&infra_sistema=…&infra_unidade_atual=…&infra_hash=…` */
export function assinado(
  sessao: Sessao,
  acao: string,
  parametros: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    acao,
    ...parametros,
    infra_sistema: INSTALACAO.idSistema,
    infra_unidade_atual: sessao.usuario.unidade.id,
  }).toString();
  return `controlador.php?${query}&infra_hash=${hash(sessao, query)}`;
}

/** What SEI answers to a link it did not make, or null when it is good. */
export function recusa(sessao: Sessao, url: URL): string | null {
  const recebido = url.searchParams.get('infra_hash');
  if (!recebido) return 'Link sem assinatura.';
  if (recebido.length !== 64) return 'Tamanho de hash inválido.';
  const query = url.search.slice(1).replace(/&?infra_hash=[^&]*/, '');
  return hash(sessao, query) === recebido ? null : `Hash inválido. [${url.pathname}${url.search}]`;
}

function hash(sessao: Sessao, query: string): string {
  return createHmac('sha256', sessao.chave).update(query).digest('hex');
}
