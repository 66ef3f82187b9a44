/** Nothing of who somebody is gets into the logs: no e-mail, token, link, cookie or digits. */
import { afterEach, expect, test, vi } from 'vitest';
import { returnUrl } from '@/helpdesk/entrar/names.ts';
import { Entrada } from '@/lib/contract';
import { runHelpdesk } from '../running.ts';
import { CLIENT, freePort, openProvider } from './openid.ts';
import { Tab } from './tab.ts';

afterEach(() => void vi.restoreAllMocks());

test('a whole way through it, with its refusals', async () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const port = await freePort();
  const urlPublica = `http://127.0.0.1:${port}`;
  const provider = await openProvider(returnUrl(urlPublica), {
    maria: { email: 'maria@orgao.gov.br', email_verified: true },
    ana: { email: 'ana@orgao.gov.br', email_verified: false },
  });
  const oidc = { ...CLIENT, emissor: provider.issuer, escopos: 'openid email', nome: 'Login' };
  const helpdesk = await runHelpdesk({ log: true, oidc, urlPublica, port });
  try {
    helpdesk.store.codigo = async () => undefined;
    const device = await helpdesk.device();
    const secrets = [device.token, CLIENT.segredo];
    for (const login of ['maria', 'ana']) {
      const { url } = Entrada.parse(await (await device.post('/dispositivos/entrada', {})).json());
      const tab = new Tab();
      const page = await tab.signIn(await tab.send(await tab.open(url)), login);
      const digits = /(\d{3}) (\d{3})/.exec(page.words)?.slice(1).join('') ?? '';
      if (digits) await device.send('PUT', '/dispositivos/entrada', { codigo: digits });
      secrets.push(url.split('/').at(-1) ?? '', digits || 'x'.repeat(9));
      secrets.push(...tab.visited.flatMap((each) => new URL(each).searchParams.get('code') ?? []));
      await new Tab().open(url);
    }
    await device.send('POST', '/dispositivos/verificacao', { email: 'outra@orgao.gov.br' });
    await device.send('PUT', '/dispositivos/verificacao', { codigo: '123456' });
    const tab = new Tab();
    const entrar = await tab.open(`${urlPublica}/mesa?orgao=CBM`);
    await tab.send(entrar, { email: 'jose@orgao.gov.br' }, 'form.by-mail');
    await provider.stop();
    const logs = written.join('');
    expect(logs).toContain('/api/v1/dispositivos/entrada');
    expect(logs).toContain('"provedor":"email"');
    expect(logs).not.toContain('@orgao');
    expect(secrets.length).toBeGreaterThan(6);
    for (const secret of secrets) expect(logs).not.toMatch(new RegExp(`\\b${secret}\\b`));
  } finally {
    await helpdesk.stop();
  }
});
