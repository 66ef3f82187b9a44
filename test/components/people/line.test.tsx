import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Campo } from '@/lib/contract';
import { ANA, BIA, button, CAMPO, cell, openField } from './open-list';

test('in the panel: how many, how many with an error, who, and the first gap', async () => {
  const others = Array.from({ length: 238 }, (_, i) => ({ ...ANA, nome: `Pessoa ${i}`, cpf: '' }));
  await openField({ linhas: [ANA, BIA, ...others], open: false });
  expect(screen.getByText('240 pessoas')).toBeTruthy();
  expect(screen.getByText(/238 com erro/)).toBeTruthy();
  expect(screen.getByText('Ana Costa, Bia Lima, Pessoa 0 e mais 237')).toBeTruthy();
  expect(screen.getByText('Linha 3, CPF: Preencha “CPF”.').id).toBe('campo-pessoas-erro');
});

test('"Abrir lista" leads to the first error, "Concluir" back to where it was opened', async () => {
  const { user } = await openField({ linhas: [ANA, { ...BIA, unidade: '' }] });
  expect(document.activeElement).toBe(cell('Unidade', 2));
  await user.keyboard('SEPLAG');
  await user.click(button('Concluir'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText('Ana Costa, Bia Lima')).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(document.activeElement).toBe(button('Abrir lista'));
});

test('500 rows: few of them are on the page, and every one can be gone to', async () => {
  const linhas = Array.from({ length: 500 }, (_, i) => ({ nome: `Pessoa ${i + 1}` }));
  const campo: Campo = {
    ...CAMPO,
    colunas: (CAMPO.colunas ?? []).filter(({ id }) => id === 'nome'),
  };
  const { user } = await openField({ linhas, campo });
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('501');
  await user.keyboard('{Control>}{ArrowDown}{/Control}');
  expect(document.activeElement).toBe(cell('Nome completo', 500));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(cell('Nome completo', 499));
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(document.activeElement).toBe(cell('Nome completo', 1));
});
