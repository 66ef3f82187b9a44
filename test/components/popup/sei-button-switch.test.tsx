import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { SeiButtonSwitch } from '@/components/popup/sei-button-switch';
import { background, freshBrowser } from '../support/world';

freshBrowser();

test('on: asks for this host alone, port left out, before anything else', async () => {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true);
  const { asked } = background({
    'popup.botao': async () => {
      expect(request).toHaveBeenCalled();
      return { ativo: true };
    },
  });
  render(<SeiButtonSwitch host="sei.exemplo.gov.br:8080" ligado={false} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Mostrar o botão dentro do SEI' }));
  expect(request).toHaveBeenCalledWith({ origins: ['*://sei.exemplo.gov.br/*'] });
  expect(asked).toEqual([['popup.botao', {}]]);
  expect(await screen.findByText(/Aparece na barra/)).toBeTruthy();
});

test('refused: stays off and says so', async () => {
  vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
  background({ 'popup.botao': async () => ({ ativo: false }) });
  render(<SeiButtonSwitch host="sei.exemplo.gov.br" ligado={false} />);
  await userEvent.click(screen.getByRole('switch'));
  expect(await screen.findByText(/A permissão não foi dada/)).toBeTruthy();
  expect(screen.getByRole('switch')).toHaveProperty('checked', false);
});

test('off: gives the permission back', async () => {
  const remove = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true);
  background({ 'popup.botao': async () => ({ ativo: false }) });
  render(<SeiButtonSwitch host="sei.exemplo.gov.br" ligado />);
  await userEvent.click(screen.getByRole('switch'));
  expect(remove).toHaveBeenCalledWith({ origins: ['*://sei.exemplo.gov.br/*'] });
  expect(await screen.findByText(/O navegador vai pedir/)).toBeTruthy();
});
