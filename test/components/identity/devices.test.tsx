/** One's computers in the options: each is told apart, and cut off after one question. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { KnownPeople } from '@/components/options/known-people';
import type { Handlers } from '@/lib/browser/answering';
import type { Prova } from '@/lib/browser/messages';
import { background, em, freshBrowser, MARIA } from '../support/world';

freshBrowser();

const ESTE = {
  id: 'd1',
  navegador: 'Chrome 156 no Linux',
  criadoEm: em(20, 9, 15),
  usadoEm: em(24, 10),
  esta: true,
};
const OUTRO = {
  ...ESTE,
  id: 'd2',
  navegador: '',
  criadoEm: em(23, 16),
  usadoEm: null,
  esta: false,
};

const prova: Prova = {
  email: MARIA.email,
  verificada: true,
  meios: { codigo: true, oidc: null },
  convite: true,
  pendente: null,
  desligada: false,
};

async function open(handlers: Partial<Handlers> = {}, mudancas: Partial<Prova> = {}) {
  const { asked } = background({
    'identidade.provar': async () => ({ prova: { ...prova, ...mudancas }, erro: null }),
    'identidade.computadores': async () => ({ ok: true, valor: [ESTE, OUTRO] }),
    ...handlers,
  });
  const known = { ...MARIA, rascunhos: 0, entregas: 0 };
  render(<KnownPeople pessoas={[known]} refazer={async () => undefined} />);
  await userEvent.click(
    await screen.findByRole('button', { name: `Ver computadores de ${MARIA.nome}` }),
  );
  return asked;
}

const rows = async () =>
  (await screen.findAllByText(/^Ligado/)).map((line) => line.closest('li') as HTMLElement);

test('name, since when, last used, and which one this is', async () => {
  await open();
  const [este, outro] = await rows();
  expect(este?.textContent).toContain('Chrome 156 no Linux');
  expect(este?.textContent).toContain('este computador');
  expect(este?.textContent).toContain('Ligado sex., 20/11 às 09:15 · usado há 32 min');
  expect(outro?.textContent).toContain('Navegador sem nome');
  expect(outro?.textContent).toContain('Ligado ontem às 16:00 · sem uso desde então');
  expect(outro?.textContent).not.toContain('este computador');
});

test('another one: asked once, cut off, and the list is what the helpdesk then says', async () => {
  const asked = await open({ 'identidade.desligar': async () => ({ ok: true, valor: [ESTE] }) });
  const [, outro] = await rows();
  await userEvent.click(within(outro!).getByRole('button', { name: /^Desligar Navegador sem/ }));
  expect(asked.some(([nome]) => nome === 'identidade.desligar')).toBe(false);
  await userEvent.click(within(outro!).getByRole('button', { name: 'Sim, desligar' }));
  expect(await screen.findByText('Navegador sem nome foi desligado.')).toBeTruthy();
  expect(await rows()).toHaveLength(1);
  expect(asked).toContainEqual(['identidade.desligar', { pessoa: MARIA.chave, id: 'd2' }]);
});

test('this one: it says what stays, and the proof is looked at anew', async () => {
  let here = true;
  await open({
    'identidade.provar': async () => ({ prova: { ...prova, verificada: here }, erro: null }),
    'identidade.computadores': async () => ({ ok: true, valor: here ? [ESTE] : [] }),
    'identidade.desligar': async () => {
      here = false;
      return { ok: true, valor: [] };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Desligar este computador' }));
  expect(screen.getByText(/Rascunhos e envios em espera ficam/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Manter' }));
  expect(screen.queryByText(/Rascunhos e envios em espera ficam/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Desligar este computador' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sim, desligar' }));
  expect(await screen.findByText('Este computador foi desligado.')).toBeTruthy();
  expect(screen.getByText(/este computador é ligado no primeiro envio/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Confirmar e-mail' })).toBeTruthy();
});

test('a helpdesk that does not answer: the reason, and nothing changed', async () => {
  const falha = { tipo: 'sem_rede', detalhe: 'Sem conexão.', permanente: false } as const;
  await open({ 'identidade.desligar': async () => ({ ok: false, falha }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Desligar este computador' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sim, desligar' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Sem conexão.');
  expect(await rows()).toHaveLength(2);
});

test('before the proof: only this computer is listed, and it is said why', async () => {
  await open(
    { 'identidade.computadores': async () => ({ ok: true, valor: [ESTE] }) },
    { verificada: false },
  );
  expect(await screen.findByText(/Antes de confirmar o e-mail, só este/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('e-mail confirmado')).toBeNull());
});
