import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ANA, BIA, button, cell, told, openField, saidOf, summary } from './open-list';

test('a row typed with the keys alone; the next one with Enter', async () => {
  const { user } = await openField();
  expect(document.activeElement).toBe(cell('Nome completo', 1));
  await user.keyboard('Ana Costa{Tab}52998224725{Tab}ana.costa@exemplo.gov.br{Tab}NTS{Enter}');
  expect(await told()).toEqual([ANA]);
  expect(document.activeElement).toBe(cell('Nome completo', 2));
  expect(summary()).toBe('1 pessoa, nada a corrigir');
});

test('nothing is said to be missing while a row is begun; it is when it is left', async () => {
  const { user } = await openField();
  await user.keyboard('Ana Costa{Tab}529');
  expect(summary()).toBe('1 pessoa, nada a corrigir');
  await user.keyboard('{Tab}');
  expect(saidOf(cell('CPF', 1))).toBe('Um CPF tem 11 números.');
  expect(cell('E-mail', 1).getAttribute('aria-invalid')).toBeNull();
  await user.click(button('Adicionar linha'));
  expect(saidOf(cell('E-mail', 1))).toBe('Preencha “E-mail”.');
  expect(summary()).toBe('A linha precisa de correção');
});

test('a wrong cell is seen to be right as soon as it is', async () => {
  const { user } = await openField({ linhas: [{ ...ANA, cpf: '52998224720' }] });
  expect(document.activeElement).toBe(cell('CPF', 1));
  expect(saidOf(cell('CPF', 1))).toBe('Este CPF não confere: revise os números.');
  await user.keyboard('529.982.247-25');
  expect(saidOf(cell('CPF', 1))).toBeNull();
  expect(summary()).toBe('1 pessoa, nada a corrigir');
});

test('F8 walks from error to error and round the end, Shift+F8 back', async () => {
  const { user } = await openField({
    linhas: [ANA, { ...BIA, cpf: '' }, { nome: 'Caio Reis', cpf: '1', unidade: 'NTS' }],
  });
  expect(document.activeElement).toBe(cell('CPF', 2));
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(cell('CPF', 3));
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(cell('E-mail', 3));
  await user.keyboard('{F8}');
  expect(document.activeElement).toBe(cell('CPF', 2));
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(document.activeElement).toBe(cell('E-mail', 3));
  await user.click(button(/^Próximo erro/));
  expect(document.activeElement).toBe(cell('CPF', 2));
});

test('"só com erro" leaves the others out, and keeps a row that was just corrected', async () => {
  const { user } = await openField({ linhas: [ANA, { ...BIA, email: 'bia' }] });
  await user.click(button('Só com erro'));
  expect(screen.queryByLabelText('CPF, linha 1')).toBeNull();
  await user.clear(cell('E-mail', 2));
  await user.type(cell('E-mail', 2), 'bia.lima@exemplo.gov.br');
  expect(summary()).toBe('2 pessoas, nada a corrigir');
  expect(cell('E-mail', 2)).toBeTruthy();
  await user.click(button('Só com erro'));
  expect(cell('CPF', 1)).toBeTruthy();
});

test('arrows go from cell to cell; within a text only at its ends', async () => {
  const { user } = await openField({ linhas: [ANA, BIA] });
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(cell('Nome completo', 2));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(cell('CPF', 2));
  await user.keyboard('{F2}{ArrowLeft}');
  expect(document.activeElement).toBe(cell('CPF', 2));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(cell('E-mail', 2));
  // What the row is not asked has no cell to stop in.
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(button('Duplicar linha 2'));
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(document.activeElement).toBe(cell('Nome completo', 1));
});

test('a row is doubled without what is one person’s own, removed, and comes back', async () => {
  const { user } = await openField({ linhas: [ANA, BIA] });
  await user.click(button('Duplicar linha 1'));
  expect(await told()).toEqual([ANA, { unidade: 'NTS' }, BIA]);
  await user.click(button('Remover linha 2'));
  expect(await told()).toEqual([ANA, BIA]);
  await user.click(button('Remover linha 1'));
  expect(await told()).toEqual([BIA]);
  await user.click(button('Desfazer'));
  expect(await told()).toEqual([ANA, BIA]);
});

test('Ctrl+D repeats what stands above; Escape takes back what was typed', async () => {
  const { user } = await openField({ linhas: [ANA, { ...BIA, unidade: '' }] });
  await user.click(cell('Unidade', 2));
  await user.keyboard('{Control>}d{/Control}');
  expect((await told())[1]?.['unidade']).toBe('NTS');
  await user.click(cell('Nome completo', 1));
  await user.keyboard('xyz{Escape}');
  expect((await told())[0]).toEqual(ANA);
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('a choice opens what depends on it', async () => {
  const { user } = await openField({ linhas: [ANA] });
  expect(screen.queryByLabelText('Ato de nomeação, linha 1')).toBeNull();
  await user.selectOptions(cell('Vínculo', 1), 'Comissionado');
  await user.click(cell('Nome completo', 1));
  expect(saidOf(cell('Ato de nomeação', 1))).toBe('Preencha “Ato de nomeação”.');
});

test('warnings are shown and stop nothing', async () => {
  await openField({
    linhas: [{ ...ANA, email: 'ana@hotmail.com', unidade: 'XYZ' }],
    conhecidos: { unidades: ['NTS'] },
  });
  expect(summary()).toBe('1 pessoa, nada a corrigir · 2 avisos');
  expect(saidOf(cell('Unidade', 1))).toContain('Não conhecemos a unidade “XYZ”');
  expect(cell('Unidade', 1).getAttribute('aria-invalid')).toBeNull();
});

test('a row without anything is none', async () => {
  const { user } = await openField({ linhas: [ANA] });
  await user.click(button('Adicionar linha'));
  expect(await told()).toEqual([ANA]);
  await user.click(button('Concluir'));
  expect(await told()).toEqual([ANA]);
});
