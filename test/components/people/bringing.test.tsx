import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ANA, BIA, button, cell, copied, openField, told, saidOf, summary } from './open-list';

const TITLES = ['Servidor', 'C.P.F.', 'E-mail institucional', 'Unidade', 'Obs.'];
const ROWS = [
  ['Ana Costa', '52998224725', 'ana.costa@exemplo.gov.br', 'NTS', 'férias'],
  ['Bia Lima', '111.444.777-35', 'bia.lima@exemplo.gov.br', 'NTS', ''],
];
const READ = [ANA, BIA];

function paste(text: string, target: Element = document.activeElement!): void {
  fireEvent.paste(target, {
    clipboardData: { getData: () => text, files: [], types: ['text/plain'] },
  });
}

const columnOf = (title: string) =>
  screen.getByLabelText<HTMLSelectElement>(`Campo da coluna “${title}”`);
const chosen = (title: string) => columnOf(title).selectedOptions[0]?.textContent;

test('rows with their titles are pasted, their columns looked at, and used', async () => {
  const { user } = await openField();
  paste(copied([TITLES, ...ROWS]));
  expect(document.activeElement?.textContent).toBe('Confira as colunas');
  expect(chosen('C.P.F.')).toBe('CPF');
  expect(chosen('Obs.')).toBe('Não usar');
  expect(within(screen.getByRole('table')).getByText('Ana Costa · Bia Lima')).toBeTruthy();
  await user.selectOptions(columnOf('Servidor'), 'Nome completo');
  await user.click(button('Usar 2 pessoas'));
  expect(await told()).toEqual(READ);
  expect(summary()).toBe('2 pessoas, nada a corrigir');
  expect(screen.getByText('Incluídas: 2 pessoas.')).toBeTruthy();
});

test('without titles each column is known by what is in it', async () => {
  const { user } = await openField();
  paste(copied(ROWS.map(([nome, cpf, email, unidade]) => [email!, nome!, unidade!, cpf!])));
  expect(
    screen.getByText('Nenhuma linha de títulos reconhecida: confira cada coluna.'),
  ).toBeTruthy();
  expect(['A', 'B', 'C', 'D'].map((letter) => chosen(`Coluna ${letter}`))).toEqual([
    'E-mail',
    'Nome completo',
    'Unidade',
    'CPF',
  ]);
  await user.click(button('Usar 2 pessoas'));
  expect(await told()).toEqual(READ);
});

test('a required field without a column is said; one column fills one field', async () => {
  const { user } = await openField();
  paste(
    copied([
      ['Nome completo', 'CPF'],
      ['Ana Costa', '52998224725'],
    ]),
  );
  expect(screen.getByText(/^Sem coluna para “E-mail”, “Unidade”/)).toBeTruthy();
  await user.selectOptions(columnOf('Nome completo'), 'CPF');
  expect(chosen('CPF')).toBe('Não usar');
  await user.selectOptions(columnOf('Nome completo'), 'Não usar');
  expect(button(/^Usar/).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Escolha ao menos uma coluna.')).toBeTruthy();
});

test('where rows are already, they are followed or replaced; and come back', async () => {
  const { user } = await openField({ linhas: [ANA] });
  await user.click(button('Adicionar linha'));
  paste(copied([TITLES, ROWS[1]!]));
  await user.selectOptions(columnOf('Servidor'), 'Nome completo');
  expect(screen.getByRole('radio', { name: 'Acrescentar no fim' })).toHaveProperty('checked', true);
  await user.click(button('Usar 1 pessoa'));
  expect(await told()).toEqual([ANA, READ[1]]);

  paste(copied([TITLES, ROWS[0]!]));
  await user.selectOptions(columnOf('Servidor'), 'Nome completo');
  await user.click(screen.getByRole('radio', { name: 'Substituir tudo' }));
  await user.click(button('Usar 1 pessoa'));
  expect(await told()).toEqual([READ[0]]);
  await user.click(button('Desfazer'));
  expect(await told()).toEqual([ANA, READ[1]]);
});

test('a column copied alone goes over the cells below the one in use', async () => {
  const { user } = await openField({
    linhas: [
      { ...ANA, unidade: 'X' },
      { ...BIA, unidade: 'Y' },
    ],
  });
  await user.click(cell('Unidade', 1));
  paste(copied([['SEPLAG'], ['SEFAZ']]));
  expect(chosen('Coluna A')).toBe('Unidade');
  await user.click(button('Usar 2 pessoas'));
  expect(await told()).toEqual([
    { ...ANA, unidade: 'SEPLAG' },
    { ...BIA, unidade: 'SEFAZ' },
  ]);
});

test('lost zeros of a CPF are put back only where that makes it valid, and said', async () => {
  const { user } = await openField();
  paste(
    copied([
      ['Nome completo', 'CPF'],
      ['Ana', '1234567890'],
      ['Bia', '1234567891'],
    ]),
  );
  await user.click(button('Usar 2 pessoas'));
  expect((await told()).map(({ cpf }) => cpf)).toEqual(['012.345.678-90', '1234567891']);
  expect(screen.getByText(/Um CPF tinha perdido os zeros da frente e foi completado/)).toBeTruthy();
  expect(saidOf(cell('CPF', 2))).toBe('Um CPF tem 11 números.');
});

test('words of a choice become the choice; what is none is kept and marked', async () => {
  const { user } = await openField();
  paste(
    copied([
      ['Nome completo', 'Vínculo'],
      ['Ana', 'EFETIVO'],
      ['Bia', 'emprestada'],
    ]),
  );
  await user.click(button('Usar 2 pessoas'));
  expect((await told()).map(({ vinculo }) => vinculo)).toEqual(['efetivo', 'emprestada']);
  expect(cell('Vínculo', 2).getAttribute('aria-invalid')).toBe('true');
});

test('more than fit are not taken', async () => {
  await openField({ linhas: [ANA] });
  const rows = Array.from({ length: 500 }, (_, i) => [`Pessoa ${i}`, 'NTS']);
  paste(copied([['Nome completo', 'Unidade'], ...rows]), screen.getByRole('dialog'));
  expect(screen.getByRole('alert').textContent).toContain('501');
  expect(button(/^Usar/).hasAttribute('disabled')).toBe(true);
});

test('one value goes into the cell, and no paste goes to the report under the list', async () => {
  await openField({ linhas: [ANA] });
  const under = vi.fn<() => void>();
  window.addEventListener('paste', under);
  paste('SEPLAG\r\n', cell('Unidade', 1));
  expect(screen.getByRole('grid')).toBeTruthy();
  expect(under).not.toHaveBeenCalled();
  window.removeEventListener('paste', under);
});

test('pasted on its line in the panel, rows open the list', async () => {
  await openField({ open: false });
  paste(copied([TITLES, ...ROWS]), button('Preencher a lista'));
  expect(screen.getByRole('heading', { name: 'Confira as colunas' })).toBeTruthy();
});
