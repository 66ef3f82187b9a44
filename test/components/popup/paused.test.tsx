/** A SEI on which the extension rests: the sentence in place of the button, everything else as ever. */
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/components/popup/popup';
import {
  AGORA,
  background,
  em,
  entrega,
  estado,
  freshBrowser,
  resumo,
  SEM_REDE,
} from '../support/world';

freshBrowser();

const pausa = { host: 'sei.exemplo.gov.br', aviso: 'O SEI muda de versão hoje.', ate: em(24, 18) };

test('the órgão’s sentence and its end stand where the button was; the chamados are listed', async () => {
  background({
    'popup.estado': async () => estado({ pausa }),
    'chamados.listar': async () => ({ ok: true, valor: { itens: [resumo()], velho: null } }),
  });
  render(<Popup />);
  const section = await screen.findByRole('region', {
    name: 'Relatos pausados em sei.exemplo.gov.br',
  });
  expect(section.textContent).toContain('O SEI muda de versão hoje.');
  expect(section.textContent).toContain('Até às 18:00.');
  expect(section.textContent).toContain('fila de envio segue normalmente');
  expect(screen.queryByRole('button', { name: 'Reportar ao CSG' })).toBeNull();
  expect(await screen.findByText('CBM-2026-000123')).toBeTruthy();
});

test('drafts and what came back wait with their copies; nothing leads to a panel', async () => {
  const rascunhos = [{ id: 'r1', resumo: 'A unidade não aparece', atualizadoEm: AGORA }];
  const falha = { ...SEM_REDE, permanente: true };
  background({
    'popup.estado': async () => estado({ pausa, rascunhos, entregas: [entrega({ falha })] }),
  });
  render(<Popup />);
  const drafts = await screen.findByRole('region', { name: 'Rascunhos não enviados' });
  expect(within(drafts).getByRole('button', { name: 'Descartar' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Continuar' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Editar' })).toBeNull();
});

test('what waits is still tried', async () => {
  const { asked } = background({
    'popup.estado': async () => estado({ pausa, entregas: [entrega({ falha: SEM_REDE })] }),
  });
  render(<Popup />);
  await screen.findByRole('region', { name: 'Aguardando envio' });
  expect(asked).toContainEqual(['entregas.tentar', {}]);
});

test('a pause that the helpdesk tells while the popup stands open takes the button away', async () => {
  let paused = false;
  background({ 'popup.estado': async () => estado(paused ? { pausa } : {}) });
  render(<Popup />);
  await screen.findByRole('button', { name: 'Reportar ao CSG' });
  paused = true;
  void fakeBrowser.runtime.sendMessage({ aviso: 'pausas.mudaram' });
  expect(await screen.findByRole('region', { name: /Relatos pausados/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Reportar ao CSG' })).toBeNull();
});
