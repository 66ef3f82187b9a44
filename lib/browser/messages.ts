/**
 * What the extension's own pages ask of the background: one map of requests (schemas) and answers
 * (types), one sender, one receiver. Answers go by `sendResponse` + `return true`, which every
 * browser and the test double understand (a promise from a listener does not).
 */
import * as z from 'zod/mini';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Catalogo, Chamado, ChamadoResumo, ListaDispositivos } from '@/lib/contract';
import type { ChavePessoa, Entrega, Falha, Pessoa, Rascunho, Recibo } from '@/lib/outbox/records';

const id = z.string().check(z.minLength(1), z.maxLength(80));

const NovaPessoa = z.object({
  chave: z.string(),
  nome: z.string(),
  email: z.string(),
  orgao: z.string(),
});

/** One step of proving an e-mail. */
const Passo = z.discriminatedUnion('tipo', [
  /** Nothing but how it stands. */
  z.object({ tipo: z.literal('ver') }),
  /** Six digits by mail to this address, which may be another than the known one. */
  z.object({ tipo: z.literal('pedir'), email: z.string().check(z.maxLength(254)) }),
  /** A tab in which the person signs in at the órgão's provider. */
  z.object({ tipo: z.literal('entrar') }),
  /** The digits of the mail or of the tab. */
  z.object({ tipo: z.literal('digitar'), codigo: z.string().check(z.regex(/^\d{6}$/)) }),
  z.object({ tipo: z.literal('desistir') }),
  /** No invitation any more. */
  z.object({ tipo: z.literal('dispensar') }),
  /** The person read that this computer was cut off. */
  z.object({ tipo: z.literal('lido') }),
]);
export type Passo = z.output<typeof Passo>;

/** Requests by name. The panel may use only those that start with `painel.`. */
export const PEDIDOS = {
  /** The panel spends its one-time ticket and learns what it is for. */
  'painel.entrar': z.object({ bilhete: z.string() }),
  'painel.pessoa': NovaPessoa,
  /** `sigiloso`: the picture goes although it shows a sigiloso processo. */
  'painel.capturar': z.object({ sigiloso: z.optional(z.boolean()) }),
  'painel.lado': z.object({ lado: z.enum(['direita', 'esquerda']) }),
  'painel.recolher': z.object({ recolhido: z.boolean() }),
  /** Hides the panel's host while the browser's share prompt grabs a frame. */
  'painel.esconder': z.object({ escondido: z.boolean() }),
  /** The larger work view: the frame takes the whole viewport, or its own width again. */
  'painel.ampliar': z.object({ ampliado: z.boolean() }),
  /** Binds the panel to another draft of the person; the panel then loads it by itself. */
  'painel.trocar': z.object({ rascunho: id }),
  /** Reads and captures again into a fresh draft, after the last one was sent. */
  'painel.novo': z.object({}),
  'painel.fechar': z.object({ descartar: z.boolean() }),
  'painel.enviar': z.object({ rascunho: id }),
  /** Answered when the delivery ended or has to wait; keeps the worker alive meanwhile. */
  'painel.esperar': z.object({ entrega: id }),
  'painel.cancelar': z.object({ entrega: id }),
  /** Of the person whose chamado the panel has just sent, and only then. */
  'painel.provar': z.object({ passo: Passo }),

  /** `pessoa`: whose, chosen by hand where the page names nobody. */
  'popup.estado': z.object({ pessoa: z.optional(z.string()) }),
  'popup.reportar': z.object({ rascunho: z.optional(id) }),
  /** Whether the host of the page under the popup is granted now. */
  'popup.botao': z.object({}),
  /** What the cache holds, at once and without asking the helpdesk. */
  'chamados.guardados': z.object({
    pessoa: z.string(),
    situacao: z.enum(['abertos', 'fechados']),
  }),
  'chamados.listar': z.object({
    pessoa: z.string(),
    situacao: z.enum(['abertos', 'fechados']),
  }),
  'chamados.abrir': z.object({ pessoa: z.string(), id }),
  'chamados.responder': z.object({ pessoa: z.string(), id, numero: z.string(), texto: z.string() }),
  'chamados.cancelar': z.object({ pessoa: z.string(), id, motivo: z.string() }),
  'chamados.reabrir': z.object({ pessoa: z.string(), id, motivo: z.string() }),
  'chamados.avaliar': z.object({
    pessoa: z.string(),
    id,
    nota: z.int(),
    comentario: z.string(),
  }),
  /** Bytes of an anexo as a `data:` URL. */
  'chamados.anexo': z.object({ pessoa: z.string(), sha256: z.string() }),
  /** Answered when the drainer has nothing more to do now. */
  'entregas.tentar': z.object({}),
  /** Back to a draft; an answer to the team is taken out of the queue instead (null). */
  'entregas.editar': z.object({ entrega: id }),
  'rascunhos.descartar': z.object({ rascunho: id }),
  'opcoes.estado': z.object({}),
  'opcoes.helpdesk': z.object({ url: z.string() }),
  /** Forgets a person with everything of theirs on this computer, unsent work too. */
  'opcoes.esquecer': z.object({ pessoa: z.string() }),
  'identidade.provar': z.object({ pessoa: z.string(), passo: Passo }),
  'identidade.computadores': z.object({ pessoa: z.string() }),
  /** `id`: of a device in that list, this one too. */
  'identidade.desligar': z.object({ pessoa: z.string(), id }),
} as const;

