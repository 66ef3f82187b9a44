/** What the extension's own pages may ask of the background: one map of requests, by name. */
import * as z from 'zod/mini';

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
  /** What may spare the chamado: avisos, own chamados, the answer of the last time. */
  'painel.deflexao': z.object({}),
  /** The avisos of now, when the helpdesk has told them. */
  'painel.avisos': z.object({}),
  /** "Eu também", by the person of the draft. */
  'painel.euTambem': z.object({ aviso: id }),
  /** "Isso resolveu": the draft goes when the panel does, and then what helped is counted. */
  'painel.resolveu': z.object({
    item: z.nullable(z.object({ tipo: z.enum(['artigo', 'erro']), id })),
  }),
  /** It did not, after all. */
  'painel.voltar': z.object({}),
  /** Like `painel.enviar`, as a mensagem of this chamado of the person's. */
  'painel.acrescentar': z.object({ rascunho: id, chamado: id }),
  /** Whether the SEI under the panel rests now. */
  'painel.pausa': z.object({}),

  /** `pessoa`: whose, chosen by hand where the page names nobody. */
  'popup.estado': z.object({
    pessoa: z.optional(z.string()),
    /** Tab that it is about, where the popup's page stands in a tab of its own. */
    sobre: z.optional(z.int()),
  }),
  'popup.reportar': z.object({ rascunho: z.optional(id) }),
  /** Whether the host of the page under the popup is granted now. */
  'popup.botao': z.object({}),
  /** Who answers in the person's órgão. */
  'popup.csg': z.object({ pessoa: z.string() }),
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
  'opcoes.compartilhado': z.object({ compartilhado: z.boolean() }),
  /** Forgets a person with everything of theirs on this computer, unsent work too. */
  'opcoes.esquecer': z.object({ pessoa: z.string() }),
  /** Who answers for the data, and how long what is kept. */
  'opcoes.privacidade': z.object({}),
  'identidade.provar': z.object({ pessoa: z.string(), passo: Passo }),
  'identidade.computadores': z.object({ pessoa: z.string() }),
  /** `id`: of a device in that list, this one too. */
  'identidade.desligar': z.object({ pessoa: z.string(), id }),
} as const;

export type Nome = keyof typeof PEDIDOS;
export type Pedido<N extends Nome> = z.output<(typeof PEDIDOS)[N]>;
