/** "Quem é o CSG do meu órgão", in the popup. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { OwnCsg } from '@/components/popup/own-csg';
import { background, freshBrowser } from '../support/world';

freshBrowser();
afterEach(cleanup);

const nobody = { local: [], destino: null, encaminha: null, outros: [], links: [] };

test('is asked when it is opened, once', async () => {
  const csg = { nome: 'CSG do CBM', email: 'csg@cbm.exemplo.gov.br' };
  const { asked } = background({ 'popup.csg': async () => ({ ...nobody, csg }) });
  render(<OwnCsg pessoa="sei.exemplo.gov.br|maria" />);
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByText('Quem é o CSG do meu órgão'));
  expect((await screen.findByRole('link')).getAttribute('href')).toBe(
    'mailto:csg@cbm.exemplo.gov.br',
  );
  expect(asked).toEqual([['popup.csg', { pessoa: 'sei.exemplo.gov.br|maria' }]]);
});

test('says so when nobody knows', async () => {
  background({ 'popup.csg': async () => null });
  render(<OwnCsg pessoa="sei.exemplo.gov.br|maria" />);
  await userEvent.click(screen.getByText('Quem é o CSG do meu órgão'));
  expect(await screen.findByText(/Não deu para saber qual é o seu órgão/)).toBeTruthy();
});
