/** The facts of all frames as one `Contexto`. Pure; runs in the background, never in the page. */
import type { Contexto } from '@/lib/contract';
import { mask, maskIn } from '@/lib/processo/processo';
import { stripSecrets } from '@/lib/text/strip-secrets';
import { browserName } from './browser-name.ts';
import { failuresOf, timesOf } from './diagnosis.ts';
import { documentOf } from './document-of.ts';
import { missed } from './expected.ts';
import type { FrameFacts } from './frame-facts.ts';
import { installOf } from './install.ts';
import { messagesOf } from './messages-of.ts';
import { acaoOf } from './page.ts';
import { compact, pick } from './pick.ts';
import { numberInTitle, processOf } from './process-of.ts';
import { screenOf, without } from './screen-of.ts';
import { silentFrames, wasRead } from './silent-frames.ts';

export interface FrameAnswer {
  frameId: number;
  /** Null when the frame did not answer, or with something that is no `FrameFacts`. */
  facts: FrameFacts | null;
}

export interface Leitura {
  contexto: Contexto;
  /** `host|sigla`, see `lib/outbox/records.ts`; never leaves this computer. */
  chavePessoa: string;
  /** The same as in `contexto.leitura`. */
  faltou: string[];
  /** A sigla or name that is a CPF: not in the `Contexto` unless the person adds it. */
  cpf: string | null;
  /** Something that only SEI has was seen. */
  seiProvado: boolean;
}

/**
 * @param frames one entry for each frame that was asked; empty when the tab answered nothing
 * @param tab what the browser itself says of the tab; used where the page did not answer
 */
export function mergeFrames(
  frames: readonly FrameAnswer[],
  tab: { url?: string; title?: string },
): Leitura {
  const lidos = frames
    .flatMap(({ facts }) => (facts && wasRead(facts) ? [facts] : []))
    .sort((a, b) => depth(a) - depth(b));
  const topo = lidos.find((frame) => frame.topo);
  const sei = lidos.find(({ provado }) => provado);
  // Frames of another host are somebody else's, whatever they show.
  const doSei = sei ? lidos.filter(({ host }) => host === sei.host) : [];

  const contexto = stripDeep<Contexto>({
    ...(topo
      ? describe(doSei, lidos, topo, sei)
      : fromTab(tab, sei ? describe(doSei, lidos, sei, sei) : {})),
    ...diagnose(sei ? doSei : topo ? [topo] : [], lidos),
    leitura: { faltou: [], retirados: [] },
  });
  const faltou = missing(contexto, doSei, Boolean(sei), frames);
  contexto.leitura.faltou = faltou;
  const host = contexto.sei?.host ?? '';
  return {
    contexto,
    chavePessoa: `${host}|${pick(doSei, 'pessoa') ?? ''}`,
    faltou,
    cpf: cpfOf(pick(doSei, 'usuario')),
    seiProvado: Boolean(sei),
  };
}

type Dito = Omit<Contexto, 'leitura'>;

function describe(
  doSei: readonly FrameFacts[],
  lidos: readonly FrameFacts[],
  topo: FrameFacts,
  sei?: FrameFacts,
): Dito {
  const usuario = pick(doSei, 'usuario');
  const unidade = pick(doSei, 'unidade');
  const processo = processOf(doSei, topo);
  const documento = documentOf(doSei);
  const selecionados = pick(doSei, 'selecionados');
  const listados = pick(doSei, 'listados');
  // Which of a list are sigilosos: SEI's messages may name them.
  const sigilosos = [...(selecionados ?? []), ...(listados?.processos ?? [])].filter(
    ({ sigiloso }) => sigiloso,
  );
  const mensagens = messagesOf(doSei, lidos).map((mensagem) =>
    sigilosos.reduce((texto, { numero }) => maskIn(texto, numero), mensagem),
  );
  return {
    sei: installOf(doSei, sei ?? topo),
    tela: screenOf(doSei, topo, processo?.numero),
    ...(usuario && {
      usuario: compact({
        ...usuario,
        // A CPF as login, or where a name should be, is the person's own to give.
        nome: usuario.nome.replace(CPF, '').replaceAll(/^[\s-]+|[\s-]+$/g, ''),
        sigla: isCpf(usuario.sigla) ? '' : usuario.sigla,
      }),
    }),
    ...(unidade && { unidade: compact(unidade) }),
    ...(processo && { processo }),
    ...(documento && { documento }),
    ...(selecionados && {
      processosSelecionados: selecionados.map(({ numero, sigiloso }) =>
        sigiloso ? mask(numero) : numero,
      ),
    }),
    ...(listados && { processosListados: listados.total }),
    ...(mensagens.length > 0 && { mensagens }),
    ...(topo.ambiente && { ambiente: environment(topo.ambiente) }),
  };
}

