/** A background that answers as the test says, and realistic people and chamados. */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '@/lib/browser/answering';
import type { PopupEstado } from '@/lib/browser/messages';
import type { Chamado, ChamadoResumo } from '@/lib/contract';
import type { EntregaChamado, EntregaMensagem, Falha, Pessoa } from '@/lib/outbox/records';

/** Tuesday, 24 November 2026, 10:32 on the person's clock. */
export const AGORA = new Date(2026, 10, 24, 10, 32).getTime();
export const em = (dia: number, horas: number, minutos = 0) =>
  new Date(2026, 10, dia, horas, minutos).toISOString();

/** To be called once in a test file: a fresh browser before each test, on 24/11/2026 10:32. */
export function freshBrowser(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ now: AGORA, toFake: ['Date'] });
    // Everything is in view: bytes of pictures are asked for at once.
    vi.stubGlobal('IntersectionObserver', InView);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** Registers the answers; what is asked is recorded, by name. */
export function background(handlers: Partial<Handlers>): { asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  const usual: Partial<Handlers> = {
    'popup.estado': async () => estado(),
    'chamados.guardados': async () => ({ itens: [], em: null }),
    'chamados.listar': async () => ({ ok: true, valor: { itens: [], velho: null } }),
    'entregas.tentar': async () => null,
  };
  const all = Object.entries({ ...usual, ...handlers }).map(([nome, handler]) => [
    nome,
    async (pedido: never, sender: never) => {
      asked.push([nome, pedido]);
      return (handler as (p: never, s: never) => Promise<unknown>)(pedido, sender);
    },
  ]);
  answer(Object.fromEntries(all) as Handlers, async () => true);
  return { asked };
}

export const MARIA: Pessoa = {
  chave: 'sei.exemplo.gov.br|maria.silva',
  nome: 'Maria das Graças Silva',
  email: 'maria.silva@cbm.exemplo.gov.br',
  orgao: 'CBM',
  dispositivo: null,
  usadaEm: AGORA,
};
export const JOAO: Pessoa = { ...MARIA, chave: 'sei.exemplo.gov.br|joao', nome: 'João Lima' };

export const SEM_REDE: Falha = {
  tipo: 'sem_rede',
  detalhe: 'Não foi possível falar com o helpdesk.',
  permanente: false,
};

export const estado = (mudancas: Partial<PopupEstado> = {}): PopupEstado => ({
  pessoa: MARIA,
  chave: MARIA.chave,
  pessoas: [],
  hostSei: null,
  botaoNoSei: false,
  podeReportar: true,
  semHelpdesk: false,
  atalho: 'Alt+Shift+K',
  entregas: [],
  recibos: [],
  rascunhos: [],
  ...mudancas,
});

export const resumo = (mudancas: Partial<ChamadoResumo> = {}): ChamadoResumo => ({
  id: 'c1',
  numero: 'CBM-2026-000123',
  categoria: { id: 'erro', titulo: 'Erro ao assinar' },
  descricao: 'A janela de assinatura fecha.',
  processo: null,
  situacao: 'em_analise',
  prazos: [
    {
      quantidade: 5,
      unidade: 'dias_corridos',
      contaDe: 'abertura',
      meta: 'resposta',
      natureza: 'compromisso',
      ate: em(27, 23, 59),
    },
  ],
  ultimaRespostaEm: null,
  criadoEm: em(21, 10, 32),
  atualizadoEm: em(21, 10, 32),
  ...mudancas,
});

export const chamado = (mudancas: Partial<Chamado> = {}): Chamado => ({
  ...resumo(),
  campos: [],
  impacto: null,
  orgao: 'CBM',
  solicitante: { nome: MARIA.nome, email: MARIA.email, orgao: 'CBM' },
  destino: { sigla: 'CBM', nome: 'CSG do CBM', contato: null },
  contexto: { leitura: { faltou: [], retirados: [] } },
  comprovante: null,
  anexos: [],
  andamentos: [],
  mensagens: [],
  avaliacao: null,
  ...mudancas,
});

const base = {
  chave: 'k',
  pessoa: MARIA.chave,
  criadaEm: AGORA,
  tentativas: 1,
  proximaEm: 0,
  falha: null,
  progresso: { enviados: 0, total: 0 },
};

export const entrega = (mudancas: Partial<EntregaChamado> = {}): EntregaChamado =>
  ({
    ...base,
    id: 'e1',
    tipo: 'chamado',
    titulo: 'Não consigo incluir documento',
    ...mudancas,
  }) as EntregaChamado;

export const resposta = (mudancas: Partial<EntregaMensagem> = {}): EntregaMensagem => ({
  ...base,
  id: 'e2',
  tipo: 'mensagem',
  titulo: 'CBM-2026-000123',
  chamado: 'c1',
  corpo: { texto: 'O certificado vale até 2027.' },
  ...mudancas,
});

class InView {
  constructor(private readonly seen: IntersectionObserverCallback) {}
  observe(): void {
    const entry = { isIntersecting: true } as IntersectionObserverEntry;
    this.seen([entry], this as unknown as IntersectionObserver);
  }
  disconnect(): void {}
}
