/** What the person says where the page did not. It stays told apart: `leitura.informados`. */
import type { Contexto, Fato } from '@/lib/contract';
import { findAll, mask, normalise } from '@/lib/processo/processo';
import type { Rascunho } from '@/lib/outbox/records';

/** Facts that a person can tell: the part that is typed, its limit, and the part that goes with it. */
const CONTAVEIS = {
  processo: { parte: 'numero', maximo: 80, resto: 'tipo' },
  documento: { parte: 'numero', maximo: 300, resto: 'tipo' },
  unidade: { parte: 'sigla', maximo: 300, resto: 'descricao' },
  usuario: { parte: 'nome', maximo: 300, resto: 'sigla' },
} as const satisfies Partial<Record<Fato, object>>;
export type Contavel = keyof typeof CONTAVEIS;

const ORDEM = Object.keys(CONTAVEIS) as Contavel[];

/** What the page should have said and did not; on a page that could not be read, what it may have. */
export function toTell(contexto: Contexto): Contavel[] {
  const { faltou, informados = [] } = contexto.leitura;
  const possible = (fato: Contavel) =>
    faltou.includes(fato) ||
    faltou.includes(`${fato}.${CONTAVEIS[fato].parte}`) ||
    // Who it is, is asked for anyway.
    (!wasRead(contexto) && fato !== 'usuario');
  return ORDEM.filter(
    (fato) => informados.includes(fato) || (valueOf(contexto, fato) === '' && possible(fato)),
  );
}

/** SEI was there and answered: then what is missing is worth a line of its own. */
export function wasRead({ leitura: { faltou } }: Contexto): boolean {
  return !faltou.includes('pagina') && !faltou.includes('sei');
}

/** What is there of a fact: the part that a person may type. */
export function valueOf(contexto: Contexto, fato: Contavel): string {
  return partOf(contexto, fato, CONTAVEIS[fato].parte);
}

/** What the page did say of it beside that. */
export function restOf(contexto: Contexto, fato: Contavel): string {
  return partOf(contexto, fato, CONTAVEIS[fato].resto);
}

/** With what the person typed for a fact; with nothing typed, as the page left it. */
export function tell(contexto: Contexto, fato: Contavel, typed: string): Contexto {
  const { parte, maximo } = CONTAVEIS[fato];
  const value = typed.trim().slice(0, maximo);
  const { [fato]: read, ...others } = contexto;
  const kept = Object.entries(read ?? {}).filter(([name]) => name !== parte);
  const leitura = told(contexto, fato, value !== '');
  if (value === '') {
    // Nothing but the level that came with the typed number: the page named no processo at all.
    const ours = fato === 'processo' && !leitura.faltou.includes('processo');
    if (kept.length === 0 || ours) return { ...others, leitura };
    return { ...contexto, [fato]: Object.fromEntries(kept), leitura };
  }
  const level = fato === 'processo' && { nivelAcesso: 'desconhecido' };
  return { ...contexto, [fato]: { ...level, ...read, [parte]: value }, leitura };
}

/** The numbers in what was typed or pasted, each once; the text itself where none is recognised. */
export function numbersIn(typed: string): string[] {
  const found = new Set(findAll(typed).map(({ numero }) => numero));
  if (found.size > 0) return [...found];
  const whole = normalise(typed);
  return whole === '' ? [] : [whole];
}

/** Process numbers that the description names and that do not go along yet. */
export function mentioned({ contexto, descricao, retirados }: Rascunho): string[] {
  if (retirados.includes('processosSelecionados')) return [];
  const { processo, processosSelecionados = [] } = contexto;
  const here = processo?.numero ?? '';
  return [...new Set(findAll(descricao).map(({ numero }) => numero))].filter(
    (numero) =>
      ![here, ...processosSelecionados].some((one) => one === numero || one === mask(numero)),
  );
}

/** With one processo more to look at. */
export function include(contexto: Contexto, numero: string): Contexto {
  return {
    ...contexto,
    processosSelecionados: [...(contexto.processosSelecionados ?? []), numero].slice(-200),
    leitura: told(contexto, 'processosSelecionados', true),
  };
}

/** With SEI's own words as the person remembers them. */
export function showed(contexto: Contexto, mensagem: string): Contexto {
  return { ...contexto, mensagens: [mensagem], leitura: told(contexto, 'mensagens', true) };
}

/** The person said this, not the page. */
export function hasTold({ leitura }: Contexto, fato: Fato): boolean {
  return leitura.informados?.includes(fato) ?? false;
}

function told({ leitura }: Contexto, fato: Fato, said: boolean): Contexto['leitura'] {
  const others = (leitura.informados ?? []).filter((each) => each !== fato);
  return { ...leitura, informados: said ? [...others, fato] : others };
}

function partOf(contexto: Contexto, fato: Contavel, parte: string): string {
  const parts: Record<string, string | undefined> | undefined = contexto[fato];
  return parts?.[parte] ?? '';
}