/** What the browser itself noted, and who else changes SEI's pages. */
function diagnose(frames: readonly FrameFacts[], todos: readonly FrameFacts[]): Partial<Dito> {
  const desempenho = timesOf(frames, todos);
  const falhas = failuresOf(frames);
  const extensoes = [...new Set(frames.flatMap(({ fatos }) => fatos.extensoes?.valor ?? []))];
  return {
    ...(extensoes.length > 0 && { extensoes: extensoes.slice(0, 10) }),
    ...(desempenho.length > 0 && { desempenho }),
    ...(falhas.length > 0 && { falhas }),
  };
}

/** Nothing answered (an alert, a busy page): the browser's own address and title of the tab. */
function fromTab(tab: { url?: string; title?: string }, lido: Dito): Dito {
  const url = tab.url ? URL.parse(tab.url) : null;
  const acao = (url && acaoOf(url.searchParams)) ?? undefined;
  const numero = numberInTitle(acao, tab.title ?? '');
  return {
    ...(numero && { processo: { numero, nivelAcesso: 'desconhecido' } }),
    ...lido,
    sei: compact({ host: url?.host, ...lido.sei }),
    tela: { ...compact({ acao, titulo: without(numero, tab.title ?? '') }), ...lido.tela },
  };
}

function environment({ largura, altura, escala, agente }: NonNullable<FrameFacts['ambiente']>) {
  return { ...browserName(agente), janela: `${largura}x${altura}`, escala };
}

function missing(
  contexto: Contexto,
  doSei: readonly FrameFacts[],
  provado: boolean,
  frames: readonly FrameAnswer[],
): string[] {
  const faltas = missed(doSei, contexto);
  if (!frames.some(({ facts }) => facts?.topo)) faltas.unshift('pagina');
  else if (!provado) faltas.unshift('sei');
  for (const { nome, acao } of silentFrames(frames)) {
    // An attached file that nobody can look into is no failure; `documento.formato` says it.
    if (acao !== 'documento_download_anexo') faltas.push(`quadro:${nome || 'sem nome'}`);
  }
  if (frames.some(({ facts }) => facts?.trabalho.esgotado)) faltas.push('leitura_interrompida');
  return [...new Set(faltas.map(stripSecrets))].slice(0, 40);
}

const depth = ({ topo, posicao }: FrameFacts) => (topo ? 0 : (posicao?.length ?? 99));

function cpfOf(usuario: { nome: string; sigla: string } | undefined): string | null {
  const written = usuario && (isCpf(usuario.sigla) ? usuario.sigla : CPF.exec(usuario.nome)?.[0]);
  return written ?? null;
}

/** As people write one; whether its digits are right does not matter here. */
const CPF = /(?<!\d)\d{3}\.?\d{3}\.?\d{3}[-\s]?\d{2}(?!\d)/;

const isCpf = (sigla: string) => /^\d{11}$/.test(sigla.replaceAll(/[.\s-]/g, ''));

/** The reader strips too; nothing that comes from a page is believed to be clean. */
function stripDeep<T>(valor: T): T {
  if (typeof valor === 'string') return stripSecrets(valor) as T;
  if (Array.isArray(valor)) return valor.map(stripDeep) as T;
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(Object.entries(valor).map(([nome, um]) => [nome, stripDeep(um)])) as T;
}
