import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { readInWorker } from '@/lib/planilha/in-worker';
import { readSheets } from '@/lib/planilha/read';
import { rowsXml, xlsx } from '../../lib/planilha/making';
import { ANA, BIA, button, openField, told } from './open-list';

// The same reading, on this thread: here there are no workers.
vi.mock(import('@/lib/planilha/in-worker'));

beforeEach(() => {
  vi.mocked(readInWorker).mockImplementation(async (file) =>
    readSheets(new Uint8Array(await file.arrayBuffer()), file.name),
  );
});

const TITLES = ['Nome completo', 'CPF', 'E-mail', 'Unidade'];
const rowOf = ({ nome, cpf, email, unidade }: typeof ANA) =>
  [nome, cpf, email, unidade].map(String);

const fileOf = (folhas: Record<string, string[][]>) =>
  new File(
    [
      xlsx({
        folhas: Object.fromEntries(
          Object.entries(folhas).map(([nome, linhas]) => [nome, rowsXml(linhas)]),
        ),
      }) as Uint8Array<ArrayBuffer>,
    ],
    'servidores.xlsx',
  );

const chooser = () =>
  screen.getByLabelText<HTMLInputElement>('Abrir planilha', { selector: 'input' });

test('of several sheets the one with the people is shown; another may be chosen', async () => {
  const { user } = await openField();
  const file = fileOf({
    Resumo: [['Total', '2']],
    Sede: [TITLES, rowOf(ANA)],
    Anexo: [TITLES, rowOf(BIA), rowOf(ANA)],
  });
  await user.upload(chooser(), file);
  const sheet = await screen.findByLabelText<HTMLSelectElement>('Folha da planilha');
  expect([...sheet.options].map(({ text }) => text)).toEqual(['Resumo', 'Sede', 'Anexo']);
  expect(sheet.selectedOptions[0]?.text).toBe('Sede');
  await user.selectOptions(sheet, 'Anexo');
  await user.click(button('Usar 2 pessoas'));
  expect(await told()).toEqual([BIA, ANA]);
});

test('a file chosen on its line in the panel opens the list', async () => {
  const { user } = await openField({ open: false });
  await user.upload(chooser(), fileOf({ Sede: [TITLES, rowOf(ANA)] }));
  await user.click(await screen.findByRole('button', { name: 'Usar 1 pessoa' }));
  expect(await told()).toEqual([ANA]);
});

test('what is no spreadsheet is refused with the reason, and the rows stay', async () => {
  const { user } = await openField({ linhas: [ANA] });
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], 'foto.xlsx');
  await user.upload(chooser(), picture);
  expect((await screen.findByRole('alert')).textContent).toContain(
    '“foto.xlsx” não é uma planilha',
  );
  await user.click(button('Fechar aviso'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('grid')).toBeTruthy();
});

test('while it is read it may be given up', async () => {
  let signal: AbortSignal | undefined;
  vi.mocked(readInWorker).mockImplementation(
    (_file, given) =>
      new Promise((_resolve, reject) => {
        signal = given;
        given.addEventListener('abort', () => reject(given.reason as Error));
      }),
  );
  const { user } = await openField({ linhas: [ANA] });
  await user.upload(chooser(), fileOf({ Sede: [TITLES, rowOf(BIA)] }));
  expect(screen.getByText('Lendo “servidores.xlsx”…')).toBeTruthy();
  await user.click(button('Cancelar'));
  await waitFor(() => expect(screen.queryByText('Lendo “servidores.xlsx”…')).toBeNull());
  expect(signal?.aborted).toBe(true);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('dropped on the list it comes in, and is no anexo of the report under it', async () => {
  await openField({ linhas: [ANA] });
  const under = vi.fn<() => void>();
  window.addEventListener('drop', under);
  const file = fileOf({ Sede: [TITLES, rowOf(BIA)] });
  fireEvent.drop(screen.getByRole('dialog'), { dataTransfer: { files: [file], types: ['Files'] } });
  expect(await screen.findByRole('heading', { name: 'Confira as colunas' })).toBeTruthy();
  expect(under).not.toHaveBeenCalled();
  window.removeEventListener('drop', under);
});
