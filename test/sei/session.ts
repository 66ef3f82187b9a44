/**
 * Sessions and signed links. As in SEI, every internal link carries `infra_hash`, and one that is
 * absent or does not match ends the session: a link can only come from a page.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { INSTALACAO, type Usuario } from './data.ts';
import type { Extensao } from './extensions.ts';
import type { Layout } from './layout.ts';
import type { Lugar } from './places.ts';

/** How this person's SEI is. */
export interface Ambiente {
  /** Where they were last. */
  lugar: Lugar;
  layout: Layout;
  /** Host, with its port, of the sign-in page; null when it is SEI's own. */
  sip: string | null;
  /** Other extensions in this person's browser. */
  extensoes: readonly Extensao[];
}

export interface Sessao extends Ambiente {
  id: string;
  usuario: Usuario;
  /** Signs this session's links, and no other's. */
  chave: Buffer;
  /** Signed out or thrown out; its version is still remembered. */
  encerrada: boolean;
}

export function novaSessao(usuario: Usuario, ambiente: Ambiente): Sessao {
  const id = randomBytes(16).toString('hex');
  return { ...ambiente, id, usuario, chave: randomBytes(32), encerrada: false };
}

/** `controlador.php?acao=…&infra_sistema=…&infra_unidade_atual=…&infra_hash=…` */
export function assinado(
  sessao: Sessao,
  acao: string,
  parametros: Readonly<Record<string, string>> = {},
): string {
  return assinar(sessao, 'controlador.php', {
    acao,
    ...parametros,
    infra_sistema: INSTALACAO.idSistema,
    infra_unidade_atual: sessao.usuario.unidade.id,
  });
}

/** Of external users, who have no unidade. */
export function assinadoExterno(sessao: Sessao, acao: string): string {
  return assinar(sessao, 'controlador_externo.php', { acao, id_orgao_acesso_externo: '0' });
}

/** What SEI answers to a link it did not make, or null when it is good. */
export function recusa(sessao: Sessao, url: URL): string | null {
  const recebido = url.searchParams.get('infra_hash');
  if (!recebido) return 'Link sem assinatura.';
  if (recebido.length !== sessao.layout.assinatura) return 'Tamanho de hash inválido.';
  const query = url.search.slice(1).replace(/&?infra_hash=[^&]*/, '');
  return hash(sessao, query) === recebido ? null : `Hash inválido. [${url.pathname}${url.search}]`;
}

function assinar(sessao: Sessao, arquivo: string, parametros: Record<string, string>): string {
  const query = new URLSearchParams(parametros).toString();
  return `${arquivo}?${query}&infra_hash=${hash(sessao, query)}`;
}

function hash({ chave, layout }: Sessao, query: string): string {
  const partes = Array.from({ length: layout.assinatura / 64 }, (_, i) =>
    createHmac('sha256', chave)
      .update(`${i || ''}${query}`)
      .digest('hex'),
  );
  return partes.join('');
}