export interface PainelEntrada {
  rascunho: string;
  pessoa: ChavePessoa;
  /** Known identity of this SEI user, or null: ask once. */
  identidade: Pessoa | null;
  catalogo: Catalogo;
  /** The catalogue is the minimal one that the build carries: the helpdesk was never reached. */
  catalogoMinimo: boolean;
  /** Shortcut really assigned, as the browser writes it; empty when none. */
  atalho: string;
  lado: 'direita' | 'esquerda';
  /** Framed in the SEI page, or in a tab of its own because the page can't hold it. */
  modo: 'pagina' | 'aba';
  recolhido: boolean;
  /** Other unsent drafts of this person, newest first. */
  outros: { id: string; resumo: string; atualizadoEm: number }[];
  semHelpdesk: boolean;
  /** Nothing can be kept on this computer: the draft itself, without its picture. */
  semGuarda?: Rascunho;
}

export interface ResumoRascunho {
  id: string;
  resumo: string;
  atualizadoEm: number;
}

export interface PopupEstado {
  /** Person of the page under the popup; null when the page names nobody and several are known. */
  pessoa: Pessoa | null;
  chave: ChavePessoa;
  /** Everybody known on this computer, only where the page names nobody. */
  pessoas: Pessoa[];
  /** Host of the page under the popup, when it looks like a SEI. */
  hostSei: string | null;
  botaoNoSei: boolean;
  podeReportar: boolean;
  semHelpdesk: boolean;
  atalho: string;
  entregas: Entrega[];
  recibos: Recibo[];
  rascunhos: ResumoRascunho[];
}

export interface OpcoesEstado {
  /** Address in use; null when none is known yet. */
  helpdesk: string | null;
  /** Set by the órgão (managed policy): the person reads it and cannot change it. */
  travado: boolean;
  /** Everybody known on this computer, with what would be lost if they were forgotten. */
  pessoas: {
    chave: ChavePessoa;
    nome: string;
    email: string;
    orgao: string;
    rascunhos: number;
    entregas: number;
  }[];
}

/** How the proof of a person's e-mail stands. */
export interface Prova {
  email: string;
  /** Proved from this computer: chamados of that e-mail from others are seen too. */
  verificada: boolean;
  /** What the helpdesk offers; `oidc`: the provider's name, as “gov.br”. */
  meios: { codigo: boolean; oidc: string | null };
  /** The person did not decline to be invited. */
  convite: boolean;
  /** A code is awaited. Instants in ms since epoch. */
  pendente: {
    meio: 'correio' | 'oidc';
    /** Where the code went; empty at a provider. */
    email: string;
    venceEm: number;
    /** Not before this another one is sent. */
    outroEm: number;
  } | null;
  /** The helpdesk cut this computer off, and nobody read that yet. */
  desligada: boolean;
}

/** `erro`: a sentence, when the step did not work. */
export interface RespostaProva {
  prova: Prova;
  erro: string | null;
}

export type Estado<T> = { ok: true; valor: T } | { ok: false; falha: Falha };

