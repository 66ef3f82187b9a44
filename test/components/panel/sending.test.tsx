import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watch } from '@/components/panel/watching';
import { database } from '@/lib/outbox/database';
import { createDraft, discardDraft, loadDraft } from '@/lib/outbox/drafts';
import type { Falha } from '@/lib/outbox/records';
import { ID, imagem, maria, openPanel, rascunho, send } from './open-panel';

const ready = { categoria: 'erro_no_sei', descricao: 'O botão Assinar não responde.' };
const stored = { ok: true as const, entrega: ID };
const never = () => new Promise<never>(() => undefined);
const falha = (mudancas: Partial<Falha>): Falha => ({
  tipo: 'sem_rede',
  detalhe: 'Não foi possível falar com o helpdesk. Verifique a conexão.',
  permanente: false,
  ...mudancas,
});
const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição').value;

describe('while it goes', () => {
  test('says "guardado" as soon as it is in the outbox, and shows the bytes', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': async () => {
          const progresso = { enviados: 102_400, total: 409_600 };
          await (await database()).put('entregas', { id: ID, progresso } as never);
          return stored;
        },
        'painel.esperar': never,
      },
    });
    await user.click(send());
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('Guardado neste computador.'),
    );
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    await waitFor(() => expect(bar.value).toBe(102_400));
    expect(bar.max).toBe(409_600);
    expect(screen.getByText('100 KB de 400 KB')).toBeTruthy();
  });

  test('can be cancelled, and the draft is as it was', async () => {
    let end: ((how: { fim: 'cancelada'; rascunho: string }) => void) | undefined;
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': () => stored,
        'painel.esperar': () => new Promise((resolve) => (end = resolve)),
        'painel.cancelar': () => {
          end?.({ fim: 'cancelada', rascunho: ID });
          return { cancelada: true };
        },
      },
    });
    await user.click(send());
    await user.click(await screen.findByRole('button', { name: 'Cancelar envio' }));
    await screen.findByText('Envio cancelado. O rascunho está como você deixou.');
    expect(description()).toBe('O botão Assinar não responde.');
  });

  test('says so when it is too late to cancel', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': () => stored,
        'painel.esperar': never,
        'painel.cancelar': () => ({ cancelada: false }),
      },
    });
    await user.click(send());
    await user.click(await screen.findByRole('button', { name: 'Cancelar envio' }));
    await screen.findByText(/já chegou ao helpdesk/);
  });

  test('a second "Enviar" does nothing', async () => {
    const { times } = await openPanel({
      draft: ready,
      background: { 'painel.enviar': () => stored, 'painel.esperar': never },
    });
    const button = send();
    fireEvent.click(button);
    fireEvent.click(button);
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(times('painel.esperar')).toBe(1));
    expect(times('painel.enviar')).toBe(1);
  });
});

describe('when it can’t go now', () => {
  test('says why, that it goes by itself, and where to follow it', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': () => stored,
        'painel.esperar': () => ({ fim: 'espera', falha: falha({}), proximaEm: 0 }),
      },
    });
    await user.click(send());
    const status = await screen.findByRole('status');
    await waitFor(() => expect(status.textContent).toContain('Não foi possível falar'));
    expect(status.textContent).toContain('Vai sozinho');
    expect(status.textContent).toContain('Meus chamados');
  });

  test('shows the number when it arrives while the person still looks', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': () => stored,
        'painel.esperar': () => ({ fim: 'espera', falha: falha({}), proximaEm: 0 }),
      },
    });
    await user.click(send());
    await screen.findByText(/Vai sozinho/);
    const recibo = { id: ID, pessoa: maria.chave, chamado: 'c', numero: 'CBM-2026-000007', em: 1 };
    await (await database()).put('recibos', recibo);
    await screen.findByText('Chamado CBM-2026-000007 recebido', {}, { timeout: 4000 });
  });

  test('a background that went away meanwhile loses nothing', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': async () => {
          await discardDraft(ID);
          const espera = { id: ID, falha: falha({ detalhe: 'Sem rede.' }), proximaEm: 0 };
          await (await database()).put('entregas', espera as never);
          return stored;
        },
        'painel.esperar': () => {
          throw new Error('The message port closed before a response was received.');
        },
      },
    });
    await user.click(send());
    expect((await screen.findByText('Sem rede.')).closest('[role=status]')).toBeTruthy();
  });
});

