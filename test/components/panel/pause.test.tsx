/** The órgão lets the extension rest under an open panel, or says who everybody here is. */
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watch } from '@/components/panel/watching';
import { captureAgain } from '@/components/picture/incoming';
import { imagem, openPanel, send } from './open-panel';

const PAUSA = { host: 'sei.exemplo.gov.br', aviso: 'O SEI muda de versão hoje.' };

test('a pause that begins under the panel is said there; text and “Enviar” stay', async () => {
  const { panel } = await openPanel({
    draft: { descricao: 'Não consigo assinar.' },
    background: { 'painel.pausa': () => PAUSA },
  });
  watch(panel);
  expect(screen.queryByText(/O SEI muda de versão hoje/)).toBeNull();
  await act(async () => {
    void fakeBrowser.runtime.sendMessage({ aviso: 'pausas.mudaram' });
  });
  const notice = await screen.findByText(/O SEI muda de versão hoje/);
  expect(notice.closest('[role=status]')?.textContent).toContain('guardado e pode ser enviado');
  expect(screen.getByLabelText(/Descrição/)).toHaveProperty('value', 'Não consigo assinar.');
  expect(send()).toHaveProperty('disabled', false);
});

test('and is no longer said when it ends', async () => {
  const { panel } = await openPanel({
    entrada: { pausa: PAUSA },
    background: { 'painel.pausa': () => null },
  });
  watch(panel);
  await screen.findByText(/O SEI muda de versão hoje/);
  await act(async () => {
    void fakeBrowser.runtime.sendMessage({ aviso: 'pausas.mudaram' });
  });
  await waitFor(() => expect(screen.queryByText(/O SEI muda de versão hoje/)).toBeNull());
});

test('no new picture meanwhile: the reason stands at the picture', async () => {
  const { panel } = await openPanel({
    draft: { imagens: [imagem('i1')] },
    background: { 'painel.capturar': () => ({ imagem: null, semImagem: 'pausa' }) },
  });
  await act(() => captureAgain(panel));
  expect(panel.getState().falha).toEqual({
    lugar: 'imagem',
    texto: 'O órgão pausou os relatos deste SEI.',
  });
});

test('the sigla that the policy sets is filled in and cannot be changed', async () => {
  await openPanel({ entrada: { identidade: null, orgaoTravado: 'PMMA' } });
  const field = screen.getByLabelText(/Órgão/);
  expect([field.tagName, (field as HTMLInputElement).value]).toEqual(['INPUT', 'PMMA']);
  expect(field).toHaveProperty('readOnly', true);
});
