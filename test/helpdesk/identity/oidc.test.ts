/** Proving an e-mail at a real OpenID provider, and everything that must not work. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { returnUrl } from '@/helpdesk/entrar/names.ts';
import { COMANDO } from '@/helpdesk/store/auditoria.ts';
import { givePapel } from '@/helpdesk/store/papeis.ts';
import { verificacoes } from '@/helpdesk/store/schema-identidade.ts';
import { Entrada, Identidade, ListaChamados } from '@/lib/contract';
import { type Device, novoChamado, type Running, runHelpdesk } from '../running.ts';
import { type Account, CLIENT, freePort, openProvider, type OpenId } from './openid.ts';
import { Tab, type TabPage } from './tab.ts';

const accounts: Record<string, Account> = {
  maria: { email: 'Maria.Souza@Orgao.gov.br', email_verified: true },
  govbr: { email: 'g@orgao.gov.br', email_verified: 'true' },
  ana: { email: 'ana@orgao.gov.br', email_verified: false },
  joana: { email: 'joana@orgao.gov.br' },
  sem: { email_verified: true },
  vitima: { email: 'vitima@orgao.gov.br', email_verified: true },
  jose: { email: 'jose@cbm.exemplo.gov.br', email_verified: true },
};

let provider: OpenId;
let helpdesk: Running;

async function openBoth(inIdToken = false): Promise<[OpenId, Running]> {
  const port = await freePort();
  const urlPublica = `http://127.0.0.1:${port}`;
  const openid = await openProvider(returnUrl(urlPublica), accounts, { inIdToken });
  const oidc = {
    ...CLIENT,
    emissor: openid.issuer,
    escopos: 'openid email profile',
    nome: 'Login do Órgão',
  };
  return [openid, await runHelpdesk({ oidc, urlPublica, port })];
}

beforeAll(async () => {
  [provider, helpdesk] = await openBoth();
});
afterAll(async () => {
  await helpdesk.stop();
  await provider.stop();
});

const ask = async (device: Device) =>
  Entrada.parse(await (await device.post('/dispositivos/entrada', {})).json()).url;

const type = async (device: Device, codigo: string) =>
  await device.send('PUT', '/dispositivos/entrada', { codigo });

/** From the link to the provider's page. */
async function leave(tab: Tab, url: string): Promise<TabPage> {
  return await tab.send(await tab.open(url));
}

const digitsOf = (page: TabPage) => /(\d{3}) (\d{3})/.exec(page.words)?.slice(1).join('') ?? '';

describe('somebody who proves their e-mail at the provider', () => {
  it('sees whose device asks, signs in, types six digits, and is verified', async () => {
    const device = await helpdesk.device('Maria de Apelido');
    const { id } = (await (await device.post('/chamados', novoChamado())).json()) as { id: string };
    const tab = new Tab();
    const confirm = await tab.open(await ask(device));
    expect(confirm.words).toContain('Maria de Apelido');
    expect(confirm.words).toContain('Continue só se foi você que pediu');
    const done = await tab.signIn(await tab.send(confirm), 'maria');
    expect(done.words).toContain('Pronto. Volte ao SEI.');
    expect(done.words).toContain('maria.souza@orgao.gov.br');
    expect(new URL(done.url).pathname).toBe('/entrar/pronto');
    expect(done.url).not.toContain('code=');
    const answer = await type(device, digitsOf(done));
    expect(Identidade.parse(await answer.json())).toMatchObject({
      // As they call themselves: the provider's name is not taken.
      nome: 'Maria de Apelido',
      email: 'maria.souza@orgao.gov.br',
      verificada: true,
    });
    const mine = ListaChamados.parse(await (await device.get('/chamados')).json());
    expect(mine.itens.map((each) => each.id)).toContain(id);
  });

  it('is asked by PKCE, state and nonce, with the scopes that were configured', async () => {
    const tab = new Tab();
    await leave(tab, await ask(await helpdesk.device()));
    const asked = new URL(tab.visited.find((url) => url.includes('/auth?')) ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: `${helpdesk.url}/entrar/retorno`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    }
  });

  it('may type wrong digits five times, then has to ask again', async () => {
    const device = await helpdesk.device();
    const tab = new Tab();
    const done = await tab.signIn(await leave(tab, await ask(device)), 'maria');
    const right = digitsOf(done);
    const wrong = right === '000000' ? '111111' : '000000';
    for (let restam = 4; restam > 0; restam -= 1) {
      expect(await (await type(device, wrong)).json()).toMatchObject({ code: 'codigo_errado' });
    }
    expect(await (await type(device, wrong)).json()).toMatchObject({ code: 'codigo_vencido' });
    expect(await (await type(device, right)).json()).toMatchObject({ code: 'codigo_vencido' });
  });

  it('is known by the ID token alone, with the claim as a text, as gov.br sends it', async () => {
    const [openid, other] = await openBoth(true);
    try {
      const device = await other.device();
      const tab = new Tab();
      const done = await tab.signIn(await leave(tab, await ask(device)), 'govbr');
      expect((await type(device, digitsOf(done))).status).toBe(200);
    } finally {
      await other.stop();
      await openid.stop();
    }
  });
});

