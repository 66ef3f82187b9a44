import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CategoriaField } from '@/components/fields/categoria-field';
import { catalogo } from '../panel/open-panel';

function Holder() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <CategoriaField
      catalogo={catalogo}
      likely={catalogo.provaveis}
      value={value}
      error={undefined}
      onChoose={({ id }) => setValue(id)}
    />
  );
}

const user = userEvent.setup();
const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Categoria' });
const titles = () => screen.queryAllByRole('option').map((each) => each.firstChild?.textContent);
const active = () =>
  document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.firstChild
    ?.textContent;

beforeEach(() => void render(<Holder />));
afterEach(cleanup);

test('the likely ones are buttons; choosing one shows when to choose it', async () => {
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
  expect(box().value).toBe('Erro no SEI');
  expect(screen.getByText('O SEI mostrou um erro ou não fez o que devia.')).toBeTruthy();
});

test('a word that people use finds it, and Enter chooses', async () => {
  await user.type(box(), 'senha');
  expect(titles()).toEqual(['Cadastro de usuário']);
  await user.keyboard('{Enter}');
  expect(box().value).toBe('Cadastro de usuário');
  expect(box().getAttribute('aria-expanded')).toBe('false');
});

test('arrows walk the whole list and go round', async () => {
  box().focus();
  await user.keyboard('{ArrowDown}');
  expect(titles()).toEqual(['Erro no SEI', 'Cadastro de usuário', 'Unidade ou hierarquia']);
  expect(active()).toBe('Erro no SEI');
  await user.keyboard('{ArrowDown}');
  expect(active()).toBe('Cadastro de usuário');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()).toBe('Unidade ou hierarquia');
  await user.keyboard('{Enter}');
  expect(box().value).toBe('Unidade ou hierarquia');
});

test('the pointer opens it and chooses', async () => {
  await user.click(box());
  await user.click(screen.getByRole('option', { name: /Unidade ou hierarquia/ }));
  expect(box().value).toBe('Unidade ou hierarquia');
  expect(titles()).toEqual([]);
});

test('Escape closes it and keeps what was chosen', async () => {
  await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
  await user.clear(box());
  await user.type(box(), 'uni');
  await user.keyboard('{Escape}');
  expect(box().value).toBe('Erro no SEI');
});

test('words that lead nowhere say so', async () => {
  await user.type(box(), 'xyz');
  expect(screen.getByRole('option').textContent).toContain('Nada com essas palavras');
  await user.keyboard('{Enter}{Tab}');
  expect(box().value).toBe('');
});

test('typed until one is left, and on with Tab: that one is chosen', async () => {
  await user.type(box(), 'hierarq');
  await user.tab();
  expect(box().value).toBe('Unidade ou hierarquia');
});
