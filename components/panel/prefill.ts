/**
 * What fields begin with: what the page said, and what the person said of themselves. A field that
 * still holds what was known follows it when that changes; what a person typed, or emptied, stays.
 */
import type { Campo, Campos, Coluna, DaPagina, Linha, Valor } from '@/lib/contract';
import { EMAIL } from '@/lib/contract/email';
import { isMasked } from '@/lib/outbox/sigilo';
import { valueFromPage } from './facts';
import type { PanelState } from './panel-store';

type Known = Pick<PanelState, 'rascunho' | 'quem' | 'identidade'>;

/** What is known of the page and the person for one place; empty when it is not. */
export function knownAt(state: Known, daPagina: DaPagina): string {
  const { rascunho, identidade } = state;
  const own = /^(pessoa|usuario)\./.test(daPagina);
  if (own && rascunho.paraOutra) return '';
  const who = state.quem ?? identidade;
  const said = !rascunho.retirados.includes('usuario');
  const read = daPagina.startsWith('pessoa.') ? '' : valueFromPage(rascunho, daPagina as OfPage);
  if (read !== '') return read;
  switch (daPagina) {
    case 'pessoa.nome':
      return who?.nome.trim() ?? '';
    case 'pessoa.email':
      return who && EMAIL.test(who.email.trim()) ? who.email.trim() : '';
    case 'pessoa.orgao':
      return who?.orgao ?? '';
    case 'usuario.nome':
      return said ? (who?.nome.trim() ?? '') : '';
    case 'unidade.sigla':
      return rascunho.retirados.includes('unidade') ? '' : (identidade?.unidade ?? '');
    default:
      return '';
  }
}

type OfPage = Exclude<DaPagina, `pessoa.${string}`>;

/** What is known for a field; empty when nothing is. */
export type Saber = (campo: Campo | Coluna) => string;

/** The values of these fields after what is known went from `before` to `after`. */
export function follow(
  perguntas: readonly Campo[],
  campos: Campos,
  before: Saber,
  after: Saber,
): Campos {
  const next = { ...campos };
  for (const campo of perguntas) {
    const valor = campo.tipo === 'lista' ? rows(campo, next[campo.id]) : one(campo, next[campo.id]);
    if (valor === undefined) delete next[campo.id];
    else next[campo.id] = valor;
  }
  return next;

  function one(campo: Campo | Coluna, valor: Valor | undefined): Valor | undefined {
    if (!campo.daPagina) return valor;
    const was = before(campo);
    const untouched = valor === undefined || (valor !== '' && valor === was);
    return untouched ? after(campo) || undefined : valor;
  }

  /** Of a list only the row of one person: several came from elsewhere. */
  function rows(campo: Campo, valor: Valor | undefined): Valor | undefined {
    const linhas = Array.isArray(valor) ? valor : [];
    // One that may stay empty is no person's until somebody begins it.
    if (linhas.length > 1 || (linhas.length === 0 && !campo.obrigatorio)) return valor;
    const row: Linha = { ...linhas[0] };
    for (const coluna of campo.colunas ?? []) {
      const cell = one(coluna, row[coluna.id]);
      if (cell === undefined) delete row[coluna.id];
      else if (!Array.isArray(cell)) row[coluna.id] = cell;
    }
    return Object.keys(row).length > 0 ? [row] : undefined;
  }
}

/** A row of this list as it begins. */
export function beginRow(state: Known, { colunas = [] }: Campo): Linha {
  return Object.fromEntries(
    colunas.flatMap((coluna) => {
      const valor = knownIn(state)(coluna);
      return valor === '' ? [] : [[coluna.id, valor]];
    }),
  );
}

export const knownIn =
  (state: Known): Saber =>
  ({ daPagina, varios }) => {
    if (!daPagina) return '';
    const known = knownAt(state, daPagina);
    // One that takes several processos begins with all that were marked in the list.
    if (known !== '' || !varios || daPagina !== 'processo.numero') return known;
    return marked(state).join('; ');
  };

export const nothing: Saber = () => '';

/** Numbers of processos that the page names: its own, then the marked ones. */
export function processosLidos(state: Known): string[] {
  return [...new Set([knownAt(state, 'processo.numero'), ...marked(state)])].filter(Boolean);
}

function marked({ rascunho }: Known): string[] {
  const { contexto, retirados } = rascunho;
  if (isMasked(rascunho) || retirados.includes('processosSelecionados')) return [];
  return contexto.processosSelecionados ?? [];
}
