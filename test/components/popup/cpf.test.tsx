/** Where a SEI's logins are CPFs, the key of a person holds one: it tells people apart and is never shown. */
import { cleanup, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Popup } from '@/components/popup/popup';
import { background, entrega, estado, freshBrowser, JOAO, MARIA } from '../support/world';

const CPF = '12345678901';
const maria = { ...MARIA, chave: `sei.exemplo.gov.br|${CPF}` };

freshBrowser();

test.each([
  ['who is there is known', estado({ pessoa: maria, chave: maria.chave, pessoas: [maria, JOAO] })],
  ['who is there is to be chosen', estado({ pessoa: null, chave: '', pessoas: [maria, JOAO] })],
  [
    'something waits',
    estado({ pessoa: maria, chave: maria.chave, entregas: [entrega({ pessoa: maria.chave })] }),
  ],
])('the popup shows no CPF when %s', async (_when, state) => {
  background({ 'popup.estado': async () => state });
  render(<Popup />);
  expect((await screen.findAllByText(/Maria das Graças Silva/)).length).toBeGreaterThan(0);
  expect(document.body.innerHTML).not.toContain(CPF);
  cleanup();
});