describe('what gains nobody anything', () => {
  it('a link sent to somebody else: the digits appear at theirs, not at the sender’s', async () => {
    const attacker = await helpdesk.device('Quem Ataca');
    const victim = new Tab();
    const done = await victim.signIn(await leave(victim, await ask(attacker)), 'vitima');
    expect(done.words).toContain('Não diga este código a ninguém');
    expect(await me(attacker)).toMatchObject({ verificada: false });
    // Opened again by the sender it shows nothing: it is bound to the browser that signed in.
    expect((await new Tab().open(done.url)).status).toBe(410);
    expect((await new Tab().open(victim.visited[0] ?? '')).status).toBe(410);
  });

  it('a link that another browser has opened first', async () => {
    const url = await ask(await helpdesk.device());
    await leave(new Tab(), url);
    const late = await new Tab().open(url);
    expect(late.status).toBe(410);
    expect(late.words).toContain('foi aberto em outro navegador');
  });

  it('digits shown for another device', async () => {
    const [one, other] = [await helpdesk.device(), await helpdesk.device()];
    const tab = new Tab();
    const done = await tab.signIn(await leave(tab, await ask(one)), 'vitima');
    await ask(other);
    expect(await (await type(other, digitsOf(done))).json()).toMatchObject({
      code: 'codigo_errado',
    });
  });

  it('digits used once, and digits that were shown again as others', async () => {
    const device = await helpdesk.device();
    const tab = new Tab();
    const done = await tab.signIn(await leave(tab, await ask(device)), 'maria');
    const again = await tab.open(done.url);
    if (digitsOf(again) !== digitsOf(done)) {
      expect((await type(device, digitsOf(done))).status).toBe(422);
    }
    expect((await type(device, digitsOf(again))).status).toBe(200);
    expect(await (await type(device, digitsOf(again))).json()).toMatchObject({
      code: 'codigo_vencido',
    });
    expect((await tab.open(done.url)).status).toBe(410);
  });

  it('an answer of the provider brought to a browser that asked for nothing', async () => {
    const tab = new Tab();
    const back = await stopAtReturn(tab);
    const stranger = await new Tab().open(back);
    expect(stranger.status).toBe(410);
    // A browser that waits for an answer of its own does not take another's.
    const waiting = new Tab();
    await leave(waiting, await ask(await helpdesk.device()));
    expect((await waiting.open(back)).status).toBe(400);
  });

  it('an answer brought twice', async () => {
    const tab = new Tab();
    const back = await stopAtReturn(tab);
    tab.detour = (url) => url;
    expect((await tab.open(back)).words).toContain('Pronto');
    expect((await tab.open(back)).status).toBe(410);
  });

  it.each(['state', 'nonce'])('a %s that is not the one that was asked with', async (name) => {
    const tab = new Tab();
    tab.detour = (url) => {
      if (url.pathname === '/auth') url.searchParams.set(name, 'x'.repeat(43));
      return url;
    };
    const page = await tab.signIn(await leave(tab, await ask(await helpdesk.device())), 'maria');
    expect(page.status).toBe(400);
    expect(page.words).toContain('não confere com o pedido');
  });

  it('a link after its ten minutes, at every step', async () => {
    const device = await helpdesk.device();
    const expire = async () =>
      await helpdesk.store.db
        .update(verificacoes)
        .set({ expiraEm: new Date(Date.now() - 1) })
        .where(eq(verificacoes.dispositivoId, (await me(device)).dispositivo));
    const url = await ask(device);
    await expire();
    expect((await new Tab().open(url)).status).toBe(410);

    const tab = new Tab();
    const back = await stopAtReturn(tab, device);
    await expire();
    tab.detour = (each) => each;
    expect((await tab.open(back)).status).toBe(410);

    const shown = new Tab();
    const done = await shown.signIn(await leave(shown, await ask(device)), 'maria');
    await expire();
    expect((await type(device, digitsOf(done))).status).toBe(422);
  });

  it.each(['ana', 'joana', 'sem'])('an e-mail the provider did not verify (%s)', async (login) => {
    const device = await helpdesk.device();
    const tab = new Tab();
    const page = await tab.signIn(await leave(tab, await ask(device)), login);
    expect(page.status).toBe(403);
    expect(page.words).toContain('ainda não foi confirmado');
    expect(await me(device)).toMatchObject({ verificada: false });
  });

  it('leaving the provider’s page', async () => {
    const tab = new Tab();
    const asked = await leave(tab, await ask(await helpdesk.device()));
    const abort = asked.document.querySelector('a[href$="/abort"]')?.getAttribute('href') ?? '';
    const page = await tab.open(new URL(abort, asked.url).href);
    expect(page.status).toBe(403);
    expect(page.words).toContain('não foi concluída');
  });

  it('a revoked device: its link is worth nothing', async () => {
    const device = await helpdesk.device();
    const url = await ask(device);
    await device.send('DELETE', '/dispositivos/atual');
    expect((await new Tab().open(url)).status).toBe(410);
  });
});

