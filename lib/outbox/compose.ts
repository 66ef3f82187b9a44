/**
 * From a draft to what leaves: the facts that the person removed are left out, every text passes
 * the detector of session secrets, and the anexos are named by their hash.
 */
import { findCategoria } from '@/lib/catalogo/validate';
import type {
  Campo,
  Campos,
  Catalogo,
  Categoria,
  Contexto,
  NovoChamado,
  ReferenciaAnexo,
  Valor,
} from '@/lib/contract';
import { ACOMPANHAM, NOTAS } from '@/lib/contract/words';
import { stripSecrets } from '@/lib/text/strip-secrets';
import type { Achatada } from '@/lib/picture/flatten';
import type { Marca } from '@/lib/picture/marks';
import { proofOf } from './comprovante';
import { receiver } from './receiver';
import { numeroMascarado, withSigilo } from './sigilo';
import type { EntregaChamado, Imagem, Pessoa, Rascunho } from './records';

export interface Pronto {
  sha256: string;
  tipo: string;
  bytes: ArrayBuffer;
}

export type ImagemPronta = Pronto & Omit<Achatada, 'bytes'>;

/**
 * The facts as they may leave: removed ones gone and named, secrets out of every text, the number
 * of a sigiloso processo masked.
 */
export function leavingContexto(draft: Rascunho): Contexto {
  return withSigilo(draft, keptContexto(draft));
}

/** The same with the number, which the person may still give when the delivery comes back. */
function keptContexto(draft: Rascunho): Contexto {
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
  imagens: ImagemPronta[],
  arquivos: Pronto[],
  now: number,
): EntregaChamado {
  const contexto = leavingContexto(draft);
  const comprovadas = draft.imagens.map((imagem, i) => withProof(imagem, imagens[i]));
  const categoria = findCategoria(catalogo, draft.categoria ?? '');
  const refs: ReferenciaAnexo[] = [
    ...comprovadas.map((imagem, i) =>
      reference(imagens[i], nameOf(imagem, i), 'imagem', imagem.legenda, imagem.notas),
    ),
    ...draft.arquivos.map((arquivo, i) => reference(arquivos[i], arquivo.nome, 'arquivo')),
  ];
  const corpo: NovoChamado = {
    categoria: draft.categoria ?? '',
    // The hash of an anexo looks like a secret, so it comes after they went.
    campos: withHashes({ ...draft, campos: cleaned(draft.campos) }, categoria, [
      ...imagens,
      ...arquivos,
    ]),
    descricao: stripSecrets(draft.descricao).trim(),
    ...(categoria?.natureza === 'erro' && { impacto: draft.impacto }),
    catalogo: catalogo.versao,
    ...(draft.paraOutra && { paraOutra: true }),
    ...(draft.formalizacao && { formalizacao: stripSecrets(draft.formalizacao).trim() }),
    orgao: pessoa.orgao,
    destino: draft.destino ?? receiver(draft, pessoa, catalogo),
    contexto,
    anexos: refs,
    comprovante: {
      imagens: comprovadas.map(({ comprovada }, i) => ({
        sha256: imagens[i]!.sha256,
        ...comprovada,
      })),
      retirados: draft.retirados,
      numeroMascarado: numeroMascarado(draft),
    },
    ...(draft.mostrado && { deflexao: { mostrado: draft.mostrado } }),
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
    rascunho: { ...draft, contexto: keptContexto(draft), imagens: comprovadas },
  };
}

/** The marks as they may be painted: a text on the picture is a text like any other. */
export function leavingMarcas({ marcas }: Pick<Imagem, 'marcas'>): Marca[] {
  return marcas.map((marca) =>
    marca.tipo === 'texto' ? { ...marca, texto: stripSecrets(marca.texto) } : marca,
  );
}

/** The anexos that fields name by the draft's id, named by their hash; one that is gone is left out. */
function withHashes(
  { campos, imagens, arquivos }: Rascunho,
  categoria: Categoria | null,
  prontos: readonly Pronto[],
): Campos {
  const ids = [...imagens, ...arquivos].map(({ id }) => id);
  const files = new Set(categoria?.campos.filter(isArquivo).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(campos).flatMap(([id, valor]): [string, Valor][] => {
      if (!files.has(id)) return [[id, valor]];
      const pronto = prontos[ids.findIndex((each) => each === valor)];
      return pronto ? [[id, pronto.sha256]] : [];
    }),
  );
}

const isArquivo = ({ tipo }: Campo) => tipo === 'arquivo';

/** The picture as it left: its marks are pixels now, what they were is its receipt. */
function withProof(imagem: Imagem, pronta: ImagemPronta | undefined): Leaving {
  if (!pronta) throw new Error('Falta o conteúdo de um anexo.');
  const { id, origem, marcas, notas = [] } = imagem;
  const proof = proofOf(imagem);
  const ditas = marcas.filter((marca) => marca.tipo === 'numero').map(({ nota }) => nota);
  return {
    id,
    origem,
    tipo: pronta.tipo,
    largura: pronta.largura,
    altura: pronta.altura,
    marcas: [],
    legenda: stripSecrets(imagem.legenda).trim(),
    notas: [...notas, ...ditas.map((nota) => stripSecrets(nota).trim())].slice(0, NOTAS),
    comprovada: { ...proof, ...(pronta.reduzida && { reduzida: true }) },
  };
}

type Leaving = Imagem & Required<Pick<Imagem, 'notas' | 'comprovada'>>;

function reference(
  pronto: Pronto | undefined,
  nome: string,
  papel: ReferenciaAnexo['papel'],
  legenda = '',
  notas: string[] = [],
): ReferenciaAnexo {
  if (!pronto) throw new Error('Falta o conteúdo de um anexo.');
  return {
    sha256: pronto.sha256,
    nome,
    papel,
    ...(legenda && { legenda }),
    ...(notas.some(Boolean) && { notas }),
  };
}

const nameOf = ({ origem, tipo }: Imagem, i: number) =>
  `${origem === 'captura' ? 'tela' : 'imagem'}-${i + 1}.${tipo === 'image/webp' ? 'webp' : 'png'}`;

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
