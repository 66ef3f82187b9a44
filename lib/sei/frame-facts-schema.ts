/** `FrameFacts` as the background accepts it from a page: same shape, every length bounded. */
import * as z from 'zod/mini';
import { TIPOS_PAGINA } from '@/lib/contract/contexto';
import { NIVEIS, type FrameFacts } from './frame-facts.ts';

const texto = (maximo: number) => z.string().check(z.maxLength(maximo));
const curto = texto(300);
/** CSS pixels and counts; also no `NaN`. */
const numero = z.number().check(z.minimum(-1e8), z.maximum(1e8));
const contagem = z.int().check(z.nonnegative(), z.maximum(1e12));
const status = z.int().check(z.minimum(100), z.maximum(599));
const lista = <T extends z.ZodMiniType>(item: T, maximo: number) =>
  z.array(item).check(z.maxLength(maximo));
const achado = <T extends z.ZodMiniType>(valor: T) =>
  z.optional(z.object({ valor, fonte: texto(60) }));

const Retangulo = z.object({ x: numero, y: numero, width: numero, height: numero });
const Nivel = z.enum(NIVEIS);

const Listados = lista(z.object({ numero: texto(80), sigiloso: z.boolean() }), 200);

const Fatos = z.object({
  versao: achado(texto(40)),
  orgao: achado(curto),
  usuario: achado(z.object({ nome: curto, sigla: curto, orgao: curto })),
  pessoa: achado(curto),
  unidade: achado(z.object({ sigla: curto, descricao: curto })),
  tela: achado(curto),
  processo: achado(texto(80)),
  tipoProcesso: achado(curto),
  arvore: achado(z.object({ inteira: z.boolean(), nivel: z.nullable(Nivel) })),
  hipotese: achado(curto),
  nivelMarcado: achado(Nivel),
  documento: achado(z.object({ numero: curto, tipo: curto })),
  selecionados: achado(Listados),
  listados: achado(z.object({ total: contagem, processos: Listados })),
  extensoes: achado(lista(texto(60), 10)),
});

const Schema = z.object({
  formato: z.literal(1),
  erro: z.nullable(curto),
  contentType: curto,
  carregando: z.boolean(),
  vazio: z.boolean(),
  topo: z.boolean(),
  posicao: z.nullable(lista(numero, 20)),
  host: curto,
  caminho: texto(1000),
  acao: z.nullable(curto),
  titulo: curto,
  evidencias: lista(texto(60), 20),
  provado: z.boolean(),
  tipo: z.enum(TIPOS_PAGINA),
  fatos: Fatos,
  mensagens: lista(z.object({ texto: texto(2000), fonte: texto(60) }), 10),
  quadro: z.nullable(
    z.object({ retangulo: Retangulo, visivel: z.nullable(Retangulo), escala: numero }),
  ),
  filhos: lista(
    z.object({
      indice: numero,
      nome: curto,
      tipo: z.enum(['mesma_origem', 'outra_origem', 'vazio', 'embutido']),
      acao: z.nullable(texto(100)),
      conteudo: texto(100),
      retangulo: z.nullable(Retangulo),
    }),
    200,
  ),
  areas: lista(
    z.extend(Retangulo, {
      detector: texto(60).check(z.minLength(1)),
      motivo: texto(160).check(z.minLength(1)),
      sugestao: z.optional(z.literal(true)),
    }),
    2000,
  ),
  areasSemLugar: numero,
  lugaresDoNumero: lista(Retangulo, 10),
  ambiente: z.nullable(
    z.object({ largura: numero, altura: numero, escala: numero, pinca: numero, agente: curto }),
  ),
  tempos: z.nullable(
    z.object({
      servidorMs: z.nullable(contagem),
      totalMs: z.nullable(contagem),
      bytes: z.nullable(contagem),
      status: z.nullable(status),
    }),
  ),
  falhas: lista(z.object({ caminho: curto, acao: z.nullable(texto(100)), status }), 20),
  trabalho: z.object({ nos: numero, caracteres: numero, esgotado: z.boolean() }),
});

/** The facts when the answer has their shape, else null: that frame counts as not read. */
export function parseFrameFacts(answer: unknown): FrameFacts | null {
  const result = Schema.safeParse(answer);
  return result.success ? (result.data as FrameFacts) : null;
}
