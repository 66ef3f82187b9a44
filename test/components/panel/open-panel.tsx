/** A panel as the browser opens it: real store, real IndexedDB, and a background made of answers. */
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enter } from '@/components/panel/opening';
import { Panel } from '@/components/panel/panel';
import { createPanel } from '@/components/panel/panel-store';
import type { PainelEntrada, Respostas } from '@/lib/browser/messages';
import type { Nome, Pedido } from '@/lib/browser/requests';
import type { Catalogo } from '@/lib/contract';
import { database } from '@/lib/outbox/database';
import { createDraft, loadDraft } from '@/lib/outbox/drafts';
import type { Imagem, Pessoa, Rascunho } from '@/lib/outbox/records';

export const ID = 'r1';

export const maria: Pessoa = {
  chave: 'sei.exemplo.gov.br|maria.souza',
  nome: 'Maria Aparecida de Souza',
  email: 'maria.souza@exemplo.gov.br',
  orgao: 'CBM',
  dispositivo: null,
  usadaEm: 1,
};

export const catalogo: Catalogo = {
  versao: 'teste-1',
  orgaos: [
    {
      sigla: 'CBM',
      nome: 'Corpo de Bombeiros Militar',
      csg: { nome: 'CSG do CBM', email: 'csg@cbm.exemplo.gov.br' },
      unidades: [],
    },
    { sigla: 'SEAD', nome: 'Administração', csg: { nome: 'CSG da SEAD' }, unidades: [] },
  ],
  categorias: [
    {
      id: 'erro_no_sei',
      titulo: 'Erro no SEI',
      quando: 'O SEI mostrou um erro ou não fez o que devia.',
      busca: ['falha', 'travou'],
      natureza: 'erro',
      campos: [],
      prazos: [
        {
          quantidade: 5,
          unidade: 'dias_corridos',
          contaDe: 'abertura',
          meta: 'resposta',
          natureza: 'compromisso',
        },
      ],
    },
    {
      id: 'novo_usuario',
      titulo: 'Cadastro de usuário',
      quando: 'Alguém precisa entrar no SEI.',
      busca: ['acesso', 'senha'],
      natureza: 'pedido',
      campos: [
        { id: 'email', rotulo: 'E-mail de quem precisa', tipo: 'email', obrigatorio: true },
        {
          id: 'unidade',
          rotulo: 'Unidade',
          tipo: 'unidade',
          obrigatorio: true,
          daPagina: 'unidade.sigla',
        },
        { id: 'efetivo', rotulo: 'É servidor efetivo?', tipo: 'sim_nao', obrigatorio: true },
      ],
      prazos: [],
    },
    {
      id: 'unidade',
      titulo: 'Unidade ou hierarquia',
      quando: 'Criar ou renomear uma unidade.',
      busca: [],
      natureza: 'pedido',
      campos: [],
      prazos: [],
    },
  ],
  provaveis: ['erro_no_sei', 'novo_usuario'],
};

export const rascunho: Rascunho = {
  id: ID,
  chave: 'chave-1',
  pessoa: maria.chave,
  criadoEm: 1,
  atualizadoEm: 1,
  contexto: {
    sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5' },
    tela: { acao: 'procedimento_trabalhar', titulo: 'Processo' },
    usuario: { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' },
    unidade: { sigla: 'CBM - COBM' },
    processo: { numero: '00012.000123/2026-11', tipo: 'Férias', nivelAcesso: 'publico' },
    mensagens: ['Erro ao gerar o PDF.'],
    leitura: { faltou: ['documento.numero'], retirados: [] },
  },
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
};

export function imagem(id: string, mudancas: Partial<Imagem> = {}): Imagem {
  return {
    id,
    origem: 'captura',
    tipo: 'image/png',
    largura: 1366,
    altura: 768,
    marcas: [],
    legenda: '',
    ...mudancas,
  };
}

/** Panels of the test that runs. */
const opened: ReturnType<typeof createPanel>[] = [];

type Answers = { [N in Nome]?: (pedido: Pedido<N>) => Promise<Respostas[N]> | Respostas[N] };

/**
 * Opens the panel over a stored draft. `background` answers by the names of messages.ts; what was
 * asked is kept in `asked`.
 */
export async function openPanel({
  draft = {},
  entrada = {},
  background = {},
}: {
  draft?: Partial<Rascunho>;
  entrada?: Partial<PainelEntrada>;
  background?: Answers;
} = {}) {
  const stored = { ...rascunho, ...draft };
  await createDraft(stored);
  for (const { id, tipo } of stored.imagens) {
    await (await database()).put('bytes', { id, dono: ID, tipo, bytes: new ArrayBuffer(8) });
  }
  const asked: { nome: Nome; pedido: unknown }[] = [];
  const answers: Answers = {
    'painel.entrar': () => ({
      rascunho: ID,
      pessoa: maria.chave,
      identidade: maria,
      catalogo,
      catalogoMinimo: false,
      atalho: 'Alt+Shift+K',
      lado: 'direita',
      modo: 'pagina',
      recolhido: false,
      outros: [],
      semHelpdesk: false,
      ...entrada,
    }),
    ...background,
  };
  fakeBrowser.runtime.onMessage.addListener((message, _sender, respond) => {
    const { nome, pedido } = message as { nome: Nome; pedido: never };
    asked.push({ nome, pedido });
    Promise.resolve()
      .then(() => answers[nome]?.(pedido) ?? null)
      .then(
        (valor) => respond({ valor }),
        (error: Error) => respond({ erro: error.message }),
      );
    return true;
  });
  const panel = createPanel();
  opened.push(panel);
  render(<Panel panel={panel} />);
  await act(() => enter(panel, 'bilhete'));
  return {
    panel,
    asked,
    user: userEvent.setup(),
    /** The draft as it is on disk once what is pending is saved. */
    saved: async () => {
      await panel.flush();
      return loadDraft(ID);
    },
    times: (nome: Nome) => asked.filter((each) => each.nome === nome).length,
  };
}

export const send = () => screen.getByRole('button', { name: 'Enviar chamado' });

beforeEach(() => {
  fakeBrowser.reset();
  // What happy-dom has not: the decoder. A picture is as large as its draft says.
  vi.stubGlobal('createImageBitmap', async () => ({
    width: 1366,
    height: 768,
    close: () => undefined,
  }));
});

afterEach(async () => {
  cleanup();
  // What is saved soon would be saved into the draft of the next test.
  for (const panel of opened.splice(0)) await panel.flush().catch(() => undefined);
  vi.unstubAllGlobals();
  const db = await database();
  for (const store of ['rascunhos', 'bytes', 'entregas', 'recibos', 'pessoas'] as const) {
    await db.clear(store);
  }
});
