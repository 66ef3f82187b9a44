/** After the number, and not before: one quiet line that offers to prove the e-mail. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Prova } from '@/lib/browser/messages';
import { ID, maria, openPanel, send } from './open-panel';

const INVITATION = 'Quer ver seus chamados em outros computadores?';
const ready = { categoria: 'erro_no_sei', descricao: 'O botão Assinar não responde.' };
const prova: Prova = {
  email: maria.email,
  verificada: false,
  meios: { codigo: true, oidc: null },
  convite: true,
  pendente: null,
  desligada: false,
};
const recibo = { id: ID, pessoa: maria.chave, chamado: 'c1', numero: 'CBM-2026-000001', em: 1 };

/** A panel that has sent its chamado. */
async function sent(first: Prova = prova) {
  const opened = await openPanel({
    draft: ready,
    background: {
      'painel.enviar': () => ({ ok: true, entrega: ID }),
      'painel.esperar': () => ({ fim: 'entregue', recibo }),
      'painel.provar': ({ passo }) => {
        const venceEm = Date.now() + 600_000;
        const email = passo.tipo === 'pedir' ? passo.email : '';
        const pendente = { meio: 'correio', email, venceEm, outroEm: venceEm } as const;
        if (passo.tipo === 'pedir') return { prova: { ...first, pendente }, erro: null };
        if (passo.tipo === 'dispensar') return { prova: { ...first, convite: false }, erro: null };
        if (passo.tipo === 'digitar') {
          const proved = { ...first, email: 'm.souza@exemplo.gov.br', verificada: true };
          return { prova: proved, erro: null };
        }
        return { prova: first, erro: null };
      },
    },
  });
  expect(screen.queryByText(INVITATION)).toBeNull();
  expect(opened.times('painel.provar')).toBe(0);
  await opened.user.click(send());
  await screen.findByText(/CBM-2026-000001/);
  return opened;
}

test('the number first; then the line, the code, and whose chamados are seen from now on', async () => {
  const { user, panel } = await sent();
  await user.click(await screen.findByRole('button', { name: 'Confirme seu e-mail' }));
  const address = screen.getByRole('textbox', { name: 'Seu e-mail' });
  await user.clear(address);
  await user.type(address, 'm.souza@exemplo.gov.br{Enter}');
  await user.type(await screen.findByLabelText('Código de 6 dígitos'), '123456');
  await screen.findByText(/todos os chamados de m\.souza@exemplo\.gov\.br/);
  // The next report goes out under the address that was proved.
  expect(panel.getState().identidade?.email).toBe('m.souza@exemplo.gov.br');
  // What is typed and what goes wrong is not read out as the chamado's own state.
  expect(screen.getAllByRole('status')[0]?.contains(address)).toBe(false);
});

test('declined, it goes; the number stays', async () => {
  const { user } = await sent();
  await user.click(await screen.findByRole('button', { name: 'Agora não' }));
  await waitFor(() => expect(screen.queryByText(INVITATION)).toBeNull());
  expect(screen.getByText(/CBM-2026-000001/)).toBeTruthy();
});

test.each([
  ['proved already', { verificada: true }],
  ['declined before', { convite: false }],
  ['no way at this helpdesk', { meios: { codigo: false, oidc: null } }],
])('%s: no line', async (_why, how) => {
  const { times } = await sent({ ...prova, ...how });
  await waitFor(() => expect(times('painel.provar')).toBe(1));
  expect(screen.queryByText(INVITATION)).toBeNull();
});
