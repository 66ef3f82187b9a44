/** The categorias that a person most likely wants, to show as buttons. Never chosen for them. */
import type { Catalogo, Categoria, Contexto } from '@/lib/contract';
import { knownErrors } from './known.ts';
import { isOnScreen, mostSaid, saidOn } from './on-page.ts';

export const BOTOES = 4;

/** Of those, by own use at most: an error stays one press away from whoever asked for much else. */
const DE_USO = BOTOES - 1;

export interface Aqui {
  /** What was read of the page; absent where there is none. */
  contexto?: Contexto | undefined;
  /** Ids of the categorias of the person's own chamados, one for each, newest first. */
  usadas?: readonly string[] | undefined;
}

/**
 * Ids of four categorias at most: those that the page speaks for, those that the person uses most,
 * then the catalogue's `provaveis`.
 */
export function suggestCategorias(
  catalogo: Pick<Catalogo, 'categorias' | 'provaveis' | 'errosConhecidos'>,
  { contexto, usadas = [] }: Aqui,
): string[] {
  const known = new Set(catalogo.categorias.map(({ id }) => id));
  const likely = [
    ...(contexto ? byPage(catalogo, contexto) : []),
    ...mostUsed(usadas).slice(0, DE_USO),
    ...catalogo.provaveis,
  ];
  return [...new Set(likely)].filter((id) => known.has(id)).slice(0, BOTOES);
}

/** By what SEI said, then by the screen, then by what is missing; at last, any error is an error. */
function byPage(
  catalogo: Pick<Catalogo, 'categorias' | 'errosConhecidos'>,
  contexto: Contexto,
): string[] {
  const { mensagens = [], tela, leitura } = contexto;
  const messages = saidOn(contexto);
  const found = catalogo.categorias
    .map(({ id, sugestao = {} }) => ({ id, points: pointsOf(sugestao) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id);
  const errors = knownErrors(catalogo, contexto);
  const after = errors.flatMap(({ categoria }) => categoria ?? []);
  const wrong = mensagens.length > 0 || errors.length > 0;
  return [...found, ...after, ...(wrong ? errorsOf(catalogo.categorias) : [])];

  function pointsOf({ telas = [], mensagens: pieces = [], faltou = [] }: Sugestao): number {
    return (
      mostSaid(pieces, messages) * MENSAGEM +
      (isOnScreen(telas, tela) ? TELA : 0) +
      (faltou.some((each) => leitura.faltou.includes(each)) ? FALTOU : 0)
    );
  }
}

type Sugestao = NonNullable<Categoria['sugestao']>;

const FALTOU = 1;
const TELA = 2;
/** A letter of a message says more than any screen. */
const MENSAGEM = 4;

/** The first categoria for errors. */
function errorsOf(categorias: readonly Categoria[]): string[] {
  const first = categorias.find(({ natureza }) => natureza === 'erro');
  return first ? [first.id] : [];
}

/** Most used first; of the same number, the one used last. */
function mostUsed(usadas: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of usadas) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}
