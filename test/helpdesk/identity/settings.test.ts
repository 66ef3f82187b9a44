/** The settings of the OpenID provider: all or nothing, and never without TLS. */
import { expect, test } from 'vitest';
import { oidcFrom } from '@/helpdesk/entrar/settings.ts';

const all = {
  HELPDESK_OIDC_EMISSOR: 'https://sso.acesso.gov.br',
  HELPDESK_OIDC_CLIENTE: 'chamados',
  HELPDESK_OIDC_SEGREDO: 'segredo-que-nao-se-repete',
};

test('without any there is no provider', () => {
  expect(oidcFrom({})).toBeUndefined();
});

test('with the three it is named by its host and asked for the e-mail, or as they say', () => {
  expect(oidcFrom(all)).toMatchObject({
    nome: 'sso.acesso.gov.br',
    escopos: 'openid email profile',
  });
  const said = { HELPDESK_OIDC_NOME: 'gov.br', HELPDESK_OIDC_ESCOPOS: 'openid email govbr' };
  expect(oidcFrom({ ...all, ...said })).toMatchObject({
    nome: 'gov.br',
    escopos: 'openid email govbr',
  });
});

test.each([
  [{ HELPDESK_OIDC_SEGREDO: '' }, /falta HELPDESK_OIDC_SEGREDO\.$/],
  [{ HELPDESK_OIDC_EMISSOR: undefined, HELPDESK_OIDC_CLIENTE: '' }, /EMISSOR e HELPDESK_OIDC_CLI/],
  [{ HELPDESK_OIDC_EMISSOR: 'http://sso.exemplo.gov.br' }, /comece com https:/],
  [{ HELPDESK_OIDC_EMISSOR: 'sso' }, /comece com https:/],
  [{ HELPDESK_OIDC_ESCOPOS: 'email' }, /deve conter openid/],
])('%o is refused in one sentence, without the secret', (change, sentence) => {
  expect(() => oidcFrom({ ...all, ...change })).toThrow(sentence);
  expect(() => oidcFrom({ ...all, ...change })).not.toThrow(/segredo-que/);
});

test('on this machine itself a provider may do without TLS', () => {
  expect(oidcFrom({ ...all, HELPDESK_OIDC_EMISSOR: 'http://127.0.0.1:3000' })).toBeDefined();
});
