/**
 * Pages that arrive broken: whatever happens to them, reading ends, within its bounds, and says
 * nothing that the whole page did not say. Each seed is one page and what befell it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Contexto } from '@/lib/contract';
import { parseFrameFacts } from '@/lib/sei/frame-facts-schema';
import { mergeFrames } from '@/lib/sei/merge';
import { LIMITES } from '@/lib/sei/page';
import { startSei, type Sei } from '../../sei/server.ts';
import { VERDADES, type Verdade } from '../../sei/truth.ts';
import { dice, FALSO, MUTATIONS, pick } from './mutations.ts';
import { contextoDe, type Lido } from './truth-contexto.ts';
import { HOST, walk } from './walk.ts';

/** More with `SEEDS=5000`, from another seed with `SEED=…`. */
const SEEDS = Number(process.env['SEEDS'] ?? 120);

let sei: Sei;
beforeAll(async () => {
  sei = await startSei();
});
afterAll(() => sei.stop());

/** All of SEI but the list of 300 rows, which takes seconds to parse each time. */
const PAGINAS = VERDADES.filter(
  ({ pagina, fatos }) => fatos.sei && !/controle| em \//.test(pagina),
);

test.each(Array.from({ length: SEEDS }, (_, i) => chance(Number(process.env['SEED'] ?? 0) + i)))(
  'seed $seed: $pagina of $versao, $como',
  { timeout: 120_000 },
  async ({ verdade, roll, mutacoes }) => {
    const { frames } = await walk(sei, verdade.endereco, ({ html }) =>
      mutacoes.reduce((mutado, nome) => MUTATIONS[nome]!(mutado, roll), html),
    );
    for (const { facts } of frames) {
      if (!facts) continue;
      expect(facts.erro).toBeNull();
      expect(parseFrameFacts(facts)).toEqual(facts);
      expect(facts.trabalho.nos).toBeLessThanOrEqual(LIMITES.nos);
      expect(facts.trabalho.caracteres).toBeLessThanOrEqual(LIMITES.caracteres);
    }
    const { contexto } = mergeFrames(frames, {});
    expect(Contexto.parse(contexto)).toEqual(contexto);
    expect(JSON.stringify(contexto)).not.toContain(FALSO);
    expect(JSON.stringify(contexto)).not.toMatch(/FALSO|[0-9a-f]{32}/);
    // What follows an element that is never closed is in it, for every browser.
    const mais = verdade.fatos.segredo === true || mutacoes.includes('tags never closed');
    expect(invented(contexto, verdade, mais)).toEqual([]);
  },
);

function chance(seed: number) {
  const roll = dice(seed);
  const verdade = pick(PAGINAS, roll);
  const mutacoes = Array.from({ length: 1 + Math.floor(roll() * 2) }, () =>
    pick(Object.keys(MUTATIONS), roll),
  );
  const { pagina, versao } = verdade;
  return { seed, pagina, versao, como: mutacoes.join(' and '), verdade, roll, mutacoes };
}

/** Facts of `contexto` that the whole page does not say, each as `name: value`. */
function invented(contexto: Contexto, verdade: Verdade, mais: boolean): string[] {
  const certo = contextoDe(verdade, HOST);
  const lido = Object.entries(flat(contexto));
  const ditos = flat(certo);
  return lido.flatMap(([nome, valor]) => {
    const certa = ALTERNATIVAS[nome]?.(verdade, certo) ?? [];
    const todos = [ditos[nome], ...certa].filter((dito) => dito !== undefined);
    return todos.some((dito) => isPartOf(valor, dito) || (mais && isPartOf(dito, valor)))
      ? []
      : [`${nome}: ${valor}`];
  });
}

/** What is no less true when a part of the page is missing. */
const ALTERNATIVAS: Readonly<Record<string, (verdade: Verdade, certo: Lido) => string[]>> = {
  // The generation of the layout, where the number is gone.
  'sei.versao': ({ versao }) => POR_GERACAO[versao]!,
  'tela.acao': ({ fatos }) => [fatos.acao ?? ''],
  'tela.titulo': ({ fatos }) => [fatos.tela ?? '', `SEI - ${fatos.tela}`],
  // By what is left of the header.
  'tela.tipo': () => ['completa', 'sem_menu', 'simples', 'outra', 'login', 'externa'],
  'processo.nivelAcesso': () => ['desconhecido'],
  // The number that the tree has beside the type is not in the document's own title, and the reverse.
  'documento.tipo': () => ['Despacho 12', 'Relatório Preliminar', 'Laudo Médico', 'Termo 7'],
  // The screen's name, where the details are gone.
  'mensagem Sis': ({ fatos }) => [fatos.tela ?? ''],
  'documento.formato': () => ['html', 'sem_leitura'],
};
const POR_GERACAO: Readonly<Record<string, string[]>> = {
  '3.1.7': ['3.x'],
  '4.0.12': ['4.0', '4.x'],
  '4.1.5': ['4.1+', '4.x'],
  '5.0.4': ['5.x', '4.1+', '4.x'],
};

/** Texts of the page, by name; what the reader itself says is left out. */
function flat({ sei: install, tela, usuario, unidade, processo, documento, ...resto }: Contexto) {
  const named = Object.entries({
    sei: install,
    tela,
    usuario,
    unidade,
    processo,
    documento,
  }).flatMap(([fato, partes]) =>
    Object.entries(partes ?? {}).map(([parte, texto]) => [`${fato}.${parte}`, String(texto)]),
  );
  return Object.fromEntries([
    ...named,
    ...(resto.mensagens ?? []).map((texto) => [`mensagem ${ascii(texto).slice(0, 3)}`, texto]),
    ...(resto.processosSelecionados ?? []).map((numero) => [`selecionado ${numero}`, numero]),
    ...(resto.extensoes ?? []).map((nome) => [`extensao ${nome}`, nome]),
  ]) as Record<string, string>;
}

/** The whole text or, of a page cut in its middle, what there is of it; accents may be broken. */
function isPartOf(lido: string, dito: string): boolean {
  return ascii(dito).startsWith(ascii(lido));
}

const ascii = (texto: string) => texto.replaceAll(/[^\u0021-\u007e]/g, '');
