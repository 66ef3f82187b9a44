import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Marca } from '@/lib/picture/marks';
import { imagem, openPanel } from '../panel/open-panel';

const automatica = (id: string, motivo: string): Marca => ({
  id,
  tipo: 'tarja',
  x: 100,
  y: 100,
  largura: 200,
  altura: 20,
  origem: 'automatica',
  motivo,
});

async function openWork(marcas: Marca[] = []) {
  const opened = await openPanel({ draft: { imagens: [imagem('i1', { marcas })] } });
  await opened.user.click(screen.getByRole('button', { name: /^Ampliar imagem 1/ }));
  const stored = async () => (await opened.saved())?.imagens[0];
  return { ...opened, stored, dialog: screen.getByRole('dialog') };
}

const surface = () => document.querySelector('.stage__surface') as HTMLElement;
const at = ([clientX, clientY]: [number, number]) => ({ clientX, clientY, button: 0 });
/** Without layout the surface lies at 0, 0 and one CSS pixel is one of the image. */
const drag = (target: Element, from: [number, number], to: [number, number]) => {
  fireEvent.pointerDown(target, at(from));
  fireEvent.pointerMove(surface(), at(to));
  fireEvent.pointerUp(surface(), at(to));
};
const mark = (name: RegExp) => screen.getByRole('button', { name });

describe('by keyboard alone', () => {
  test('a tarja is added, moved, resized and taken away', async () => {
    const { user, stored } = await openWork();
    await user.click(screen.getByRole('button', { name: 'Adicionar tarja' }));
    await waitFor(() => expect(document.activeElement).toBe(mark(/^Tarja 1: Feita por você/)));
    const [first] = (await stored())?.marcas ?? [];
    if (!first) throw new Error('no mark');
    expect(first).toMatchObject({ tipo: 'tarja', origem: 'pessoa' });

    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect((await stored())?.marcas[0]).toMatchObject({ x: first.x + 16, y: first.y - 8 });
    await user.keyboard('{Control>}{ArrowLeft}{/Control}');
    expect((await stored())?.marcas[0]).toMatchObject({ x: first.x + 15 });
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect((await stored())?.marcas[0]).toMatchObject({
      largura: first.largura + 8,
      altura: first.altura + 8,
    });
    await user.keyboard('{Delete}');
    expect((await stored())?.marcas).toEqual([]);
  });

  test('Ctrl+Z goes back step by step to the beginning', async () => {
    const { user, stored } = await openWork();
    await user.click(screen.getByRole('button', { name: 'Adicionar tarja' }));
    await waitFor(() => expect(document.activeElement?.id).toMatch(/^marca-/));
    for (let step = 0; step < 60; step += 1) await user.keyboard('{ArrowRight}');
    await user.keyboard('{Delete}');
    for (let step = 0; step < 61; step += 1) await user.keyboard('{Control>}z{/Control}');
    expect((await stored())?.marcas).toHaveLength(1);
    await user.keyboard('{Control>}z{/Control}');
    expect((await stored())?.marcas).toEqual([]);
    expect(screen.getByRole('button', { name: 'Desfazer' }).hasAttribute('disabled')).toBe(true);
  });

  test('a key held down is one step back', async () => {
    const { user, stored } = await openWork();
    await user.click(screen.getByRole('button', { name: 'Adicionar tarja' }));
    await waitFor(() => expect(document.activeElement?.id).toMatch(/^marca-/));
    const before = (await stored())?.marcas;
    const held = mark(/^Tarja 1/);
    fireEvent.keyDown(held, { key: 'ArrowRight' });
    fireEvent.keyDown(held, { key: 'ArrowRight', repeat: true });
    fireEvent.keyDown(held, { key: 'ArrowRight', repeat: true });
    await user.keyboard('{Control>}z{/Control}');
    expect((await stored())?.marcas).toEqual(before);
  });

  test('Escape ends the work view, keeps the marks and gives the focus back', async () => {
    const { user, stored, dialog, asked } = await openWork();
    await user.click(screen.getByRole('button', { name: 'Adicionar tarja' }));
    // happy-dom has no Escape of its own for dialogs: the event that browsers send.
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await stored())?.marcas).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(mark(/^Ampliar imagem 1/)));
    expect(
      asked.filter(({ nome }) => nome === 'painel.ampliar').map(({ pedido }) => pedido),
    ).toEqual([{ ampliado: true }, { ampliado: false }]);
  });
});

