/** What is typed in a chamado: an answer, a reason, a comment. The same as in the panel's form. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ChamadoView } from '@/components/chamados/chamado-view';
import type { Chamado } from '@/lib/contract';
import { background, chamado, freshBrowser, MARIA } from '../support/world';

freshBrowser();

const CPF = '111.444.777-35';

function open(whole: Chamado) {
  const { asked } = background({
    'chamados.abrir': async () => ({ ok: true, valor: { chamado: whole, velho: null } }),
    'chamados.responder': async () => ({ entrega: 'e9' }),
    'chamados.cancelar': async () => ({ ok: true, valor: whole }),
    'chamados.avaliar': async () => ({ ok: true, valor: whole }),
  });
  render(
    <ChamadoView
      pessoa={MARIA.chave}
      resumo={whole}
      entregas={[]}
      entregues={[]}
      tentar={async () => undefined}
      onBack={() => undefined}
    />,
  );
  return { user: userEvent.setup(), sent: (nome: string) => asked.filter(([n]) => n === nome) };
}

const button = (name: string) => screen.findByRole('button', { name });

test('an answer: a CPF is pointed out and taken out, an own e-mail is not', async () => {
  const { user, sent } = open(chamado());
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Sua resposta');
  await user.type(field, `Sou ${MARIA.email}; o CPF é ${CPF}`);
  await screen.findByText(`Há um CPF no texto: ${CPF}. Envie só se for preciso.`);
  expect(field.getAttribute('aria-describedby')).toBe('resposta-dados');
  await user.click(await button('Retirar'));
  await user.click(await button('Enviar resposta'));
  await waitFor(() =>
    expect(sent('chamados.responder')[0]?.[1]).toMatchObject({
      texto: `Sou ${MARIA.email}; o CPF é [CPF retirado]`,
    }),
  );
});

test('an answer with a password is not sent, by the button nor by the keyboard', async () => {
  const { user, sent } = open(chamado());
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Sua resposta');
  await user.type(field, 'Senha: Xyz@2026');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.click(await button('Enviar resposta'));
  expect(sent('chamados.responder')).toEqual([]);
  expect((await screen.findByRole('alert')).textContent).toBe('Não envie sua senha.');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.click(await button('Retirar a senha'));
  expect(field.value).toBe('Senha: [senha retirada]');
  await user.click(await button('Enviar resposta'));
  await waitFor(() => expect(sent('chamados.responder')).toHaveLength(1));
});

test('a reason with a password is not sent', async () => {
  const { user, sent } = open(chamado());
  await user.click(await button('Cancelar chamado'));
  await user.type(screen.getByLabelText('Motivo (opcional)'), 'minha senha é abc123');
  await user.click(await button('Cancelar o chamado'));
  expect(sent('chamados.cancelar')).toEqual([]);
  await user.click(await button('Retirar a senha'));
  await user.click(await button('Cancelar o chamado'));
  await waitFor(() =>
    expect(sent('chamados.cancelar')[0]?.[1]).toMatchObject({
      motivo: 'minha senha é [senha retirada]',
    }),
  );
});

test('nor a comment', async () => {
  const { user, sent } = open(chamado({ situacao: 'resolvido' }));
  await user.click(await screen.findByRole('radio', { name: 'Bom' }));
  await user.type(screen.getByLabelText('Comentário (opcional)'), `senha: abc123, CPF ${CPF}`);
  await user.click(await button('Enviar avaliação'));
  expect(sent('chamados.avaliar')).toEqual([]);
  await user.click(await button('Retirar a senha'));
  await screen.findByText(/Há um CPF no texto/);
  await user.click(await button('Enviar avaliação'));
  await waitFor(() => expect(sent('chamados.avaliar')).toHaveLength(1));
});
