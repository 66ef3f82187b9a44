/** Proving the e-mail in the popup: offered after a number, quiet, and gone on with where it was left. */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/popup';
import type { Handlers } from '@/lib/browser/answering';
import type { Prova, RespostaProva } from '@/lib/browser/messages';
import type { Passo } from '@/lib/browser/requests';
import { AGORA, background, estado, freshBrowser, JOAO, MARIA, resumo } from '../support/world';

freshBrowser();

const recibo = { id: 'e1', pessoa: MARIA.chave, chamado: 'c1', numero: 'CBM-2026-1', em: 1 };
const INVITATION = 'Quer ver seus chamados em outros computadores?';

const prova = (mudancas: Partial<Prova> = {}): Prova => ({
  email: MARIA.email,
  verificada: false,
  meios: { codigo: true, oidc: null },
  convite: true,
  pendente: null,
  desligada: false,
  ...mudancas,
});
const pendente = { meio: 'correio', email: MARIA.email, venceEm: AGORA + 600_000 } as const;
const awaited = { ...pendente, outroEm: AGORA + 45_000 };

/** A popup whose background answers these steps, and how it stands at first. */
function open(
  first: Prova,
  steps: (passo: Passo) => RespostaProva = () => ({ prova: first, erro: null }),
  handlers: Partial<Handlers> = {},
) {
  let now = first;
  const { asked } = background({
    'popup.estado': async () => estado({ recibos: [recibo] }),
    'identidade.provar': async ({ passo }) => {
      if (passo.tipo === 'ver') return { prova: now, erro: null };
      const answer = steps(passo);
      now = answer.prova;
      return answer;
    },
    ...handlers,
  });
  render(<Popup />);
  return () =>
    asked.flatMap(([nome, pedido]) =>
      nome === 'identidade.provar' ? [(pedido as { passo: Passo }).passo] : [],
    );
}

