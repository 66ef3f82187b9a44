import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { button, focused, mark, openEditor, said, sugestao, tarja, tool } from './open-editor';

describe('a tool by its letter, a mark by Enter', () => {
  test.each([
    ['t', 'Tarja 1', 'tarja'],
    ['d', 'Destaque 1', 'destaque'],
    ['s', 'Seta 1', 'seta'],
    ['n', 'Número 1', 'numero'],
    ['r', 'Recorte', 'recorte'],
  ])('%s puts a “%s” in the middle, with the focus', async (letter, name, tipo) => {
    const { add, marks } = await openEditor();
    await add(letter);
    expect(focused()).toBe(mark(name));
    expect(await marks()).toMatchObject([{ tipo }]);
    expect(said()).toMatch(/^.+ adicionad[ao]\./);
  });

  test('x puts a text, with the focus where it is written', async () => {
    const { add, user, marks } = await openEditor();
    await add('x');
    await user.keyboard('O botão some{Enter}');
    await waitFor(() => expect(focused()).toBe(mark('Texto 1')));
    expect(await marks()).toMatchObject([{ tipo: 'texto', texto: 'O botão some' }]);
  });

  test('arrows go from tool to tool; the button beside does the same as Enter', async () => {
    const { user, marks } = await openEditor();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tool('Seta')).toHaveProperty('checked', true);
    await user.click(button('Adicionar seta'));
    expect(await marks()).toMatchObject([{ tipo: 'seta' }]);
  });

  test('two of a kind never lie exactly over each other; a second recorte replaces the first', async () => {
    const { add, marks } = await openEditor();
    await add('t');
    await add('t');
    const [one, two] = await marks();
    expect(one).not.toMatchObject({ x: two?.x, y: two?.y });
    await add('r');
    await add('r');
    expect((await marks()).filter(({ tipo }) => tipo === 'recorte')).toHaveLength(1);
  });
});

describe('a mark with the focus', () => {
  test('arrows move it, with Shift its size, with Ctrl one by one', async () => {
    const { add, user, marks } = await openEditor();
    await add('t');
    const [before] = await marks();
    if (before?.tipo !== 'tarja') throw new Error('no tarja');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(await marks()).toMatchObject([{ x: before.x + 16, y: before.y - 8 }]);
    await user.keyboard('{Control>}{ArrowLeft}{/Control}');
    expect(await marks()).toMatchObject([{ x: before.x + 15 }]);
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(await marks()).toMatchObject([
      { largura: before.largura + 8, altura: before.altura + 8 },
    ]);
    await waitFor(() => expect(said()).toMatch(/\d+ por \d+ pontos/));
  });

  test('Shift and arrows move the tip of an arrow, not its beginning', async () => {
    const { add, user, marks } = await openEditor();
    await add('s');
    const [before] = await marks();
    if (before?.tipo !== 'seta') throw new Error('no arrow');
    await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    const { x, y, paraX, paraY } = before;
    expect(await marks()).toMatchObject([{ x, y, paraX: paraX + 8, paraY: paraY + 8 }]);
  });

  test('Delete takes it away and leaves the focus on the next', async () => {
    const { add, user, marks } = await openEditor();
    await add('t');
    await add('d');
    await user.keyboard('{Delete}');
    await waitFor(() => expect(focused()).toBe(mark('Tarja 1')));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(focused()).toBe(tool('Destaque')));
    expect(await marks()).toEqual([]);
    expect(said()).toBe('Tarja 1: fora da imagem.');
  });

  test('Enter goes to the note of a number, Enter again back to the picture', async () => {
    const { add, user, marks } = await openEditor();
    await add('n');
    await add('n');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toBe(screen.getByLabelText('Número 2: nota')));
    await user.keyboard('Cliquei aqui{Enter}');
    await waitFor(() => expect(focused()).toBe(mark('Número 2')));
    expect(await marks()).toMatchObject([{ nota: '' }, { nota: 'Cliquei aqui' }]);
  });

  test('its name says what it is and where it lies', async () => {
    const { add } = await openEditor();
    await add('t');
    expect(mark('Tarja 1').getAttribute('aria-label')).toMatch(
      /^Tarja 1: no meio, \d+ por \d+ pontos$/,
    );
    const help = mark('Tarja 1').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(help)?.textContent).toMatch(/Setas movem.+Delete retira/);
  });
});

