/**
 * How a row of personal data is searched in a text. A row names what each of its finds holds
 * (`indicio`), so that a long text without any is passed over in one stride.
 */
import type { Plano } from './joiners.ts';
import { isNumbered } from './not-personal.ts';
import type { Trecho } from './strip-secrets.ts';

export interface Dado {
  tipo: string;
  /** The first group is what is personal; without groups, all of it. */
  padroes: readonly RegExp[];
  /** Other numbers are written so too: not when the words before name another thing. */
  ambiguos?: readonly RegExp[];
  /** What every find holds, cheap to look for: only the lines around it are searched. */
  indicio?: RegExp;
  /** Check digits and the like. Absent: the pattern is enough. */
  confere?: (valor: string) => boolean;
  /** Portuguese, for the person. */
  motivo: string;
}

/** Where a line, a paragraph or a cell ends; a line feed alone is a blank of HTML's source. */
export const QUEBRA = '\u2029';

/** Where one kind of datum stands, by places of the original. Pieces may overlap. */
export function findDado(plano: Plano, dado: Dado): Trecho[] {
  const { texto, original } = plano;
  const trechos: Trecho[] = [];
  const search = (padrao: RegExp, ambiguo: boolean, { inicio: de, fim: ate }: Trecho) => {
    const parte = texto.slice(de, ate);
    padrao.lastIndex = 0;
    for (let achado = padrao.exec(parte); achado; achado = padrao.exec(parte)) {
      const [inicio, fim] = achado.indices![1] ?? achado.indices![0]!;
      if (dado.confere && !dado.confere(parte.slice(inicio, fim))) continue;
      if (ambiguo && isNumbered(texto, de + inicio)) continue;
      trechos.push({ inicio: original(de + inicio), fim: original(de + fim - 1) + 1 });
    }
  };
  for (const parte of partsOf(plano, dado.indicio)) {
    for (const padrao of dado.padroes) search(padrao, false, parte);
    for (const padrao of dado.ambiguos ?? []) search(padrao, true, parte);
  }
  return apart(trechos);
}

/** In order of place; of two that overlap the one that begins first, as wide as both. */
export function apart<T extends Trecho>(trechos: readonly T[]): T[] {
  const soltos: T[] = [];
  for (const trecho of trechos.toSorted((a, b) => a.inicio - b.inicio)) {
    const ultimo = soltos.at(-1);
    if (ultimo && trecho.inicio < ultimo.fim) ultimo.fim = Math.max(ultimo.fim, trecho.fim);
    else soltos.push({ ...trecho });
  }
  return soltos;
}

/** A pattern made of pieces, with the places of its groups. */
export const um = (fonte: TemplateStringsArray, ...partes: string[]) =>
  new RegExp(String.raw(fonte, ...partes), 'dgi');

/** Characters around a hint where a label or its value may stand, in other cells too. */
const VIZINHANCA = 120;

/** Several rows share a hint: its lines are looked for once in a text. */
const PARTES = new WeakMap<Plano, Map<RegExp, Trecho[]>>();

function partsOf(plano: Plano, indicio: RegExp | undefined): Trecho[] {
  if (!indicio) return [{ inicio: 0, fim: plano.texto.length }];
  const conhecidas = PARTES.get(plano) ?? new Map<RegExp, Trecho[]>();
  PARTES.set(plano, conhecidas);
  const partes = conhecidas.get(indicio) ?? around(plano.texto, indicio);
  conhecidas.set(indicio, partes);
  return partes;
}

/** Whole lines around each hint, apart from each other. */
function around(texto: string, indicio: RegExp): Trecho[] {
  const partes: Trecho[] = [];
  indicio.lastIndex = 0;
  for (let achado = indicio.exec(texto); achado; achado = indicio.exec(texto)) {
    const inicio = texto.lastIndexOf(QUEBRA, Math.max(0, achado.index - VIZINHANCA)) + 1;
    const quebra = texto.indexOf(QUEBRA, indicio.lastIndex + VIZINHANCA);
    const fim = quebra < 0 ? texto.length : quebra;
    const ultima = partes.at(-1);
    if (ultima && inicio <= ultima.fim) ultima.fim = fim;
    else partes.push({ inicio, fim });
    indicio.lastIndex = fim;
  }
  return partes;
}
