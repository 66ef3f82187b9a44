/**
 * The state of one open panel. What the person types lives in `rascunho` and is saved at every
 * change; the rest is what the panel shows about it.
 */
import { createStore } from 'zustand/vanilla';
import { ask, type PainelEntrada, type Respostas } from '@/lib/browser/messages';
import type { Nome, Pedido } from '@/lib/browser/requests';
import { isAlive } from '@/lib/browser/runtime';
import { createDraft, saveDraft } from '@/lib/outbox/drafts';
import type { Falha, Imagem, Pessoa, Rascunho, Recibo } from '@/lib/outbox/records';
import type { Passos } from '@/components/picture/marks-history';
import { createAutosave } from './autosave';
import type { Recusa } from './refused';

export type Etapa =
  | { em: 'abrindo' }
  | { em: 'sem_bilhete'; detalhe: string }
  | { em: 'formulario' }
  /** `entrega` is null until the draft is safely in the outbox. */
  | { em: 'enviando'; entrega: string | null; cancelando: boolean }
  /** Something shown before helped: nothing is sent. */
  | { em: 'resolvido' }
  | { em: 'entregue'; recibo: Recibo }
  | { em: 'espera'; entrega: string; falha: Falha | null; proximaEm: number };

/** Where a failure is shown: beside what the person has to change. */
export type Lugar = 'rodape' | 'imagem' | 'quem';

export interface PanelState {
  etapa: Etapa;
  entrada: PainelEntrada;
  rascunho: Rascunho;
  salvo: 'salvo' | 'salvando' | 'falhou';
  /** The person changed something, so closing asks. */
  mexeu: boolean;
  /** "Enviar" was tried: from then on what is missing is marked. */
  tentou: boolean;
  identidade: Pessoa | null;
  /** Name, e-mail and órgão while they are being typed; null when they are not. */
  quem: { nome: string; email: string; orgao: string } | null;
  falha: { lugar: Lugar; texto: string } | null;
  /** Controls that the helpdesk refused. */
  recusas: Recusa[];
  /** Last thing said by the status region. */
  anuncio: string;
  /** The picture taken out last, for as long as it may come back. */
  retirada: { imagem: Imagem; bytes: ArrayBuffer; index: number } | null;
  ocupado: 'capturando' | 'lendo' | null;
  /** The way back of "Desfazer" and forth of "Refazer", by picture. */
  passos: Record<string, Passos>;
  /** Id of the picture in the work view. */
  ampliada: string | null;
  fechando: boolean;
  /** "Enviar" was pressed while the panel was not in sight: the person is asked. */
  conferindo: boolean;
  /** Something of the page hides a part of the panel, or did until just now. */
  encoberto: boolean;
  /** The last press came where the page had moved the panel under the pointer. */
  deslocado: boolean;
  recolhido: boolean;
  /** The extension was updated under the open panel: nobody answers any more. */
  perdido: boolean;
  /** Nothing can be kept here, since the door opened: the draft exists in this page alone. */
  semGuarda: boolean;
}

export type Panel = ReturnType<typeof createPanel>;

/** Longest time between a change and its saving, in milliseconds. */
const WAIT = 250;
/** Between a saving that failed and the next try, in milliseconds. */
const AGAIN = 5000;

export function createPanel() {
  const store = createStore<PanelState>(() => INITIAL);
  const autosave = createAutosave(save, WAIT);

  async function save(): Promise<void> {
    try {
      const { rascunho, semGuarda } = store.getState();
      // Only its text: the picture was lost when it could not be kept.
      if (semGuarda) await createDraft({ ...rascunho, imagens: [], arquivos: [] });
      const alive = await saveDraft(rascunho);
      if (semGuarda) store.setState({ semGuarda: false });
      // What was typed while this was written is not on disk yet.
      const salvo = autosave.pending ? 'salvando' : 'salvo';
      store.setState({ salvo: alive ? salvo : 'falhou' });
    } catch {
      store.setState({ salvo: 'falhou' });
      // Room may be made while the panel stands open.
      setTimeout(() => autosave.touch(), AGAIN);
    }
    if (!isAlive()) store.setState({ perdido: true });
  }

  return {
    ...store,
    /** Changes the draft and saves it soon. */
    edit(patch: Partial<Rascunho>): void {
      const { rascunho } = store.getState();
      store.setState({ rascunho: { ...rascunho, ...patch }, salvo: 'salvando', mexeu: true });
      autosave.touch();
    },
    flush: () => autosave.flush(),
    /** Asks the background; notes when the extension itself is gone. Rejects like {@link ask}. */
    async ask<N extends Nome>(nome: N, pedido: Pedido<N>): Promise<Respostas[N]> {
      try {
        return await ask(nome, pedido);
      } catch (error) {
        if (contextLost(error)) store.setState({ perdido: true });
        throw error;
      }
    },
  };
}

function contextLost(error: unknown): boolean {
  return !isAlive() || String(error).includes('Extension context invalidated');
}

const INITIAL: PanelState = {
  etapa: { em: 'abrindo' },
  entrada: {
    rascunho: '',
    pessoa: '',
    identidade: null,
    catalogo: { versao: '', orgaos: [], categorias: [], provaveis: [] },
    catalogoMinimo: false,
    atalho: '',
    lado: 'direita',
    modo: 'pagina',
    recolhido: false,
    outros: [],
    semHelpdesk: false,
  },
  rascunho: {
    id: '',
    chave: '',
    pessoa: '',
    criadoEm: 0,
    atualizadoEm: 0,
    contexto: { leitura: { faltou: [], retirados: [] } },
    retirados: [],
    categoria: null,
    campos: {},
    descricao: '',
    impacto: 'consigo_trabalhar',
    destino: null,
    imagens: [],
    arquivos: [],
    semImagem: null,
    devolvido: null,
  },
  salvo: 'salvo',
  mexeu: false,
  tentou: false,
  identidade: null,
  quem: null,
  falha: null,
  recusas: [],
  anuncio: '',
  retirada: null,
  ocupado: null,
  passos: {},
  ampliada: null,
  fechando: false,
  conferindo: false,
  encoberto: false,
  deslocado: false,
  recolhido: false,
  perdido: false,
  semGuarda: false,
};