test('a text without words does not stay', async () => {
  const { add, user, marks } = await openEditor();
  await add('x');
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(await marks()).toEqual([]));
  expect(screen.getByRole('dialog')).toBeTruthy();
});

describe('back and forth', () => {
  test('Ctrl+Z to the very beginning, Ctrl+Y and Ctrl+Shift+Z to the end again', async () => {
    const { add, user, marks } = await openEditor();
    await add('t');
    for (let step = 0; step < 20; step += 1) await user.keyboard('{ArrowRight}');
    const last = await marks();
    for (let step = 0; step < 21; step += 1) await user.keyboard('{Control>}z{/Control}');
    expect(await marks()).toEqual([]);
    await user.keyboard('{Control>}z{/Control}');
    expect(said()).toBe('Nada a desfazer.');
    for (let step = 0; step < 10; step += 1) await user.keyboard('{Control>}y{/Control}');
    for (let step = 0; step < 11; step += 1) {
      await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    }
    expect(await marks()).toEqual(last);
    expect(button('Refazer').getAttribute('aria-disabled')).toBe('true');
  });

  test('a key held down is one step, and so is a note that was typed', async () => {
    const { add, user, marks } = await openEditor();
    await add('n');
    const before = await marks();
    const held = mark('Número 1');
    fireEvent.keyDown(held, { key: 'ArrowRight' });
    fireEvent.keyDown(held, { key: 'ArrowRight', repeat: true });
    fireEvent.keyDown(held, { key: 'ArrowRight', repeat: true });
    await user.keyboard('{Control>}z{/Control}');
    expect(await marks()).toEqual(before);
    await user.type(screen.getByLabelText('Número 1: nota'), 'Aqui');
    await user.click(button('Desfazer'));
    expect(await marks()).toEqual(before);
  });
});

describe('Escape', () => {
  test('lets go of the mark, then of the tool, then leaves with everything kept', async () => {
    const { add, user, marks, asked } = await openEditor();
    await add('d');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toBe(tool('Destaque')));
    await user.keyboard('{Escape}');
    expect(tool('Tarja')).toHaveProperty('checked', true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await marks()).toHaveLength(1);
    await waitFor(() => expect(focused()).toBe(button(/^Ampliar imagem 1/)));
    const sizes = asked.filter(({ nome }) => nome === 'painel.ampliar');
    expect(sizes.map(({ pedido }) => pedido)).toEqual([{ ampliado: true }, { ampliado: false }]);
  });

  test('the browser’s own way to close a dialog does the same', async () => {
    const { dialog } = await openEditor();
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('letters typed into the legenda choose no tool', async () => {
  const { user, pictures } = await openEditor();
  await user.type(screen.getByLabelText('Legenda (opcional)'), 'Tarda demais');
  expect((await pictures())[0]?.legenda).toBe('Tarda demais');
  expect(tool('Tarja')).toHaveProperty('checked', true);
});

test('c covers one suggestion after the other', async () => {
  const { user, pictures } = await openEditor({
    marcas: [tarja('a1', 'CPF')],
    sugestoes: [sugestao('s1'), sugestao('s2', 800)],
  });
  await user.keyboard('c');
  expect(said()).toBe('Coberta. 1 sugestão.');
  await user.keyboard('c');
  expect(said()).toBe('Coberta. Não há mais sugestões.');
  expect((await pictures())[0]).toMatchObject({
    marcas: [{ id: 'a1' }, { id: 's1', origem: 'sugestao' }, { id: 's2', origem: 'sugestao' }],
    sugestoes: [],
  });
  await user.keyboard('c');
  expect(said()).toBe('Não há sugestões.');
});

test('what each key does is written there', async () => {
  const { dialog } = await openEditor();
  const keys = within(dialog).getByText('Atalhos do teclado').closest('details');
  expect(keys?.textContent).toContain('Ctrl + Z');
});