describe('when it comes back', () => {
  test.each([
    ['recusado', 'O helpdesk não aceitou o chamado.', '.panel__footer'],
    ['grande', 'Um anexo passa do tamanho que o helpdesk aceita.', '.pictures'],
    ['credencial', 'O helpdesk não reconheceu este navegador.', '.panel__body'],
  ] as const)(
    '%s: the form is whole again, with the reason in its place',
    async (tipo, detalhe, place) => {
      const { user } = await openPanel({
        draft: ready,
        background: {
          'painel.enviar': () => stored,
          'painel.esperar': () => ({
            fim: 'devolvida',
            rascunho: ID,
            falha: falha({ tipo, detalhe, permanente: true }),
          }),
        },
      });
      await user.click(send());
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toBe(detalhe);
      expect(alert.closest(place)).toBeTruthy();
      expect(description()).toBe('O botão Assinar não responde.');
      expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Categoria' }).value).toBe(
        'Erro no SEI',
      );
    },
  );

  test('a draft that had come back opens with its reason', async () => {
    await openPanel({
      draft: {
        ...ready,
        devolvido: falha({ tipo: 'recusado', detalhe: 'A categoria não existe mais.' }),
      },
    });
    expect(screen.getByRole('alert').textContent).toBe('A categoria não existe mais.');
  });

  test('what could not even be stored is said at the button', async () => {
    const detalhe = 'Não há espaço neste computador.';
    const { user } = await openPanel({
      draft: ready,
      background: { 'painel.enviar': () => ({ ok: false, detalhe }) },
    });
    await user.click(send());
    expect((await screen.findByRole('alert')).textContent).toBe(detalhe);
    expect(description()).toBe('O botão Assinar não responde.');
    expect(send().hasAttribute('disabled')).toBe(false);
  });
});

describe('nothing typed is lost', () => {
  test('every change is on disk within 300 ms', async () => {
    await openPanel();
    // By the panel's own clock; how long the disk takes is the machine's business.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.change(screen.getByLabelText('Descrição'), { target: { value: 'Travou.' } });
    await vi.advanceTimersByTimeAsync(300);
    vi.useRealTimers();
    await waitFor(async () => expect((await loadDraft(ID))?.descricao).toBe('Travou.'));
    await screen.findByText('rascunho salvo');
  });

  test('leaving the page saves what is still pending', async () => {
    const { panel } = await openPanel();
    watch(panel);
    // Nothing is saved by the time that passes.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.change(screen.getByLabelText('Descrição'), { target: { value: 'Quase.' } });
    fireEvent(window, new Event('pagehide'));
    vi.useRealTimers();
    await waitFor(async () => expect((await loadDraft(ID))?.descricao).toBe('Quase.'));
  });

  test('a draft that can’t be saved any more says so', async () => {
    const { user } = await openPanel();
    await discardDraft(ID);
    await user.type(screen.getByLabelText('Descrição'), 'a');
    await screen.findByText('rascunho não salvo');
  });

  test('an update of the extension leaves the text on the screen', async () => {
    const { user } = await openPanel({
      draft: ready,
      background: {
        'painel.enviar': () => {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    await user.click(send());
    await screen.findByText(/A extensão foi atualizada. Seu rascunho está salvo/);
    expect(description()).toBe('O botão Assinar não responde.');
    expect(send().hasAttribute('disabled')).toBe(true);
  });

  test('a door used again adds its picture without touching what is being typed', async () => {
    const { panel } = await openPanel({ entrada: { recolhido: true } });
    watch(panel);
    panel.edit({ descricao: 'No meio da frase' });
    const current = await loadDraft(ID);
    await createDraft({ ...(current ?? rascunho), imagens: [imagem('i1')] });
    await act(async () => {
      await fakeBrowser.runtime.sendMessage({
        aviso: 'rascunho.mudou',
        rascunho: ID,
        semImagem: null,
      });
    });
    await screen.findByRole('button', { name: 'Ampliar imagem 1' });
    expect(description()).toBe('No meio da frase');
    expect(panel.getState().mexeu).toBe(true);
  });

  test('a door that brings no sixth picture says so in the open panel', async () => {
    const { panel } = await openPanel();
    watch(panel);
    await act(async () => {
      await fakeBrowser.runtime.sendMessage({
        aviso: 'rascunho.mudou',
        rascunho: ID,
        semImagem: 'cheio',
      });
    });
    expect((await screen.findByRole('alert')).textContent).toBe('São até 5 imagens por chamado.');
  });
});
