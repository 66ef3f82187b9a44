/**
 * People's names where SEI writes them, and wherever else the same frame repeats one. Names have no
 * pattern of their own: only a place that is known tells one. Not who is signed in: that name and
 * sigla travel with the chamado, as facts that the person sees, so in SEI's bar they are proposed.
 */
import type { Page } from '@/lib/sei/page';
import { attempt } from '@/lib/sei/source';
import { parseUsuario } from '@/lib/sei/usuario';
import type { Plano } from '@/lib/text/joiners';
import type { Trecho } from '@/lib/text/strip-secrets';

interface Vaga {
  nome: string;
  motivo: string;
  /** The element holds the name and nothing else. */
  seletor?: string;
  /** What stands before, and after it one name or several. */
  rotulo?: RegExp;
  /** Of who is signed in: proposed alone. */
  proprio?: true;
}

export interface NomeAchado {
  nome: string;
  motivo: string;
  onde: Element | Trecho;
  sugestao?: true;
}

const PALAVRA = String.raw`\p{Lu}(?:\.|[\p{L}'’]*)`;
const NOME = String.raw`${PALAVRA}(?:[^\S\u2029]+(?:(?:d[aeo]s?|e|D[AEO]S?|E)[^\S\u2029]+)?${PALAVRA})+`;
const NOMES = new RegExp(String.raw`${NOME}(?:[^\S\u2029]*[,;][^\S\u2029]*${NOME})*`, 'uy');

export const VAGAS: readonly Vaga[] = [
  {
    nome: 'interessado',
    rotulo: /nteressad[oa](?:s|\(s\)|\(a\))*[\s:]{1,20}/g,
    motivo: 'Nome de interessado',
  },
  {
    nome: 'assinante',
    rotulo: /ssinad[oa] \w+ por[\s:]{1,20}/g,
    motivo: 'Nome de quem assinou',
  },
  {
    // The column of the list of processes, in every version.
    nome: 'atribuido',
    seletor: 'a.ancoraSigla[title^="Atribuído"]',
    motivo: 'A quem o processo está atribuído',
  },
  {
    nome: 'usuario_logado',
    seletor: '#lnkUsuarioSistema',
    proprio: true,
    motivo: 'Seu nome e sua sigla',
  },
];

/** Names that are looked for everywhere. */
const MAXIMO = 200;

/** @param plano the frame's running text */
export function findNames(page: Page, plano: Plano): NomeAchado[] {
  const meus = ownNames(page);
  const achados: NomeAchado[] = [];
  const conhecidos = new Map<string, Vaga>();
  for (const vaga of VAGAS) {
    const { nome, motivo, seletor, rotulo, proprio } = vaga;
    for (const onde of seletor ? page.all(seletor, 20_000) : []) {
      const escrito = plain(onde.textContent);
      if (escrito === '' || (!proprio && meus.has(escrito))) continue;
      achados.push({ nome, motivo, onde, ...(proprio && { sugestao: true }) });
    }
    for (const um of rotulo ? namesAfter(plano.texto, rotulo) : []) {
      if (meus.has(plain(um)) || INSTITUICAO.test(um) || conhecidos.size >= MAXIMO) continue;
      conhecidos.set(plain(um), vaga);
    }
  }
  for (const { escrito, onde } of everywhere(plano, [...conhecidos.keys()])) {
    const { nome, motivo } = conhecidos.get(plain(escrito))!;
    achados.push({ nome, motivo, onde });
  }
  return achados;
}

function* namesAfter(texto: string, rotulo: RegExp): Generator<string> {
  for (const { 0: escrito, index } of texto.matchAll(rotulo)) {
    NOMES.lastIndex = index + escrito.length;
    const nomes = NOMES.exec(texto)?.[0] ?? '';
    yield* nomes
      .split(/[,;]/)
      .map((parte) => parte.trim())
      .filter(Boolean);
  }
}

/** Companies and órgãos are interessados too, and no secret. */
const INSTITUICAO =
  /\b(?:Ltda|Comerc|Corpo|Comando|Secretari|Prefeitura|Governo|Estado|Munic|Universidade|Institut|Departamento|Coordena|Diretoria|Ger[êe]ncia|Tribunal|Pol[íi]cia|Conselho|Funda|Associa|Sindicato|Empresa|Servi|Setor|Unidade|Minist|C[âa]mara)/i;

/** Wherever the frame writes these names, in capitals too; the longer of two that begin alike. */
function* everywhere(
  { texto, original }: Plano,
  nomes: string[],
): Generator<{ escrito: string; onde: Trecho }> {
  if (nomes.length === 0) return;
  // Letters, apostrophes and the full stop of an initial: a pattern as they stand.
  const fontes = nomes
    .toSorted((a, b) => b.length - a.length)
    .map((nome) => nome.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s+`));
  const padrao = new RegExp(String.raw`(?<!\p{L})(?:${fontes.join('|')})(?!\p{L})`, 'giu');
  for (const { 0: escrito, index } of texto.matchAll(padrao)) {
    const fim = original(index + escrito.length - 1) + 1;
    yield { escrito, onde: { inicio: original(index), fim } };
  }
}

const plain = (nome: string) => nome.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Name and sigla of who is signed in: the header is in the top window alone. */
function ownNames({ document }: Page): Set<string> {
  const topo = attempt(() => document.defaultView?.top?.document) ?? document;
  const link = Document.prototype.querySelector.call(topo, '#lnkUsuarioSistema[title]');
  const titulo = link?.getAttribute('title') ?? '';
  const { nome, sigla } = parseUsuario(titulo.slice(0, 500));
  return new Set([nome, sigla].filter(Boolean).map(plain));
}