test('from the invitation to the code, which is pasted with all around it and sends itself', async () => {
  const steps = open(prova(), (passo) =>
    passo.tipo === 'pedir'
      ? { prova: prova({ pendente: awaited }), erro: null }
      : { prova: prova({ verificada: true }), erro: null },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Confirme seu e-mail' }));
  const address = screen.getByRole('textbox', { name: 'Seu e-mail' });
  expect(address).toHaveProperty('value', MARIA.email);
  await waitFor(() => expect(document.activeElement).toBe(address));
  await userEvent.keyboard('{Enter}');
  const code = await screen.findByRole('textbox', { name: 'Código de 6 dígitos' });
  expect(code.getAttribute('inputmode')).toBe('numeric');
  expect(code.getAttribute('autocomplete')).toBe('one-time-code');
  expect(document.activeElement).toBe(code);
  await userEvent.paste('Código: 123 456');
  expect(await screen.findByText(/^E-mail confirmado\. .* chamados de maria\.silva/)).toBeTruthy();
  expect(screen.queryByText(INVITATION)).toBeNull();
  // The mark beside the address.
  expect(screen.getByText('e-mail confirmado')).toBeTruthy();
  expect(steps()).toContainEqual({ tipo: 'pedir', email: MARIA.email });
  expect(steps().filter(({ tipo }) => tipo === 'digitar')).toEqual([
    { tipo: 'digitar', codigo: '123456' },
  ]);
});

test('after the proof the list is asked for again', async () => {
  let verificada = false;
  const listar = vi.fn(async () => ({
    ok: true as const,
    valor: { itens: verificada ? [resumo()] : [], velho: null },
  }));
  const dispositivo = { helpdesk: 'https://h', id: 'd', token: 't' };
  open(
    prova({ pendente: awaited }),
    () => {
      verificada = true;
      return { prova: prova({ verificada }), erro: null };
    },
    {
      'popup.estado': async () =>
        estado({ pessoa: { ...MARIA, dispositivo: { ...dispositivo, verificada } } }),
      'chamados.listar': listar,
    },
  );
  await userEvent.type(await screen.findByLabelText('Código de 6 dígitos'), '123456');
  expect(await screen.findByText('CBM-2026-000123')).toBeTruthy();
});

test('a popup that closed while the mail was read opens with the field ready', async () => {
  open(prova({ pendente: awaited }));
  const code = await screen.findByRole('textbox', { name: 'Código de 6 dígitos' });
  expect(document.activeElement).toBe(code);
  expect(screen.getByText(new RegExp(`enviamos para ${MARIA.email}`))).toBeTruthy();
});

test('a wrong code: said at the field, which is empty again and has the focus', async () => {
  const erro = 'Confira o código: restam 4 tentativas.';
  open(prova({ pendente: awaited }), () => ({ prova: prova({ pendente: awaited }), erro }));
  const code = await screen.findByLabelText('Código de 6 dígitos');
  await userEvent.type(code, '111111');
  expect((await screen.findByRole('alert')).textContent).toBe(erro);
  expect(code).toHaveProperty('value', '');
  expect(code.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(code);
  expect(document.getElementById(code.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    erro,
  );
});

test('another code: after the wait, which counts down; another address: the form again', async () => {
  const steps = open(prova({ pendente: awaited }), ({ tipo }) => ({
    prova: prova({ pendente: tipo === 'desistir' ? null : awaited }),
    erro: null,
  }));
  const again = await screen.findByRole('button', { name: 'Outro código em 0:45' });
  expect(again).toHaveProperty('disabled', true);
  vi.setSystemTime(AGORA + 46_000);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Enviar outro código' }, { timeout: 3000 }),
  );
  expect(steps()).toContainEqual({ tipo: 'pedir', email: MARIA.email });
  await userEvent.click(screen.getByRole('button', { name: 'Usar outro e-mail' }));
  const address = await screen.findByLabelText('Seu e-mail');
  await userEvent.clear(address);
  await userEvent.type(address, 'outra@exemplo.gov.br{Enter}');
  await waitFor(() =>
    expect(steps()).toContainEqual({ tipo: 'pedir', email: 'outra@exemplo.gov.br' }),
  );
});

test('a code that expired while the popup was closed: said, and another one press away', async () => {
  const old = { ...pendente, venceEm: AGORA - 1, outroEm: AGORA - 500_000 };
  const steps = open(prova({ pendente: old }), () => ({
    prova: prova({ pendente: awaited }),
    erro: null,
  }));
  expect(await screen.findByText('O código venceu.')).toBeTruthy();
  expect(screen.queryByLabelText('Código de 6 dígitos')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Enviar outro código' }));
  expect(await screen.findByLabelText('Código de 6 dígitos')).toBeTruthy();
  expect(steps()).toContainEqual({ tipo: 'pedir', email: MARIA.email });
});

test('declined once: no invitation any more, and a way in the footer', async () => {
  const steps = open(prova(), () => ({ prova: prova({ convite: false }), erro: null }));
  await userEvent.click(await screen.findByRole('button', { name: 'Agora não' }));
  await waitFor(() => expect(screen.queryByText(INVITATION)).toBeNull());
  expect(steps()).toContainEqual({ tipo: 'dispensar' });
  await userEvent.click(screen.getByRole('button', { name: 'Confirmar e-mail' }));
  expect(await screen.findByLabelText('Seu e-mail')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(screen.queryByLabelText('Seu e-mail')).toBeNull();
  // Nothing was under way, so there was nothing to give up.
  expect(steps()).not.toContainEqual({ tipo: 'desistir' });
});

test.each([
  ['before any number', prova(), []],
  ['where the helpdesk has no way', prova({ meios: { codigo: false, oidc: null } }), [recibo]],
  ['once it is proved', prova({ verificada: true }), [recibo]],
])('%s nobody is invited', async (_when, how, recibos) => {
  open(how, undefined, { 'popup.estado': async () => estado({ recibos }) });
  await screen.findByText('Nenhum chamado em aberto.');
  await screen.findByText(MARIA.email);
  expect(screen.queryByText(INVITATION)).toBeNull();
});

test('the provider: by its name; then the digits of its tab', async () => {
  const meios = { codigo: false, oidc: 'gov.br' };
  const tab = { meio: 'oidc', email: '', venceEm: AGORA + 1_200_000, outroEm: 0 } as const;
  const steps = open(prova({ meios }), ({ tipo }) => ({
    prova: prova({ meios, pendente: tipo === 'entrar' ? tab : null }),
    erro: null,
  }));
  await userEvent.click(await screen.findByRole('button', { name: 'Confirme seu e-mail' }));
  expect(screen.queryByLabelText('Seu e-mail')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Entrar com gov.br' }));
  expect(await screen.findByText(/Entre com gov\.br na aba que abriu/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Abrir a aba de novo' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar' }));
  expect(await screen.findByRole('button', { name: 'Confirme seu e-mail' })).toBeTruthy();
  expect(steps().map(({ tipo }) => tipo)).toEqual(['ver', 'entrar', 'desistir']);
});

test('cut off from elsewhere: what happened is told, then read', async () => {
  let refused = false;
  open(prova({ convite: false }), undefined, {
    'identidade.provar': async ({ passo }) => {
      if (passo.tipo === 'lido') refused = false;
      return { prova: prova({ desligada: refused }), erro: null };
    },
    'chamados.listar': async () => {
      refused = true;
      const detalhe = 'Este computador foi desligado do helpdesk.';
      return { ok: false, falha: { tipo: 'credencial', detalhe, permanente: false } };
    },
  });
  expect(await screen.findByText(/Foi desligado em outro computador seu/)).toBeTruthy();
  expect(screen.getByText(/o que está guardado aqui será enviado/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Entendi' }));
  await waitFor(() => expect(screen.queryByText(/Foi desligado em outro/)).toBeNull());
});

test('two people of one computer: each with their own e-mail, code and invitation', async () => {
  const joao = { ...JOAO, email: 'joao.lima@exemplo.gov.br' };
  const { asked } = background({
    'popup.estado': async ({ pessoa }) =>
      estado({
        pessoa: pessoa === joao.chave ? joao : pessoa === MARIA.chave ? MARIA : null,
        pessoas: [MARIA, joao],
        recibos: pessoa ? [{ ...recibo, pessoa }] : [],
      }),
    'identidade.provar': async ({ pessoa }) => ({
      prova: pessoa === MARIA.chave ? prova({ pendente: awaited }) : prova({ email: joao.email }),
      erro: null,
    }),
  });
  render(<Popup />);
  await userEvent.click(await screen.findByRole('button', { name: /Maria das Graças/ }));
  expect(await screen.findByLabelText('Código de 6 dígitos')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ver de outra pessoa' }));
  expect(screen.queryByLabelText('Código de 6 dígitos')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: /João Lima/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Confirme seu e-mail' }));
  expect(screen.getByLabelText('Seu e-mail')).toHaveProperty('value', joao.email);
  expect(asked).toContainEqual([
    'identidade.provar',
    { pessoa: joao.chave, passo: { tipo: 'ver' } },
  ]);
});
