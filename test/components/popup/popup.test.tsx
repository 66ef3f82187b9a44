import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '@/components/popup/popup';
import {
  AGORA,
  background,
  em,
  entrega,
  estado,
  freshBrowser,
  JOAO,
  MARIA,
  resumo,
  SEM_REDE,
} from '../support/world';

freshBrowser();

test('"Reportar ao CSG" is the first control, has the focus, reports and closes the popup', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const { asked } = background({ 'popup.reportar': async () => null });
  render(<Popup />);
  const report = await screen.findByRole('button', { name: 'Reportar ao CSG' });
  expect(screen.getAllByRole('button')[0]).toBe(report);
  expect(document.activeElement).toBe(report);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(asked).toContainEqual(['popup.reportar', {}]);
});

test('the shortcut shown is the one really assigned, and none when there is none', async () => {
  background({});
  const { unmount } = render(<Popup />);
  expect(await screen.findByText('Atalho: Alt+Shift+K')).toBeTruthy();
  unmount();
  fakeBrowser.reset();
  background({ 'popup.estado': async () => estado({ atalho: '' }) });
  render(<Popup />);
  await screen.findByRole('button', { name: 'Reportar ao CSG' });
  expect(screen.queryByText(/Atalho/)).toBeNull();
});

test('a page that cannot be reported says so and keeps the list', async () => {
  background({
    'popup.estado': async () => estado({ podeReportar: false }),
    'chamados.listar': async () => ({ ok: true, valor: { itens: [resumo()], velho: null } }),
  });
  render(<Popup />);
  const report = await screen.findByRole('button', { name: 'Reportar ao CSG' });
  expect(report).toHaveProperty('disabled', true);
  expect(screen.getByText(/Abra a tela do SEI que falhou/)).toBeTruthy();
  expect(await screen.findByText('CBM-2026-000123')).toBeTruthy();
});

test('without an address the popup leads to the options', async () => {
  const open = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  background({ 'popup.estado': async () => estado({ semHelpdesk: true }) });
  render(<Popup />);
  await screen.findByRole('heading', { name: 'Informe o endereço do helpdesk do seu órgão' });
  await userEvent.click(screen.getByRole('button', { name: 'Abrir as opções' }));
  expect(open).toHaveBeenCalled();
});

test('on a page that names nobody, several people: choose whose chamados these are', async () => {
  const { asked } = background({
    'popup.estado': async ({ pessoa }) =>
      pessoa === JOAO.chave
        ? estado({ pessoa: JOAO, pessoas: [MARIA, JOAO] })
        : estado({ pessoa: null, pessoas: [MARIA, JOAO] }),
  });
  render(<Popup />);
  await screen.findByRole('heading', { name: 'De quem são os chamados?' });
  expect(asked.some(([nome]) => nome === 'chamados.listar')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: /João Lima/ }));
  expect(await screen.findByText('De João Lima')).toBeTruthy();
  expect(asked).toContainEqual(['chamados.listar', { pessoa: JOAO.chave, situacao: 'abertos' }]);
});

test('a background that is not there: what happened, and a way to try again', async () => {
  render(<Popup />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/A extensão não respondeu/);
  background({});
  await userEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
  expect(await screen.findByRole('button', { name: 'Reportar ao CSG' })).toBeTruthy();
});

test('what waits is tried at once, says why it waits, and then shows its number', async () => {
  let waiting = true;
  const recibo = { id: 'e1', pessoa: MARIA.chave, chamado: 'c9', numero: 'CBM-2026-9', em: AGORA };
  const { asked } = background({
    'popup.estado': async () =>
      estado(waiting ? { entregas: [entrega({ falha: SEM_REDE })] } : { recibos: [recibo] }),
    'entregas.tentar': async () => {
      await vi.waitUntil(() => !waiting);
      return null;
    },
  });
  render(<Popup />);
  const section = await screen.findByRole('region', { name: 'Aguardando envio' });
  expect(within(section).getByText(/Não consigo incluir documento/)).toBeTruthy();
  expect(asked).toContainEqual(['entregas.tentar', {}]);
  waiting = false;
  expect(await screen.findByText('Chamado CBM-2026-9 enviado.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Aguardando envio' })).toBeNull();
  const open = { pessoa: MARIA.chave, situacao: 'abertos' };
  const again = asked.filter(([nome]) => nome === 'chamados.listar').map(([, pedido]) => pedido);
  expect(again.filter((pedido) => JSON.stringify(pedido) === JSON.stringify(open))).toHaveLength(2);
});

test('a delivery that only its author can mend goes back to the panel', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const falha = { ...SEM_REDE, detalhe: 'Um anexo é grande demais.', permanente: true };
  const { asked } = background({
    'popup.estado': async () => estado({ entregas: [entrega({ falha })] }),
    'entregas.editar': async () => ({ rascunho: 'e1' }),
    'popup.reportar': async () => null,
  });
  render(<Popup />);
  expect(await screen.findByText(/Um anexo é grande demais. Precisa de um ajuste/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tentar agora' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Editar' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(asked).toContainEqual(['popup.reportar', { rascunho: 'e1' }]);
});

test('a draft goes on in the panel; throwing it away asks once', async () => {
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  let rascunhos = [{ id: 'r1', resumo: 'A unidade não aparece', atualizadoEm: AGORA - 120_000 }];
  const { asked } = background({
    'popup.estado': async () => estado({ rascunhos }),
    'popup.reportar': async () => null,
    'rascunhos.descartar': async () => {
      rascunhos = [];
      return null;
    },
  });
  render(<Popup />);
  expect(await screen.findByText('Salvo há 2 min')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Continuar' }));
  expect(asked).toContainEqual(['popup.reportar', { rascunho: 'r1' }]);

  await userEvent.click(screen.getByRole('button', { name: 'Descartar' }));
  expect(asked.some(([nome]) => nome === 'rascunhos.descartar')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Sim, descartar' }));
  await waitFor(() => expect(screen.queryByText('A unidade não aparece')).toBeNull());
});

test('from the list to a chamado and back: the news is seen and the focus returns', async () => {
  const novo = resumo({ ultimaRespostaEm: em(24, 9) });
  background({
    'chamados.listar': async () => ({ ok: true, valor: { itens: [novo], velho: null } }),
    'chamados.abrir': async () => ({ ok: false, falha: SEM_REDE }),
  });
  render(<Popup />);
  const row = await screen.findByRole('button', { name: /CBM-2026-000123/ });
  expect(await within(row).findByText('Nova resposta')).toBeTruthy();
  await userEvent.click(row);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Erro ao assinar');
  await userEvent.click(screen.getByRole('button', { name: 'Voltar' }));
  const again = await screen.findByRole('button', { name: /CBM-2026-000123/ });
  await waitFor(() => expect(document.activeElement).toBe(again));
  // It did not open, so nothing of it was seen.
  expect(await within(again).findByText('Nova resposta')).toBeTruthy();
});
