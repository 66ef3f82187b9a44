import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { Options } from '@/components/options/options';
import type { Handlers } from '@/lib/browser/answering';
import type { OpcoesEstado } from '@/lib/browser/messages';
import { background, em, freshBrowser, MARIA } from '../support/world';

freshBrowser();

let origins: string[];
beforeEach(() => {
  origins = [];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Chamados SEI',
    version: '1.2.3',
  });
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins }));
  vi.spyOn(browser.commands, 'getAll').mockResolvedValue([
    { name: 'reportar', shortcut: 'Alt+Shift+J' },
  ]);
});

const URL_ATUAL = 'https://chamados.exemplo.gov.br';
const known = { ...MARIA, rascunhos: 1, entregas: 2 };
const opcoes = (mudancas: Partial<OpcoesEstado> = {}): OpcoesEstado => ({
  helpdesk: URL_ATUAL,
  travado: false,
  compartilhado: false,
  politica: { orgao: null, compartilhado: false, erros: [] },
  pausas: [],
  hostsDoOrgao: [],
  pessoas: [],
  ...mudancas,
});

function open(mudancas: Partial<OpcoesEstado> = {}, handlers: Partial<Handlers> = {}) {
  const { asked } = background({
    'opcoes.estado': async () => opcoes(mudancas),
    'opcoes.privacidade': async () => null,
    ...handlers,
  });
  render(<Options />);
  return asked;
}

test('first run: one step is missing, and it is said which', async () => {
  open({ helpdesk: null });
  expect(await screen.findByText('Falta um passo para começar')).toBeTruthy();
  expect(screen.getByLabelText('Endereço do helpdesk')).toHaveProperty('value', '');
});

test('an address that answers is kept as the background wrote it', async () => {
  const asked = open(
    { helpdesk: null },
    { 'opcoes.helpdesk': async ({ url }) => ({ ok: true, url: `https://${url}` }) },
  );
  const field = await screen.findByLabelText('Endereço do helpdesk');
  await userEvent.type(field, 'ajuda.exemplo.gov.br{Enter}');
  expect(await screen.findByText('Endereço salvo. O helpdesk respondeu.')).toBeTruthy();
  expect(field).toHaveProperty('value', 'https://ajuda.exemplo.gov.br');
  expect(asked).toContainEqual(['opcoes.helpdesk', { url: 'ajuda.exemplo.gov.br' }]);
});

