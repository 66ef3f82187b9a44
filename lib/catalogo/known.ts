/** Errors of SEI whose cause is known, recognised on the page before anybody writes a chamado. */
import type { Catalogo, Contexto, ErroConhecido } from '@/lib/contract';
import { isOnScreen, mostSaid, saidOn } from './on-page.ts';

/**
 * Best first: those whose message SEI said, the longest piece first; then those that the screen
 * alone tells; then those that an HTTP answer tells. Empty on a page where nothing went wrong.
 */
export function knownErrors(
  { errosConhecidos = [] }: Pick<Catalogo, 'errosConhecidos'>,
  contexto: Contexto,
): ErroConhecido[] {
  const messages = saidOn(contexto);
  const failed = failedPages(contexto);
  return errosConhecidos
    .map((erro) => ({ erro, points: pointsOf(erro) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ erro }) => erro);

  function pointsOf({ mensagens, telas, status = [] }: ErroConhecido): number {
    const here = isOnScreen(telas, contexto.tela);
    const said = telas.length === 0 || here ? mostSaid(mensagens, messages) : 0;
    if (said > 0) return MENSAGEM + said;
    if (mensagens.length === 0 && here) return TELA;
    return status.some((each) => failed.has(each)) ? STATUS : 0;
  }
}

/** No piece of a message is longer than the distance to the next. */
const MENSAGEM = 10;
const TELA = 2;
const STATUS = 1;

/**
 * Answers of SEI's pages themselves: an icon that is missing breaks nothing. What has an `acao` is a
 * page of SEI, or the request that a button of it makes.
 */
function failedPages({ falhas = [], desempenho = [] }: Contexto): Set<number> {
  return new Set([
    ...falhas.flatMap(({ acao, caminho, status }) =>
      acao || caminho.endsWith('.php') ? [status] : [],
    ),
    ...desempenho.flatMap(({ status }) => status ?? []),
  ]);
}