/** Answers, by the same names. */
export interface Respostas {
  'painel.entrar': PainelEntrada | null;
  'painel.pessoa': Pessoa;
  'painel.capturar': { imagem: string | null; semImagem: string | null };
  'painel.lado': null;
  'painel.recolher': null;
  'painel.esconder': null;
  'painel.ampliar': null;
  'painel.trocar': null;
  'painel.novo': { rascunho: string };
  'painel.fechar': null;
  'painel.enviar': { ok: true; entrega: string } | { ok: false; detalhe: string };
  'painel.esperar':
    | { fim: 'entregue'; recibo: Recibo }
    | { fim: 'espera'; falha: Falha | null; proximaEm: number }
    | { fim: 'devolvida'; rascunho: string; falha: Falha }
    | { fim: 'cancelada'; rascunho: string };
  'painel.cancelar': { cancelada: boolean };
  'painel.provar': RespostaProva;
  'popup.estado': PopupEstado;
  'popup.reportar': null;
  'popup.botao': { ativo: boolean };
  /** `em`: ms since epoch when the helpdesk last said so; null when it never did. */
  'chamados.guardados': { itens: ChamadoResumo[]; em: number | null };
  /** `velho`: from the cache, with the reason why it could not be refreshed. */
  'chamados.listar': Estado<{ itens: ChamadoResumo[]; velho: Falha | null }>;
  'chamados.abrir': Estado<{ chamado: Chamado; velho: Falha | null }>;
  'chamados.responder': { entrega: string };
  'chamados.cancelar': Estado<Chamado>;
  'chamados.reabrir': Estado<Chamado>;
  'chamados.avaliar': Estado<Chamado>;
  'chamados.anexo': Estado<string>;
  'entregas.tentar': null;
  'entregas.editar': { rascunho: string } | null;
  'rascunhos.descartar': null;
  'opcoes.estado': OpcoesEstado;
  /** `pedir`: a server answers there, without CORS; with this origin granted it may be asked again. */
  'opcoes.helpdesk': { ok: true; url: string } | { ok: false; detalhe: string; pedir?: string };
  'opcoes.esquecer': null;
  'identidade.provar': RespostaProva;
  'identidade.computadores': Estado<ListaDispositivos['itens']>;
  /** The list as it then is; empty when this computer was the one. */
  'identidade.desligar': Estado<ListaDispositivos['itens']>;
}

/**
 * What the background tells an open panel, unasked (`runtime.sendMessage`, no answer): a door was
 * used again, so the draft has another picture and the panel unfolds.
 */
export interface AvisoPainel {
  aviso: 'rascunho.mudou';
  rascunho: string;
  /** Why the door brought no picture; null when it did. */
  semImagem: string | null;
}

export type Nome = keyof typeof PEDIDOS;
export type Pedido<N extends Nome> = z.output<(typeof PEDIDOS)[N]>;

/** Asks the background; rejects with its Portuguese sentence when it could not. */
export async function ask<N extends Nome>(nome: N, pedido: Pedido<N>): Promise<Respostas[N]> {
  // The browser's own sentence, when nobody is there to answer, is no sentence for a person.
  const resposta = await browser.runtime
    .sendMessage<unknown, { valor: Respostas[N] } | { erro: string } | undefined>({ nome, pedido })
    .catch(() => undefined);
  if (!resposta) throw new Error('A extensão não respondeu. Feche esta janela e abra de novo.');
  if ('erro' in resposta) throw new Error(resposta.erro);
  return resposta.valor;
}

export type Handlers = {
  [N in Nome]: (pedido: Pedido<N>, sender: Runtime.MessageSender) => Promise<Respostas[N]>;
};

/**
 * Answers requests from the extension's own pages. Anything else that arrives (a content script,
 * an unknown name, a payload of another shape) is refused before a handler sees it.
 */
export function answer(
  handlers: Handlers,
  mayAsk: (nome: Nome, sender: Runtime.MessageSender) => Promise<boolean>,
): void {
  browser.runtime.onMessage.addListener(((
    mensagem: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (r: unknown) => void,
  ) => {
    const nome = (mensagem as { nome?: unknown } | null)?.nome;
    if (typeof nome !== 'string' || !(nome in PEDIDOS)) return false;
    void handle(nome as Nome, (mensagem as { pedido: unknown }).pedido, sender)
      .then((valor) => sendResponse({ valor }))
      .catch((erro: unknown) =>
        sendResponse({ erro: erro instanceof Error ? erro.message : String(erro) }),
      );
    return true;
  }) as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

  async function handle<N extends Nome>(nome: N, corpo: unknown, sender: Runtime.MessageSender) {
    if (!(await mayAsk(nome, sender))) throw new Error('Pedido recusado.');
    const pedido = PEDIDOS[nome].parse(corpo) as Pedido<N>;
    return await handlers[nome](pedido, sender);
  }
}
