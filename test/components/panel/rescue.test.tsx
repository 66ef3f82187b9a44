/** Disk full, no database, an update under the open panel: said, and the text can be taken along. */
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/lib/outbox/database';
import { loadDraft } from '@/lib/outbox/drafts';
import { ID, openPanel, rascunho, send } from './open-panel';

const full = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição');

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function copied(user: Awaited<ReturnType<typeof openPanel>>['user']): Promise<string> {
  await user.click(screen.getByRole('button', { name: 'Copiar o texto' }));
  expect(await screen.findByText(/Copiado/)).toBeTruthy();
  return navigator.clipboard.readText();
}

test('disk full while typing: said, nothing lost, and saved by itself when there is room', async () => {
  const { user, panel } = await openPanel({ draft: { categoria: 'erro_no_sei' } });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  await user.clear(description());
  await user.type(description(), 'Não assina.');
  await act(() => panel.flush());
  expect(screen.getByRole('alert').textContent).toContain('Libere espaço em disco');
  expect(description().value).toBe('Não assina.');
  expect(await copied(user)).toMatch(/Descrição: Não assina\.\n[^]*00012\.000123\/2026-11/);
  put.mockRestore();
  await waitFor(async () => expect((await loadDraft(ID))?.descricao).toBe('Não assina.'), {
    timeout: 8000,
  });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
}, 15_000);

test('a browser that refuses its database: the panel opens, says so and does not pretend to send', async () => {
  const semGuarda = { ...rascunho, id: 'so-aqui' };
  const put = vi.spyOn(IDBObjectStore.prototype, 'add');
  const { user, times } = await openPanel({ entrada: { rascunho: 'so-aqui', semGuarda } });
  expect(screen.getByRole('alert').textContent).toContain('não deixa a extensão guardar nada');
  expect((send() as HTMLButtonElement).disabled).toBe(true);
  expect(await copied(user)).toContain('Erro ao gerar o PDF.');
  expect(times('painel.enviar')).toBe(0);
  put.mockRestore();
});

test('without room when it opened, with room later: kept from then on, and may be sent', async () => {
  const semGuarda = { ...rascunho, id: 'so-aqui', categoria: 'erro_no_sei' };
  const { user, panel } = await openPanel({ entrada: { rascunho: 'so-aqui', semGuarda } });
  await user.type(description(), ' De novo.');
  await act(() => panel.flush());
  expect(await loadDraft('so-aqui')).toMatchObject({ descricao: expect.stringMatching(/De novo/) });
  expect(screen.queryByRole('alert')).toBeNull();
  expect((send() as HTMLButtonElement).disabled).toBe(false);
});

test('the extension is updated under the panel: the text is kept, the person is told', async () => {
  const { user, panel } = await openPanel({ draft: { categoria: 'erro_no_sei' } });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  await user.type(description(), ' De novo.');
  await act(() => panel.flush());
  expect(screen.getByRole('alert').textContent).toContain('A extensão foi atualizada');
  expect((await loadDraft(ID))?.descricao).toMatch(/De novo\.$/);
  expect(await copied(user)).toMatch(/De novo\./);
  expect(await (await database()).count('entregas')).toBe(0);
});
