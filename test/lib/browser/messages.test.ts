import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '@/lib/browser/answering';
import { ask } from '@/lib/browser/messages';

beforeEach(() => fakeBrowser.reset());

const handlers = (mudancas: Partial<Handlers>) => mudancas as Handlers;

test('the answer of the handler comes back', async () => {
  answer(
    handlers({ 'painel.cancelar': async ({ entrega }) => ({ cancelada: entrega === 'e1' }) }),
    async () => true,
  );
  expect(await ask('painel.cancelar', { entrega: 'e1' })).toEqual({ cancelada: true });
});

test('an error comes back as its sentence', async () => {
  answer(
    handlers({
      'painel.cancelar': async () => {
        throw new Error('Este rascunho não está mais aqui.');
      },
    }),
    async () => true,
  );
  await expect(ask('painel.cancelar', { entrega: 'e1' })).rejects.toThrow('não está mais aqui');
});

test.each([
  ['a payload of another shape', { entrega: 5 as never }, true],
  ['an empty id', { entrega: '' }, true],
  ['a sender without the right', { entrega: 'e1' }, false],
])('%s never reaches a handler', async (_what, pedido, right) => {
  let reached = 0;
  const count = async () => {
    reached += 1;
    return { cancelada: true };
  };
  answer(handlers({ 'painel.cancelar': count }), async () => right);
  await expect(ask('painel.cancelar', pedido)).rejects.toThrow();
  expect(reached).toBe(0);
});
