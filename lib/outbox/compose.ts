/**
 * From a draft to what leaves: the facts that the person removed are left out, every text passes
 * the detector of session secrets, and the anexos are named by their hash.
 */
import { findCategoria } from '@/lib/catalogo/validate';
import { destinoDe } from '@/lib/catalogo/routing';
import {
  ACOMPANHAM,
  type Catalogo,
  type Contexto,
  type NovoChamado,
  type ReferenciaAnexo,
} from '@/lib/contract';
import { stripSecrets } from '@/lib/text/strip-secrets';
import type { EntregaChamado, Imagem, Pessoa, Rascunho } from './records';

export interface Pronto {
  sha256: string;
  tipo: string;
  bytes: ArrayBuffer;
}

/** The facts as they may leave: removed ones gone and named, secrets out of every text. */
export function leavingContexto(draft: Rascunho): Contexto {
  const { leitura, ...fatos } = draft.contexto;
  const out = new Set<string>(
    draft.retirados.flatMap((fato) => [fato, ...(ACOMPANHAM[fato] ?? [])]),
  );
  const kept = Object.fromEntries(Object.entries(fatos).filter(([nome]) => !out.has(nome))) as Omit<
    Contexto,
    'leitura'
  >;
  return cleaned({ ...kept, leitura: { ...leitura, retirados: draft.retirados } });
}

/**
 * The delivery of a draft.
 * @param imagens flattened pictures, in the draft's order
 * @param arquivos files, in the draft's order
 */
export function composeDelivery(
  draft: Rascunho,
  pessoa: Pessoa,
  catalogo: Catalogo,
  imagens: Pronto[],
  arquivos: Pronto[],
  now: number,
): EntregaChamado {
  const contexto = leavingContexto(draft);
  const categoria = findCategoria(catalogo, draft.categoria ?? '');
  const refs: ReferenciaAnexo[] = [
    ...draft.imagens.map((imagem, i) =>
      reference(imagens[i], nameOf(imagem, i), 'imagem', imagem.legenda),
    ),
    ...draft.arquivos.map((arquivo, i) => reference(arquivos[i], arquivo.nome, 'arquivo', '')),
  ];
  const corpo: NovoChamado = {
    categoria: draft.categoria ?? '',
    campos: cleaned(draft.campos),
    descricao: stripSecrets(draft.descricao).trim(),
    ...(categoria?.natureza === 'erro' && { impacto: draft.impacto }),
    orgao: pessoa.orgao,
    destino: draft.destino ?? receiver(draft, pessoa, catalogo),
    contexto,
    anexos: refs,
    descoberto: draft.imagens.some(({ descobertas }) => (descobertas?.length ?? 0) > 0),
  };
  const anexos = uniqueAnexos([...imagens, ...arquivos]);
  return {
    tipo: 'chamado',
    id: draft.id,
    chave: draft.chave,
    pessoa: draft.pessoa,
    titulo: categoria?.titulo ?? '',
    criadaEm: now,
    tentativas: 0,
    proximaEm: 0,
    falha: null,
    progresso: { enviados: 0, total: anexos.reduce((sum, { bytes }) => sum + bytes, 0) },
    corpo,
    anexos,
    postado: false,
    rascunho: {
      ...draft,
      contexto,
      imagens: draft.imagens.map((imagem) => ({ ...imagem, tipo: 'image/png', marcas: [] })),
    },
  };
}

/** Sigla of the órgão whose CSG receives the draft when the person chose none; empty for triage. */
export function receiver(
  draft: Rascunho,
  pessoa: Pick<Pessoa, 'orgao'>,
  catalogo: Catalogo,
): string {
  const { usuario, unidade } = draft.contexto;
  const orgao = pessoa.orgao || usuario?.orgao;
  return destinoDe(catalogo, { orgao, unidade: unidade?.sigla })?.sigla ?? '';
}

function reference(
  pronto: Pronto | undefined,
  nome: string,
  papel: ReferenciaAnexo['papel'],
  legenda: string,
): ReferenciaAnexo {
  if (!pronto) throw new Error(`Falta o conteúdo de "${nome}".`);
  const limpa = stripSecrets(legenda).trim();
  return { sha256: pronto.sha256, nome, papel, ...(limpa && { legenda: limpa }) };
}

const nameOf = (imagem: Imagem, i: number) =>
  `${imagem.origem === 'captura' ? 'tela' : 'imagem'}-${i + 1}.png`;

function uniqueAnexos(prontos: Pronto[]): EntregaChamado['anexos'] {
  const sizes = new Map(prontos.map(({ sha256, bytes }) => [sha256, bytes.byteLength]));
  return [...sizes].map(([sha256, bytes]) => ({ sha256, bytes }));
}

/** Every string inside, without session secrets. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return stripSecrets(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cleaned(v)])) as T;
  }
  return value;
}
