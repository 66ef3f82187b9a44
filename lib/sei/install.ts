/** Which SEI this is: one host may hold several installs, one folder each. */
import type { Contexto } from '@/lib/contract';
import type { FrameFacts } from './frame-facts.ts';
import { compact, pick } from './pick.ts';

/** Where SEI's own addresses go on after the install's folder (sei-pages §7). */
const RESTO =
  /^(.*?\/)(?:controlador\w*\.php|inicializar\.php|(?:modulos|publicacoes)\/[^]*\.php)$/;

export function installOf(doSei: readonly FrameFacts[], um: FrameFacts): Contexto['sei'] {
  const prefixo = doSei.map(prefixOf).find(Boolean);
  return compact({
    host: um.host,
    versao: pick(doSei, 'versao'),
    prefixo,
    orgao: pick(doSei, 'orgao'),
  });
}

/** The login is SIP's, which has a folder of its own. */
function prefixOf({ caminho, provado, tipo }: FrameFacts): string | undefined {
  return provado && tipo !== 'login' ? RESTO.exec(caminho)?.[1]?.slice(0, 300) : undefined;
}
