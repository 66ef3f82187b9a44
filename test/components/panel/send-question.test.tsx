/** "Enviar" while the page hides the panel: asked again, and only then. */
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { watchSight } from '@/components/panel/in-sight';
import { openPanel, send } from './open-panel';

const ready = { categoria: 'erro_no_sei', descricao: 'O botão Assinar não responde.' };
const QUESTION = 'Algo na página está sobre o painel. Conferir e enviar?';

/** What the browser tells of the panel: seen whole or not, and how much of it is in the window. */
let tell: (isVisible: boolean, intersectionRatio?: number) => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserverEntry',
    class {
      get isVisible() {
        return true;
      }
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: object[]) => void) {
        tell = (isVisible, intersectionRatio = 1) =>
          act(() => told([{ isVisible, intersectionRatio }]));
      }
      observe() {}
    },
  );
});

async function watched() {
  const open = await openPanel({ draft: ready, background: { 'painel.enviar': never } });
  watchSight(open.panel);
  return open;
}

test('in sight: nothing is asked', async () => {
  const { times } = await watched();
  tell(true);
  await after(400);
  fireEvent.click(send());
  await vi.waitFor(() => expect(times('painel.enviar')).toBe(1));
  expect(screen.queryByText(QUESTION)).toBeNull();
});

test.each<[string, boolean, number]>([
  ['covered', false, 1],
  ['partly out of the window', true, 0.6],
])('%s: asked; going back sends nothing', async (_what, visible, part) => {
  const { user, times } = await watched();
  tell(visible, part);
  await user.click(send());
  expect(screen.getByText(QUESTION)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Voltar e conferir' }));
  expect(screen.queryByText(QUESTION)).toBeNull();
  expect(times('painel.enviar')).toBe(0);
});

test('uncovered just now, as for one click, is still asked', async () => {
  const { user } = await watched();
  tell(false);
  tell(true);
  await user.click(send());
  expect(screen.getByText(QUESTION)).toBeTruthy();
});

test('it goes by a second press, not before a moment has passed, and never by the same hand', async () => {
  const { user, times } = await watched();
  tell(false);
  await user.click(send());
  const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Enviar assim mesmo' });
  expect(go.disabled).toBe(true);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(times('painel.enviar')).toBe(0);
  await after(1_000);
  expect(go.disabled).toBe(false);
  await user.click(go);
  await vi.waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test('a press where the page moved the panel under a resting pointer is asked', async () => {
  const { user, times } = await watched();
  const mouse = { pointerType: 'mouse', screenX: 900, screenY: 600, clientX: 100, clientY: 500 };
  fireEvent(window, pointer('pointermove', mouse));
  fireEvent(window, pointer('pointerdown', { ...mouse, clientX: 340 }));
  fireEvent.click(send());
  expect(screen.getByText(QUESTION)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Voltar e conferir' }));
  fireEvent(window, pointer('pointermove', mouse));
  fireEvent(window, pointer('pointerdown', mouse));
  fireEvent.click(send());
  await vi.waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test('in a tab of its own never: there is no page over it', async () => {
  const { panel, times } = await openPanel({
    entrada: { modo: 'aba' },
    draft: ready,
    background: { 'painel.enviar': never },
  });
  watchSight(panel);
  fireEvent.pointerDown(send(), { pointerType: 'mouse' });
  tell(false);
  fireEvent.click(send());
  await vi.waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test('a browser that cannot tell never asks', async () => {
  vi.stubGlobal('IntersectionObserverEntry', { prototype: {} });
  const { user, times } = await openPanel({
    draft: ready,
    background: { 'painel.enviar': never },
  }).then((open) => {
    watchSight(open.panel);
    return open;
  });
  await user.click(send());
  await vi.waitFor(() => expect(times('painel.enviar')).toBe(1));
  expect(screen.queryByText(QUESTION)).toBeNull();
});

const never = () => new Promise<never>(() => undefined);
const after = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms + 50)));

/** As a browser makes it: what happy-dom's own has not is put on it. */
function pointer(type: string, values: Record<string, unknown>): Event {
  return Object.assign(new Event(type), values);
}
