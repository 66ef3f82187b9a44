import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { addPicture, loadPicture } from '@/lib/outbox/drafts';
import type { Panel } from '@/components/panel/panel-store';
import { ID, imagem, openPanel } from '../panel/open-panel';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const png = (name = 'tela.png') => new File([PNG], name, { type: 'image/png' });
const pdf = new File(['%PDF-1.7 ...'], 'despacho.pdf', { type: 'application/pdf' });
const exe = new File([new Uint8Array([0x4d, 0x5a, 0, 1])], 'virus.pdf', {
  type: 'application/pdf',
});

const pictures = (panel: Panel) => panel.getState().rascunho.imagens;
const files = (panel: Panel) => panel.getState().rascunho.arquivos;

function paste(target: Element | Window, dropped: File[], types: string[]) {
  const event = createEvent.paste(target);
  Object.assign(event, { clipboardData: { files: dropped, types } });
  fireEvent(target, event);
  return event;
}

function choose(chosen: File[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  fireEvent.change(input, { target: { files: chosen } });
}

describe('pictures and files come in', () => {
  test('pasted, wherever the focus is', async () => {
    const { panel } = await openPanel();
    paste(screen.getByLabelText('Descrição'), [png()], ['Files']);
    await waitFor(() => expect(pictures(panel)).toHaveLength(1));
    const [picture] = pictures(panel);
    expect(picture).toMatchObject({ origem: 'colada', tipo: 'image/png', largura: 1366 });
    const bytes = (await loadPicture(picture?.id ?? ''))?.bytes;
    expect(new Uint8Array(bytes ?? new ArrayBuffer(0))).toEqual(PNG);
  });

  test('but text of an office program pasted into a field stays text', async () => {
    const { panel } = await openPanel();
    const event = paste(screen.getByLabelText('Descrição'), [png()], ['text/plain', 'Files']);
    expect(event.defaultPrevented).toBe(false);
    expect(pictures(panel)).toHaveLength(0);
  });

  test('dropped: a picture as a picture, a PDF as a file', async () => {
    const { panel } = await openPanel();
    const event = createEvent.drop(window);
    Object.assign(event, { dataTransfer: { files: [png(), pdf], types: ['Files'] } });
    fireEvent(window, event);
    await waitFor(() => expect(files(panel)).toHaveLength(1));
    expect(pictures(panel)).toHaveLength(1);
    expect(files(panel)[0]).toMatchObject({ nome: 'despacho.pdf', tipo: 'application/pdf' });
    expect(screen.getByText(/despacho\.pdf · 1 KB/)).toBeTruthy();
  });

  test('the bytes decide what a file is, not its name', async () => {
    const { panel } = await openPanel();
    choose([exe]);
    expect((await screen.findByRole('alert')).textContent).toContain('“virus.pdf” não pode ir');
    expect(files(panel)).toHaveLength(0);
  });

  test('what is too large, empty or broken is refused by name', async () => {
    const { panel } = await openPanel();
    const large = png('grande.png');
    Object.defineProperty(large, 'size', { value: 14.2 * 1024 * 1024 });
    choose([large]);
    expect((await screen.findByRole('alert')).textContent).toBe(
      '“grande.png” tem 14,2 MB; o limite é 10 MB. Envie uma parte ou um arquivo menor.',
    );
    choose([new File([], 'nada.txt')]);
    await screen.findByText('“nada.txt” está vazio.');
    vi.stubGlobal('createImageBitmap', async () => {
      throw new Error('The source image could not be decoded.');
    });
    choose([png('rasgada.png')]);
    await screen.findByText(/“rasgada.png” não pôde ser aberto/);
    expect(pictures(panel)).toHaveLength(0);
  });

  test('up to five pictures', async () => {
    const { panel } = await openPanel();
    choose(['1', '2', '3', '4', '5', '6'].map((name) => png(name)));
    expect((await screen.findByRole('alert')).textContent).toBe('São até 5 imagens por chamado.');
    expect(pictures(panel)).toHaveLength(5);
  });
});

describe('the picture of the screen', () => {
  test('is captured again as one more', async () => {
    const { user, panel } = await openPanel({
      draft: { imagens: [imagem('i1')] },
      background: {
        'painel.capturar': async () => {
          await addPicture(ID, imagem('i2'), new ArrayBuffer(8));
          return { imagem: 'i2', semImagem: null };
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Capturar de novo' }));
    await screen.findByRole('button', { name: 'Ampliar imagem 2' });
    expect(pictures(panel).map(({ id }) => id)).toEqual(['i1', 'i2']);
  });

  test('that can’t be captured says why', async () => {
    const { user } = await openPanel({
      background: { 'painel.capturar': () => ({ imagem: null, semImagem: 'mudou' }) },
    });
    await user.click(screen.getByRole('button', { name: 'Capturar a tela' }));
    expect((await screen.findByRole('alert')).textContent).toContain('a página mudou');
  });

  test('without the grant: the real shortcut and the browser’s own prompt are offered', async () => {
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: async () => null } });
    await openPanel({ draft: { semImagem: 'sem_permissao' }, entrada: { atalho: 'Alt+Shift+J' } });
    expect(screen.getByText(/Tecle Alt\+Shift\+J para capturar/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Escolher a tela' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Capturar a tela' })).toBeNull();
  });

  test('the panel steps aside for the prompt’s frame, and comes back when that fails', async () => {
    const stop = vi.fn();
    const stream = { getTracks: () => [{ stop }] };
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: async () => stream } });
    const { user, asked } = await openPanel({ draft: { semImagem: 'sem_permissao' } });
    await user.click(screen.getByRole('button', { name: 'Escolher a tela' }));
    await screen.findByText(/A captura não deu certo/);
    const hidden = asked.filter(({ nome }) => nome === 'painel.esconder');
    expect(hidden.map(({ pedido }) => pedido)).toEqual([{ escondido: true }, { escondido: false }]);
    expect(stop).toHaveBeenCalledOnce();
  });

  test('taken out, it can come back with its marks', async () => {
    const marca = {
      id: 'm',
      tipo: 'tarja' as const,
      x: 1,
      y: 2,
      largura: 30,
      altura: 40,
      origem: 'pessoa' as const,
    };
    const { user, panel, saved } = await openPanel({
      draft: { imagens: [imagem('i1', { marcas: [marca] })] },
    });
    await user.click(screen.getByRole('button', { name: 'Retirar imagem 1' }));
    await screen.findByText('Imagem retirada.', { selector: '.pictures__undo' });
    expect((await saved())?.imagens).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Desfazer' }));
    await screen.findByRole('button', { name: /^Ampliar imagem 1/ });
    expect((await saved())?.imagens[0]?.marcas).toEqual([marca]);
    expect(pictures(panel)).toHaveLength(1);
  });

  test('whose bytes are gone says so instead of staying blank', async () => {
    vi.stubGlobal('createImageBitmap', async () => {
      throw new Error('gone');
    });
    await openPanel({ draft: { imagens: [imagem('perdida')] } });
    await screen.findByText(/Esta imagem não pôde ser aberta/);
  });
});
