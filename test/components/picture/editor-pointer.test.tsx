import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  button,
  click,
  drag,
  finger,
  focused,
  mark,
  openEditor,
  surface,
  tarja,
  tool,
} from './open-editor';

describe('drawing', () => {
  test('a drag draws a tarja in any direction, inside the picture', async () => {
    const { marks } = await openEditor();
    drag(surface(), [300, 200], [100, 150]);
    expect(await marks()).toMatchObject([{ x: 100, y: 150, largura: 200, altura: 50 }]);
    drag(surface(), [1300, 700], [5000, 5000]);
    expect((await marks())[1]).toMatchObject({ x: 1300, y: 700, largura: 66, altura: 68 });
  });

  test('a click draws no area', async () => {
    const { marks } = await openEditor();
    click(surface(), [300, 200]);
    drag(surface(), [300, 200], [302, 201]);
    expect(await marks()).toEqual([]);
  });

  test('an arrow points to where the drag ended', async () => {
    const { user, marks } = await openEditor();
    await user.click(tool('Seta'));
    drag(surface(), [300, 200], [100, 150]);
    expect(await marks()).toMatchObject([{ x: 300, y: 200, paraX: 100, paraY: 150 }]);
  });

  test('a number and a text are put by a click, and wait to be written', async () => {
    const { user, marks } = await openEditor();
    await user.click(tool('Número'));
    click(surface(), [300, 200]);
    await waitFor(() => expect(focused()).toBe(screen.getByLabelText('Número 1: nota')));
    await user.click(tool('Texto'));
    click(surface(), [400, 300]);
    await waitFor(() => expect(focused()).toBe(screen.getByLabelText(/^Texto 1: o que/)));
    expect(await marks()).toMatchObject([
      { tipo: 'numero', x: 300, y: 200 },
      { tipo: 'texto', x: 400, y: 300 },
    ]);
  });

  test('Escape takes back a drag that is not over', async () => {
    const { user, marks } = await openEditor();
    fireEvent.pointerDown(surface(), { clientX: 100, clientY: 100, button: 0, pointerId: 1 });
    fireEvent.pointerMove(surface(), { clientX: 300, clientY: 200, buttons: 1, pointerId: 1 });
    await user.keyboard('{Escape}');
    fireEvent.pointerUp(surface(), { clientX: 300, clientY: 200, pointerId: 1 });
    expect(await marks()).toEqual([]);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('taking what is there', () => {
  test('a tarja is moved, and its corners resize it', async () => {
    const { marks } = await openEditor();
    drag(surface(), [100, 100], [200, 140]);
    drag(mark('Tarja 1'), [150, 120], [170, 150]);
    expect(await marks()).toMatchObject([{ x: 120, y: 130, largura: 100, altura: 40 }]);
    const corner = mark('Tarja 1').querySelector('[data-ponta=se]') as HTMLElement;
    drag(corner, [220, 170], [260, 200]);
    expect(await marks()).toMatchObject([{ x: 120, y: 130, largura: 140, altura: 70 }]);
  });

  test('each end of an arrow goes by itself', async () => {
    const { user, marks } = await openEditor();
    await user.click(tool('Seta'));
    drag(surface(), [300, 200], [100, 150]);
    await waitFor(() => expect(end('para')).toBeTruthy());
    drag(end('para'), [100, 150], [50, 60]);
    drag(end('de'), [300, 200], [400, 260]);
    expect(await marks()).toMatchObject([{ x: 400, y: 260, paraX: 50, paraY: 60 }]);
  });

  test('a click chooses, and its row in the list shows it', async () => {
    await openEditor({ marcas: [tarja('a1', 'CPF')] });
    click(mark('CPF'), [150, 110]);
    await waitFor(() => expect(focused()).toBe(mark('CPF')));
    expect(document.querySelector('.row[data-chosen]')?.textContent).toContain('CPF');
  });

  test('what the extension covered stays: a drag that begins on it draws', async () => {
    const { user, marks } = await openEditor({ marcas: [tarja('a1', 'CPF')] });
    await user.click(tool('Destaque'));
    drag(mark('CPF'), [150, 110], [400, 300]);
    expect(await marks()).toMatchObject([
      { id: 'a1', x: 100, y: 100 },
      { tipo: 'destaque', x: 150, y: 110, largura: 250, altura: 190 },
    ]);
  });
});

test('two fingers bring the picture nearer and draw nothing', async () => {
  const { marks } = await openEditor();
  fireEvent.pointerDown(surface(), finger(1, 100, 100));
  fireEvent.pointerDown(surface(), finger(2, 200, 100));
  fireEvent.pointerMove(surface(), finger(2, 300, 100));
  fireEvent.pointerUp(surface(), finger(2, 300, 100));
  fireEvent.pointerUp(surface(), finger(1, 100, 100));
  expect(screen.getByText('200%')).toBeTruthy();
  expect(await marks()).toEqual([]);
});

test('zoom by buttons and keys: marks stay on their pixels', async () => {
  const { user, marks } = await openEditor();
  drag(surface(), [100, 100], [200, 140]);
  await user.click(button(/^Aproximar/));
  expect(screen.getByText('125%')).toBeTruthy();
  expect(mark('Tarja 1').style).toMatchObject({ left: '125px', width: '125px' });
  await user.keyboard('-');

  expect(screen.getByText('100%', { selector: 'span' })).toBeTruthy();
  await user.keyboard('0');
  expect(button('Ajustar').getAttribute('aria-pressed')).toBe('true');
  await user.click(button('100%'));
  drag(surface(), [300, 300], [400, 340]);
  expect(await marks()).toMatchObject([
    { x: 100, y: 100, largura: 100, altura: 40 },
    { x: 300, y: 300, largura: 100, altura: 40 },
  ]);
});

const end = (which: string) => mark('Seta 1').querySelector(`[data-ponta=${which}]`) as HTMLElement;
