import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { proofOf } from '@/lib/outbox/comprovante';
import type { Tarja } from '@/lib/picture/marks';
import { ID, imagem, maria, openPanel, send } from './open-panel';

let ids = 0;
const tarja = (mudancas: Partial<Tarja>): Tarja => ({
  id: `t${++ids}`,
  tipo: 'tarja',
  x: 10,
  y: 10,
  largura: 20,
  altura: 10,
  origem: 'automatica',
  regra: 'cpf',
  motivo: 'CPF de uma pessoa',
  ...mudancas,
});
const covered = imagem('i1', {
  marcas: [tarja({}), tarja({ x: 50 }), tarja({ origem: 'pessoa' })],
  descobertas: [tarja({ regra: 'email', motivo: 'Endereço de e-mail' })],
});
const ready = { categoria: 'erro_no_sei', descricao: 'O botão não responde.' };
const HASH = 'c0ffee'.padEnd(64, '0');

const line = () => screen.getByRole('button', { name: /^Vai:/ });

test('before: one line says what goes, and opens into its counts', async () => {
  const { user } = await openPanel({ draft: { ...ready, imagens: [covered] } });
  expect(line().textContent).toBe('Vai: 1 imagem, 3 áreas cobertas (2 CPFs, 1 sua), 1 mostrada');
  expect(line().getAttribute('aria-expanded')).toBe('false');
  await user.click(line());
  const details = document.getElementById(line().getAttribute('aria-controls')!)!;
  expect(details.textContent).toContain('CobertoCPF de uma pessoa (2), feita por você');
  expect(details.textContent).toContain('Mostrado por vocêEndereço de e-mail');
  expect(details.textContent).toContain('Dados da tela');
  expect(details.textContent).not.toContain('Impressão digital');
});

test('before: what is taken out is named as it is taken out', async () => {
  const { user } = await openPanel({ draft: ready });
  expect(line().textContent).toBe('Vai: sem imagem');
  await user.click(screen.getByRole('button', { name: 'Retirar Processo' }));
  await waitFor(() => expect(line().textContent).toBe('Vai: sem imagem; retirado: processo'));
});

test('it asks nothing: “Enviar” sends as before', async () => {
  const { user, times } = await openPanel({
    draft: { ...ready, imagens: [covered] },
    background: {
      'painel.enviar': () => ({ ok: true, entrega: ID }),
      'painel.esperar': () => new Promise<never>(() => undefined),
    },
  });
  await user.click(send());
  await waitFor(() => expect(times('painel.enviar')).toBe(1));
});

test('after: what was sent, with the hash of the picture, and that it was made smaller', async () => {
  const prova = { sha256: HASH, ...proofOf(covered), reduzida: true };
  const comprovante = { imagens: [prova], retirados: [], numeroMascarado: true };
  const { user } = await openPanel({
    draft: { ...ready, imagens: [covered] },
    background: {
      'painel.enviar': () => ({ ok: true, entrega: ID }),
      'painel.esperar': () => ({
        fim: 'entregue',
        recibo: {
          id: ID,
          pessoa: maria.chave,
          chamado: 'c1',
          numero: 'CBM-2026-000001',
          em: 1,
          comprovante,
        },
      }),
    },
  });
  await user.click(send());
  const [found] = await screen.findAllByRole('status');
  const status = found!;
  await within(status).findByText('A imagem 1 foi reduzida para caber em 10 MB.');
  expect(status.textContent).toContain('Enviado: 1 imagem, 3 áreas cobertas');
  expect(within(status).getByText('c0ffee000000…').title).toContain(HASH);
  expect(status.textContent).toContain('mascarado, porque o processo é sigiloso');
});
