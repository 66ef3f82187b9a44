/** What is typed in the form: pointed out beside its field, taken out by one press, never a password. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { categoriaOf } from '@/components/panel/editing';
import { catalogo, imagem, maria, openPanel, send } from './open-panel';

const CPF = '111.444.777-35';
const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição');
const button = (name: string) => screen.findByRole('button', { name });

/** What a screen reader reads of a control beside its name. */
const described = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? `no ${id}`)
    .join(' ');

async function typing(text: string, mudancas: Parameters<typeof openPanel>[0] = {}) {
  const opened = await openPanel({
    ...mudancas,
    draft: { categoria: 'erro_no_sei', descricao: ' ', ...mudancas.draft },
  });
  await opened.user.clear(description());
  await opened.user.type(description(), text);
  return opened;
}

test('a CPF in the description is pointed out, taken out and put back', async () => {
  const { user, saved } = await typing(`Cadastro de ${CPF} sumiu`);
  await user.click(await button('Retirar'));
  expect(description().value).toBe('Cadastro de [CPF retirado] sumiu');
  expect((await saved())?.descricao).toBe('Cadastro de [CPF retirado] sumiu');
  expect(document.activeElement).toBe(description());
  expect(screen.queryByText(/Há um CPF/)).toBeNull();

  await user.click(await button('Desfazer'));
  expect(description().value).toBe(`Cadastro de ${CPF} sumiu`);
  await screen.findByText(`Há um CPF no texto: ${CPF}. Envie só se for preciso.`);
});

test('it is told politely and with the field, and the way back goes once more is written', async () => {
  const { user } = await typing(`CPF ${CPF}`);
  const notice = await screen.findByText(/Há um CPF no texto/);
  expect(notice.closest('[aria-live="polite"]')).not.toBeNull();
  expect(described(description())).toContain(CPF);
  await user.click(await button('Retirar'));
  await user.type(description(), ' e mais');
  expect(screen.queryByRole('button', { name: 'Desfazer' })).toBeNull();
});

test('it never blocks: the chamado goes with the CPF when the person sends it', async () => {
  const { user, times } = await typing(`CPF ${CPF}`);
  await screen.findByText(/Há um CPF no texto/);
  await user.click(send());
  await waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test('the e-mail of who sends is theirs to write', async () => {
  const { user } = await typing(`Respondam em ${maria.email} `);
  await user.type(description(), 'ou ana@orgao.gov.br');
  await screen.findByText(/Há um e-mail no texto: ana@orgao\.gov\.br/);
});

test('a password is stopped at its field, and one press mends it', async () => {
  const { user, times } = await typing('minha senha é abc123');
  await user.click(send());
  expect(times('painel.enviar')).toBe(0);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Não envie sua senha.');
  await waitFor(() => expect(document.activeElement).toBe(description()));
  expect(description().getAttribute('aria-invalid')).toBe('true');
  await screen.findByText('Não envie sua senha.', { selector: '.typed__text' });
  expect(described(description())).toContain('Não envie sua senha.');
  expect(screen.queryByText('Não envie sua senha.', { selector: '.field .ui-error' })).toBeNull();

  await user.click(await button('Retirar a senha'));
  expect(description().value).toBe('minha senha é [senha retirada]');
  expect(description().getAttribute('aria-invalid')).toBeNull();
  await user.click(send());
  await waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test.each(['A senha não funciona.', 'Esqueci a senha.', 'senha: não consigo entrar'])(
  'no password: %s',
  async (text) => {
    const { user, times } = await typing(text);
    await user.click(send());
    await waitFor(() => expect(times('painel.enviar')).toBe(1));
  },
);

test('a categoria’s own fields are read too, unless they ask for it', async () => {
  const [erro, usuario] = catalogo.categorias;
  const campos = [
    { id: 'quem', rotulo: 'Quem precisa', tipo: 'texto' as const, obrigatorio: false },
    { id: 'cpf', rotulo: 'CPF do usuário', tipo: 'texto' as const, obrigatorio: false },
  ];
  const { user, panel } = await openPanel({
    draft: { categoria: 'novo_usuario', descricao: 'Acesso para Ana.' },
    entrada: { catalogo: { ...catalogo, categorias: [erro!, { ...usuario!, campos }] } },
  });
  expect(categoriaOf(panel.getState())?.campos).toHaveLength(2);
  await user.type(screen.getByLabelText(/^CPF do usuário/), CPF);
  await user.type(screen.getByLabelText(/^Quem precisa/), `Ana, ${CPF}`);
  await user.click(await button('Retirar'));
  expect((await screen.findAllByText('Retirado do texto.')).length).toBe(1);
  expect(panel.getState().rascunho.campos).toEqual({ quem: 'Ana, [CPF retirado]', cpf: CPF });

  await user.clear(screen.getByLabelText(/^CPF do usuário/));
  await user.type(screen.getByLabelText(/^CPF do usuário/), 'senha: Abc@123');
  await user.click(send());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText(/^CPF do usuário/)),
  );
});

test('a password written on a picture is stopped there', async () => {
  const { user, times } = await openPanel({
    draft: {
      categoria: 'erro_no_sei',
      descricao: 'Não entra.',
      imagens: [imagem('i1'), imagem('i2', { legenda: 'senha: Abc@123' })],
    },
  });
  await user.click(send());
  await screen.findByText(/retire-a do que escreveu na imagem 2/);
  await waitFor(() => expect(document.activeElement?.id).toBe('ampliar-i2'));
  expect(times('painel.enviar')).toBe(0);
});
