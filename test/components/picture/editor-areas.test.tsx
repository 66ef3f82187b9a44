import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { button, focused, mark, openEditor, said, sugestao, tarja } from './open-editor';

const question = () => screen.getByRole('alertdialog', { name: 'Mostrar esta área?' });

describe('what the extension covered', () => {
  test('says why, is never moved, and asks before it is shown: once for the picture', async () => {
    const { user, pictures } = await openEditor({
      marcas: [tarja('a1', 'CPF'), tarja('a2', 'E-mail', { y: 300 })],
    });
    mark('CPF').focus();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect((await pictures())[0]?.marcas[0]).toMatchObject({ x: 100, largura: 200 });

    await user.click(button(/^Mostrar esta área: CPF/));
    await user.click(within(question()).getByRole('button', { name: 'Manter coberta' }));
    expect((await pictures())[0]?.marcas).toHaveLength(2);

    await user.click(button(/^Mostrar esta área: CPF/));
    await user.click(within(question()).getByRole('button', { name: 'Mostrar esta área' }));
    expect((await pictures())[0]).toMatchObject({
      marcas: [{ id: 'a2' }],
      descobertas: [{ id: 'a1' }],
    });

    mark('E-mail').focus();
    await user.keyboard('{Delete}');
    expect((await pictures())[0]?.descobertas).toHaveLength(2);
    expect(said()).toBe('Área mostrada.');
  });

  test('Escape keeps it covered and leaves the editor open', async () => {
    const { user, marks } = await openEditor({ marcas: [tarja('a1', 'CPF')] });
    mark('CPF').focus();
    await user.keyboard('{Enter}');
    within(question()).getByRole('button', { name: 'Manter coberta' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(await marks()).toHaveLength(1);
    await waitFor(() => expect(focused()).toBe(mark('CPF')));
  });

  test('many of one reason are one line that opens', async () => {
    const { user } = await openEditor({
      marcas: [1, 2, 3, 4, 5].map((n) => tarja(`a${n}`, 'CPF de uma pessoa', { y: 100 * n })),
    });
    const group = button('5 × CPF de uma pessoa');
    expect(group.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryAllByRole('button', { name: /^Mostrar esta área/ })).toEqual([]);
    await user.click(group);
    expect(screen.getAllByRole('button', { name: /^Mostrar esta área/ })).toHaveLength(5);
  });

  test('the row leads to the area in the picture, and the area opens its row', async () => {
    const { user } = await openEditor({
      marcas: [1, 2, 3].map((n) => tarja(`a${n}`, 'CPF', { y: 200 * n })),
    });
    const areas = screen.getAllByRole('button', { name: /^CPF: / });
    areas[2]?.focus();
    const row = await waitFor(() => button(/^CPF embaixo.*ir até lá/));
    await user.click(row);
    await waitFor(() => expect(focused()).toBe(areas[2]));
  });

  test('can be covered again, and undo covers it too', async () => {
    const { user, pictures } = await openEditor({ marcas: [tarja('a1', 'CPF')] });
    await user.click(button(/^Mostrar esta área: CPF/));
    await user.click(within(question()).getByRole('button', { name: 'Mostrar esta área' }));
    const again = await waitFor(() => button(/^Cobrir de novo: CPF/));
    await waitFor(() => expect(focused()).toBe(again));
    await user.click(again);
    expect((await pictures())[0]).toMatchObject({ marcas: [{ id: 'a1' }], descobertas: [] });
    await user.click(button('Desfazer'));
    expect((await pictures())[0]).toMatchObject({ marcas: [], descobertas: [{ id: 'a1' }] });
    await user.click(button('Desfazer'));
    expect((await pictures())[0]).toMatchObject({ marcas: [{ id: 'a1' }], descobertas: [] });
  });
});

describe('what the extension proposes', () => {
  test('is outlined and covers nothing until the person says so', async () => {
    const { user, pictures } = await openEditor({
      sugestoes: [sugestao('s1'), sugestao('s2', 800)],
    });
    expect(screen.getAllByRole('button', { name: /^Sequência de 11 dígitos: / })).toHaveLength(2);
    expect((await pictures())[0]?.marcas).toEqual([]);
    const [cover] = screen.getAllByRole('button', { name: /^Cobrir: Sequência/ });
    await user.click(cover as HTMLElement);
    expect((await pictures())[0]).toMatchObject({
      marcas: [{ id: 's1', origem: 'sugestao' }],
      sugestoes: [{ id: 's2' }],
    });
    await waitFor(() => expect(focused()).toBe(button(/^Cobrir: Sequência/)));
  });

  test('Enter on the outline covers it; taking that away asks nothing and proposes it again', async () => {
    const { user, pictures } = await openEditor({ sugestoes: [sugestao('s1')] });
    mark('Sequência de 11 dígitos').focus();
    await user.keyboard('{Enter}');
    expect((await pictures())[0]?.marcas).toHaveLength(1);
    await user.click(button(/^Mostrar esta área: Sequência/));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect((await pictures())[0]).toMatchObject({ marcas: [], sugestoes: [{ id: 's1' }] });
  });

  test('all of them at once, and back at once', async () => {
    const { user, pictures } = await openEditor({
      sugestoes: [sugestao('s1'), sugestao('s2', 800)],
    });
    await user.click(button('Cobrir todas'));
    expect((await pictures())[0]).toMatchObject({ sugestoes: [] });
    expect((await pictures())[0]?.marcas).toHaveLength(2);
    await user.keyboard('{Control>}z{/Control}');
    expect((await pictures())[0]?.sugestoes).toHaveLength(2);
  });

  test('the panel tells of them beside the picture', async () => {
    await openEditor({ sugestoes: [sugestao('s1'), sugestao('s2', 800)] });
    expect(button('Ampliar imagem 1, com 2 sugestões de tarja')).toBeTruthy();
    expect(screen.getByText(/2 sugestões de tarja: amplie para decidir/)).toBeTruthy();
  });
});

describe('several pictures', () => {
  test('Page Down and Page Up go from one to the next, each with its own marks', async () => {
    const { user, add, pictures } = await openEditor({}, { legenda: 'Depois' });
    await add('t');
    await user.keyboard('{PageDown}');
    expect(screen.getByRole('dialog', { name: 'Imagem 2 de 2' })).toBeTruthy();
    expect(screen.getByLabelText('Legenda (opcional)')).toHaveProperty('value', 'Depois');
    await waitFor(() => expect(focused()).not.toBe(document.body));
    await add('s');
    expect((await pictures()).map(({ marcas }) => marcas.map(({ tipo }) => tipo))).toEqual([
      ['tarja'],
      ['seta'],
    ]);
    await user.click(button(/^Imagem anterior/));
    expect(screen.getByRole('dialog', { name: 'Imagem 1 de 2' })).toBeTruthy();
  });

  test('their order can be changed', async () => {
    const { user, pictures } = await openEditor({ legenda: 'um' }, { legenda: 'dois' });
    await user.click(button('Pôr depois'));
    expect((await pictures()).map(({ legenda }) => legenda)).toEqual(['dois', 'um']);
    expect(said()).toBe('Agora é a imagem 2 de 2.');
  });
});