test('an address that does not: the reason in words, and what was typed stays', async () => {
  open({}, { 'opcoes.helpdesk': async () => ({ ok: false, detalhe: 'Precisa de https://.' }) });
  const field = await screen.findByLabelText('Endereço do helpdesk');
  await userEvent.clear(field);
  await userEvent.type(field, 'http://x.gov.br{Enter}');
  expect(await screen.findByText('Precisa de https://.')).toBeTruthy();
  expect(field).toHaveProperty('value', 'http://x.gov.br');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a server without CORS: the permission of its host alone, then tested again', async () => {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true);
  open(
    {},
    {
      'opcoes.helpdesk': async ({ url }) =>
        request.mock.calls.length > 0
          ? { ok: true, url }
          : { ok: false, detalhe: 'sem CORS', pedir: 'chamados.exemplo.gov.br' },
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Salvar' }));
  await userEvent.click(
    await screen.findByRole('button', { name: 'Permitir acesso a chamados.exemplo.gov.br' }),
  );
  expect(request).toHaveBeenCalledWith({ origins: ['*://chamados.exemplo.gov.br/*'] });
  expect(await screen.findByText('Endereço salvo. O helpdesk respondeu.')).toBeTruthy();
});

test('an address set by the órgão is read, not changed', async () => {
  open({ travado: true });
  expect(await screen.findByLabelText('Endereço do helpdesk')).toHaveProperty('readOnly', true);
  expect(screen.queryByRole('button', { name: 'Salvar' })).toBeNull();
});

test('removing a person says what would be lost, and asks once', async () => {
  const pessoas = [known];
  const asked = open(
    { pessoas },
    {
      'opcoes.esquecer': async () => {
        pessoas.length = 0;
        return null;
      },
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: `Remover ${MARIA.nome}` }));
  expect(screen.getByText(/será apagado: 1 rascunho, 2 envios em espera\./)).toBeTruthy();
  expect(asked.some(([nome]) => nome === 'opcoes.esquecer')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Sim, remover' }));
  await waitFor(() => expect(screen.queryByText(MARIA.nome)).toBeNull());
  expect(asked).toContainEqual(['opcoes.esquecer', { pessoa: MARIA.chave }]);
});

test('hosts with the button: the granted ones, but for the helpdesk; one can be turned off', async () => {
  origins = ['*://sei.exemplo.gov.br/*', '*://chamados.exemplo.gov.br/*'];
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => {
    origins = [];
    return true;
  });
  open();
  const section = await screen.findByRole('region', { name: 'Botão dentro do SEI' });
  expect(within(section).getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Desligar em sei.exemplo.gov.br' }));
  expect(await within(section).findByText(/Em nenhum endereço por enquanto/)).toBeTruthy();
});

test('a host that the órgão’s build brought is there to be read', async () => {
  origins = ['*://sei.exemplo.gov.br/*', '*://sei2.exemplo.gov.br/*'];
  open({ hostsDoOrgao: ['sei.exemplo.gov.br'] });
  const section = await screen.findByRole('region', { name: 'Botão dentro do SEI' });
  expect(within(section).getByText('Definido pelo seu órgão')).toBeTruthy();
  expect(within(section).getAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Desligar em sei2.exemplo.gov.br' })).toBeTruthy();
});

test('the órgão’s policy: its sigla, what rests and until when, and the switch it holds', async () => {
  const pausas = [
    { host: 'sei.exemplo.gov.br', aviso: 'Migração de versão.', ate: em(24, 18) },
    { host: 'sei2.exemplo.gov.br', aviso: 'Fora do ar.' },
  ];
  const politica = { orgao: 'CBM', compartilhado: true, erros: [] };
  open({ compartilhado: true, politica, pausas });
  const section = await screen.findByRole('region', { name: 'Definido pelo seu órgão' });
  expect(section.textContent).toContain('Seu órgão CBM');
  expect(section.textContent).toContain('Migração de versão.Até às 18:00.');
  expect(section.textContent).toContain('Fora do ar.Até o órgão liberar.');
  const shared = screen.getByRole('checkbox', { name: /Mais de uma pessoa/ });
  expect([shared.matches(':checked'), shared.matches(':disabled')]).toEqual([true, true]);
});

test('“Computador compartilhado” is the person’s to choose where no policy holds it', async () => {
  const asked = open({}, { 'opcoes.compartilhado': async () => null });
  await userEvent.click(await screen.findByRole('checkbox', { name: /Mais de uma pessoa/ }));
  expect(asked).toContainEqual(['opcoes.compartilhado', { compartilhado: true }]);
});

test('a policy with a mistake is told, in the words of the background', async () => {
  const erros = ['A política do órgão tem um endereço inválido em “helpdesk”: “http://x”.'];
  open({ politica: { orgao: null, compartilhado: false, erros } });
  const section = await screen.findByRole('region', { name: /tem um problema/ });
  expect(section.textContent).toContain('endereço inválido');
});

test('without a policy nothing of it is shown', async () => {
  open();
  await screen.findByRole('region', { name: 'Privacidade' });
  expect(screen.queryByRole('region', { name: 'Definido pelo seu órgão' })).toBeNull();
  expect(screen.queryByRole('region', { name: /problema/ })).toBeNull();
});

test('the shortcut shown is the one really assigned', async () => {
  open();
  expect(await screen.findByText('Alt+Shift+J')).toBeTruthy();
  expect(screen.getByText('chrome://extensions/shortcuts')).toBeTruthy();
});

test('privacy names who receives', async () => {
  open();
  const section = await screen.findByRole('region', { name: 'Privacidade' });
  expect(section.textContent).toContain('chamados.exemplo.gov.br');
});

test('privacy says who answers for the data and how long it is kept, as the helpdesk says', async () => {
  const tratamento = {
    controlador: 'Corpo de Bombeiros Militar',
    encarregado: null,
    baseLegal: 'LGPD, art. 7º, III, e art. 23',
    guarda: { imagens: 180, cpf: 30, auditoria: 1826 },
  };
  open({}, { 'opcoes.privacidade': async () => tratamento });
  const section = await screen.findByRole('region', { name: 'Privacidade' });
  expect(await within(section).findByText('Corpo de Bombeiros Militar')).toBeTruthy();
  // Never invented.
  expect(within(section).getAllByText('não informado pelo órgão')).toHaveLength(1);
  expect(section.textContent).toContain('180 dias depois de encerrado');
  expect(section.textContent).toContain('Registro de quem leu: 5 anos.');
  const notice = within(section).getByRole('link', { name: /aviso de privacidade completo/ });
  expect(notice.getAttribute('href')).toBe(`${URL_ATUAL}/privacidade`);
});

test('a helpdesk that says nothing of it: everything is “não informado”, no word of consent', async () => {
  open();
  const section = await screen.findByRole('region', { name: 'Privacidade' });
  expect(within(section).getAllByText('não informado pelo órgão')).toHaveLength(4);
  expect(section.textContent).not.toMatch(/consentimento|aceito|concordo/i);
});