describe('when the provider is away', () => {
  it('says so', async () => {
    const [openid, other] = await openBoth();
    try {
      const url = await ask(await other.device());
      await openid.stop();
      const page = await leave(new Tab(), url);
      expect(page.status).toBe(502);
      expect(page.words).toContain('Login do Órgão não está respondendo');
    } finally {
      await other.stop();
    }
  });

  it('also when it goes between the two steps', async () => {
    const [openid, other] = await openBoth();
    try {
      const tab = new Tab();
      const asked = await leave(tab, await ask(await other.device()));
      tab.detour = (url) => (url.pathname === '/entrar/retorno' ? null : url);
      await tab.signIn(asked, 'maria');
      const back = tab.stopped;
      await openid.stop();
      tab.detour = (url) => url;
      expect((await tab.open(back)).status).toBe(502);
    } finally {
      await other.stop();
    }
  });
});

describe('the desk', () => {
  it('lets in who has a role, to the page that was wanted, and nobody else', async () => {
    const { db } = helpdesk.store;
    await givePapel(db, COMANDO, { email: 'jose@cbm.exemplo.gov.br', papel: 'csg', orgao: 'CBM' });
    const enter = async (login: string) => {
      const tab = new Tab();
      const page = await tab.open(`${helpdesk.url}/mesa?situacao=todos`);
      const link = page.document.querySelector('a.primary');
      expect(link?.textContent).toBe('Entrar com Login do Órgão');
      const href = new URL(link?.getAttribute('href') ?? '', helpdesk.url).href;
      return await tab.signIn(await tab.open(href), login);
    };
    const jose = await enter('jose');
    expect(jose.url).toBe(`${helpdesk.url}/mesa`);
    expect(jose.words).toContain('Você entrou como jose@cbm.exemplo.gov.br');
    const maria = await enter('maria');
    expect(maria.status).toBe(403);
    expect(maria.words).toContain('não é de ninguém da equipe');
  });
});

const me = async (device: Device) =>
  Identidade.parse(await (await device.get('/dispositivos/atual')).json());

/** Signs in, and keeps the address that the provider sends the browser back to. */
async function stopAtReturn(tab: Tab, device?: Device): Promise<string> {
  tab.detour = (url) => (url.pathname === '/entrar/retorno' ? null : url);
  await tab.signIn(await leave(tab, await ask(device ?? (await helpdesk.device()))), 'maria');
  return tab.stopped;
}

// Last: it takes all that this address may ask for in a quarter of an hour.
test('a flood of pages from one address is told to wait, in a page', async () => {
  const pages = [];
  for (let i = 0; i < 250; i += 1) pages.push(await fetch(`${helpdesk.url}/entrar/desconhecida`));
  expect(pages[0]?.status).toBe(410);
  const last = pages.at(-1);
  expect(last?.status).toBe(429);
  // 240 in a quarter of an hour are one in 3.75 seconds.
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await last?.text()).toContain('Espere um minuto');
});
