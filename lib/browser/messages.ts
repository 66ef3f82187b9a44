/**
 * How the extension's own pages ask the background, and what they are answered (types). The schemas
 * of the requests are next door: a page that asks need not load what checks it.
 */
import browser from 'webextension-polyfill';
import type { UltimaVez } from '@/lib/catalogo/last-time';
import type {
  Aviso,
  Catalogo,
  Chamado,
  ChamadoResumo,
  ListaDispositivos,
  Pausa,
  Tratamento,
} from '@/lib/contract';
import type { ChavePessoa, Entrega, Falha, Pessoa, Rascunho, Recibo } from '@/lib/outbox/records';
import type { Dito } from './avisos';
import type { Atendimento } from '@/lib/catalogo/contatos';
import type { Nome, Pedido } from './requests';

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
  /** The órgão of everybody here, set by policy. */
  orgaoTravado?: string;
  /** The órgão lets the extension rest on this SEI. */
  pausa?: Pausa | null;
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
  /** The build brought the button to this host: the person cannot take it away. */
  botaoFixo?: boolean;
  /** Nothing is read or pictured on this SEI for now. */
  pausa?: Pausa | null;
  /** What the team knows of this SEI, newest first. */
  avisos?: Aviso[];
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
  /** "Computador compartilhado" holds. */
  compartilhado: boolean;
  /** What else the órgão set on this computer. */
  politica: {
    orgao: string | null;
    /** "Computador compartilhado" is not the person's to choose. */
    compartilhado: boolean;
    /** Sentences about values of the policy that make no sense. */
    erros: string[];
  };
  /** SEIs on which the extension rests now, by policy or by the helpdesk. */
  pausas: Pausa[];
  /** Hosts whose button the build brought. */
  hostsDoOrgao: string[];
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
  'painel.deflexao': {
    /** All of them: the panel knows for whom. */
    avisos: Aviso[];
    ditos: Record<string, Dito>;
    abertos: ChamadoResumo[];
    ultimaVez: UltimaVez | null;
  };
  'painel.avisos': Aviso[];
  'painel.euTambem': Dito;
  'painel.resolveu': null;
  'painel.voltar': null;
  'painel.acrescentar': Respostas['painel.enviar'];
  'painel.pausa': Pausa | null;
  'popup.estado': PopupEstado;
  'popup.reportar': null;
  'popup.botao': { ativo: boolean };
  'popup.csg': Atendimento | null;
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
  'opcoes.compartilhado': null;
  'opcoes.esquecer': null;
  /** Null: the helpdesk never said. */
  'opcoes.privacidade': Tratamento | null;
  'identidade.provar': RespostaProva;
  'identidade.computadores': Estado<ListaDispositivos['itens']>;
  /** The list as it then is; empty when this computer was the one. */
  'identidade.desligar': Estado<ListaDispositivos['itens']>;
}

/** What the background tells an open panel, unasked (`runtime.sendMessage`, no answer). */
export type AvisoPainel =
  /** A door was used again, so the draft has another picture and the panel unfolds. */
  | {
      aviso: 'rascunho.mudou';
      rascunho: string;
      /** Why the door brought no picture; null when it did. */
      semImagem: string | null;
    }
  /** The helpdesk told other pauses than before. */
  | { aviso: 'pausas.mudaram' };

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
