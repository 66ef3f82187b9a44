import { expect, test } from 'vitest';
import { helpdeskAddress } from '@/lib/client/address';

test.each([
  ['https://chamados.orgao.gov.br', 'https://chamados.orgao.gov.br'],
  ['  https://chamados.orgao.gov.br/  ', 'https://chamados.orgao.gov.br'],
  ['chamados.orgao.gov.br', 'https://chamados.orgao.gov.br'],
  ['https://orgao.gov.br/chamados/', 'https://orgao.gov.br/chamados'],
  ['http://127.0.0.1:4080', 'http://127.0.0.1:4080'],
  ['http://localhost:4080/', 'http://localhost:4080'],
  ['https://orgao.gov.br/?x=1#y', 'https://orgao.gov.br'],
  ['https://orgao.gov.br:8443', 'https://orgao.gov.br:8443'],
  ['https://orgao.gov.br:443', 'https://orgao.gov.br'],
])('%s is %s', (escrito, url) => {
  expect(helpdeskAddress(escrito)).toEqual({ ok: true, url });
});

test.each([
  ['', /Informe/],
  ['http://chamados.orgao.gov.br', /https/],
  ['http://10.0.0.5', /https/],
  ['http://127.0.0.1.exemplo.com', /https/],
  ['ftp://orgao.gov.br', /https/],
  ['javascript:alert(1)', /./],
  ['https://usuario:senha@orgao.gov.br', /endereço/],
  ['não sei', /endereço/],
  ['https://:senha@orgao.gov.br', /endereço/],
  ['orgao.gov.br@mal.example', /endereço/],
  ['https://orgao.gov.br:22', /endereço/],
  ['https://orgao.gov.br:25', /endereço/],
  ['https://orgao.gov.br:99999', /endereço/],
  ['data:text/html,ola', /./],
  ['file:///etc/passwd', /./],
  ['blob:https://orgao.gov.br/1', /./],
  ['wss://orgao.gov.br', /https/],
  ['chrome-extension://abc/panel.html', /./],
  ['http://[::1]:4080', /https/],
  ['http://127.0.0.2', /https/],
  ['http://localhost.mal.example', /https/],
  ['http://127.0.0.1@mal.example', /endereço/],
  ['http://2130706433.mal.example', /https/],
  ['//mal.example', /endereço/],
  ['https:\\\\orgao.gov.br', /endereço/],
])('%s is refused in words', (escrito, palavras) => {
  const answer = helpdeskAddress(escrito);
  expect(answer.ok).toBe(false);
  expect('detalhe' in answer && answer.detalhe).toMatch(palavras);
});
