/**
 * People's names where SEI writes them, and wherever else the same frame repeats one. Names have no
 * pattern of their own: only a place that is known tells one. Not who is signed in: that name and
 * sigla travel with the chamado, as facts that the person sees.
 */
import type { Page } from '@/lib/sei/page';
import { attempt } from '@/lib/sei/source';
import { parseUsuario } from '@/lib/sei/usuario';
import type { Plano } from '@/lib/text/joiners';
import type { Trecho } from '@/lib/text/strip-secrets';

interface Vaga {
  nome: string;
  /** The element holds the name and nothing else. */
  seletor?: string;
  /** The first group is a name, or several. */
  rotulo?: RegExp;
  motivo: string;
}

export interface NomeAchado {
  nome: string;
  motivo: string;
  onde: Element | Trecho;
}

const PALAVRA = String.raw`\p{Lu}(?:\.|[\p{L}'’]*)`;
const NOME = String.raw`${PALAVRA}(?:[^\S\u2029]+(?:(?:d[aeo]s?|e|D[AEO]S?|E)[^\S\u2029]+)?${PALAVRA})+`;
const after = (rotulo: string, nomes = NOME) =>
  new RegExp(String.raw`${rotulo}[\s:]{1,20}(${nomes})`, 'dgu');

export const VAGAS: readonly Vaga[] = [
  {
    nome: 'interessado',
    rotulo: after(
      String.raw`[Ii]nteressad[oa](?:s|\(s\)|\(a\))*`,
      String.raw`${NOME}(?:[^\S\u2029]*[,;][^\S\u2029]*${NOME})*`,
    ),
    motivo: 'Nome de interessado',
  },
  {
    nome: 'assinante',
    rotulo: after(String.raw`[Aa]ssinado \w+ por`),
    motivo: 'Nome de quem assinou',
  },
  {
    // The column of the list of processes, in every version.
    nome: 'atribuido',
    seletor: 'a.ancoraSigla[title^="Atribuído"]',
    motivo: 'A quem o processo está atribuído',
  },
];

/** @param plano the frame's running text */
export function findNames(page: Page, plano: Plano): NomeAchado[] {
  const meus = ownNames(page);
  const achados: NomeAchado[] = [];
  const conhecidos = new Set<string>();
  for (const { nome, motivo, seletor, rotulo } of VAGAS) {
    for (const onde of seletor ? page.all(seletor, 1000) : []) {
      if (!meus.has(plain(onde.textContent))) achados.push({ nome, motivo, onde });
    }
    for (const { 1: nomes } of rotulo ? plano.texto.matchAll(rotulo) : []) {
      for (const um of nomes!.split(/[,;]/).map((parte) => parte.trim())) {
        if (meus.has(plain(um)) || INSTITUICAO.test(um) || conhecidos.has(plain(um))) continue;
        conhecidos.add(plain(um));
        for (const onde of everywhere(plano, um)) achados.push({ nome, motivo, onde });
      }
    }
  }
  return achados;
}

/** Companies and órgãos are interessados too, and no secret. */
const INSTITUICAO =
  /\b(?:Ltda|Comerc|Corpo|Comando|Secretari|Prefeitura|Governo|Estado|Munic|Universidade|Institut|Departamento|Coordena|Diretoria|Ger[êe]ncia|Tribunal|Pol[íi]cia|Conselho|Funda|Associa|Sindicato|Empresa|Servi|Setor|Unidade|Minist|C[âa]mara)/i;

/** Wherever the frame writes this name, in capitals too. */
function* everywhere({ texto, original }: Plano, nome: string): Generator<Trecho> {
  // Letters, apostrophes and the full stop of an initial: a pattern as they stand.
  const fonte = nome.replaceAll(/\s+/g, String.raw`\s+`);
  for (const { 0: escrito, index } of texto.matchAll(
    new RegExp(String.raw`(?<!\p{L})${fonte}(?!\p{L})`, 'giu'),
  )) {
    yield { inicio: original(index), fim: original(index + escrito.length - 1) + 1 };
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