describe('by pointer', () => {
  test('dragging draws one, in any direction, inside the picture', async () => {
    const { stored } = await openWork();
    drag(surface(), [300, 200], [100, 150]);
    expect((await stored())?.marcas).toMatchObject([{ x: 100, y: 150, largura: 200, altura: 50 }]);
    drag(surface(), [1300, 700], [5000, 5000]);
    expect((await stored())?.marcas[1]).toMatchObject({ x: 1300, y: 700, largura: 66, altura: 68 });
  });

  test('a click alone draws nothing', async () => {
    const { stored } = await openWork();
    drag(surface(), [300, 200], [302, 201]);
    expect((await stored())?.marcas).toEqual([]);
  });

  test('a tarja is taken and moved, and its corners resize it', async () => {
    const { stored } = await openWork();
    drag(surface(), [100, 100], [200, 140]);
    drag(mark(/^Tarja 1/), [150, 120], [170, 150]);
    expect((await stored())?.marcas).toMatchObject([{ x: 120, y: 130, largura: 100, altura: 40 }]);
    const corner = mark(/^Tarja 1/).querySelector('[data-corner=se]') as HTMLElement;
    drag(corner, [220, 170], [260, 200]);
    expect((await stored())?.marcas).toMatchObject([{ x: 120, y: 130, largura: 140, altura: 70 }]);
  });
});

describe('what the extension covered', () => {
  test('says why, cannot be moved, and asks before it is shown: once for the picture', async () => {
    const { user, stored } = await openWork([automatica('a1', 'CPF'), automatica('a2', 'E-mail')]);
    const cpf = mark(/^Tarja 1: CPF/);
    cpf.focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect((await stored())?.marcas[0]).toMatchObject({ x: 100, largura: 200 });

    await user.click(screen.getByRole('button', { name: 'Mostrar esta área (tarja 1)' }));
    const question = screen.getByRole('alertdialog', { name: 'Mostrar esta área?' });
    expect((await stored())?.marcas).toHaveLength(2);
    await user.click(within(question).getByRole('button', { name: 'Manter coberta' }));
    expect((await stored())?.marcas).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: 'Mostrar esta área (tarja 1)' }));
    await user.click(screen.getByRole('button', { name: 'Mostrar esta área' }));
    expect((await stored())?.marcas.map(({ id }) => id)).toEqual(['a2']);
    expect((await stored())?.descobertas?.map(({ id }) => id)).toEqual(['a1']);

    mark(/^Tarja 1: E-mail/).focus();
    await user.keyboard('{Delete}');
    expect((await stored())?.marcas).toEqual([]);
    expect((await stored())?.descobertas).toHaveLength(2);
  });

  test('can be covered again, and undo covers it too', async () => {
    const { user, stored } = await openWork([automatica('a1', 'CPF')]);
    await user.click(screen.getByRole('button', { name: 'Mostrar esta área (tarja 1)' }));
    await user.click(screen.getByRole('button', { name: 'Mostrar esta área' }));
    await user.click(screen.getByRole('button', { name: 'Cobrir de novo' }));
    expect(await stored()).toMatchObject({ marcas: [{ id: 'a1' }], descobertas: [] });
    await user.click(screen.getByRole('button', { name: 'Desfazer' }));
    expect(await stored()).toMatchObject({ marcas: [], descobertas: [{ id: 'a1' }] });
    await user.click(screen.getByRole('button', { name: 'Desfazer' }));
    expect(await stored()).toMatchObject({ marcas: [{ id: 'a1' }], descobertas: [] });
  });
});

test('a caption goes with the picture', async () => {
  const { user, stored } = await openWork();
  await user.type(screen.getByLabelText('Legenda (opcional)'), 'O botão some');
  expect((await stored())?.legenda).toBe('O botão some');
});
