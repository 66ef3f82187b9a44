/** Which avisos are for somebody on this page. */
import type { Aviso, Contexto } from '@/lib/contract';
import { isOnScreen } from './on-page.ts';
import { plain } from './plain.ts';

export interface Leitor {
  /** Of the SEI they are in; absent where it is not known. */
  host?: string | undefined;
  /** Absent: not known, so none that an aviso names. */
  tela?: Contexto['tela'];
  /** Siglas of the órgãos that the person may be of. */
  orgaos: readonly string[];
}

/** Those that hold at `agora` (ms since epoch), on this SEI and screen, for one of these órgãos. */
export function avisosHere(
  avisos: readonly Aviso[],
  { host, tela, orgaos }: Leitor,
  agora: number,
): Aviso[] {
  const own = orgaos.map(plain);
  return avisos.filter(
    (aviso) =>
      Date.parse(aviso.de) <= agora &&
      (aviso.ate === undefined || agora < Date.parse(aviso.ate)) &&
      (aviso.host === undefined || aviso.host === host?.toLowerCase()) &&
      (aviso.telas.length === 0 || isOnScreen(aviso.telas, tela)) &&
      (aviso.orgao === undefined || own.includes(plain(aviso.orgao))),
  );
}
