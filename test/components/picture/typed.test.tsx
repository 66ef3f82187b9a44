/** What is written about a picture and on it: pointed out as in the form. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openEditor } from './open-editor';

const CPF = '111.444.777-35';

test('a CPF in the caption is pointed out and taken out', async () => {
  const { user, pictures } = await openEditor();
  const caption = screen.getByLabelText<HTMLInputElement>(/^Legenda/);
  await user.type(caption, `Cadastro ${CPF}`);
  await screen.findByText(/Há um CPF no texto/);
  await user.click(screen.getByRole('button', { name: 'Retirar' }));
  expect(document.activeElement).toBe(caption);
  expect((await pictures())[0]?.legenda).toBe('Cadastro [CPF retirado]');
});

test('a password in the words on the picture too', async () => {
  const { user, marks } = await openEditor({
    marcas: [{ id: 'm1', tipo: 'texto', x: 10, y: 10, texto: 'senha: Abc@123' }],
  });
  await user.click(await screen.findByRole('button', { name: 'Retirar a senha' }));
  await waitFor(async () =>
    expect(await marks()).toMatchObject([{ texto: 'senha: [senha retirada]' }]),
  );
});
