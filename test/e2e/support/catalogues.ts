/**
 * One world in which the helpdesk runs one catalogue after the other, with the administrator's own
 * lists beside it: fictitious órgãos, siglas, and who is of a CSG.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { Client } from 'pg';
import type { HelpdeskOptions } from '@/helpdesk/start';
import type { Campos, Catalogo } from '@/lib/contract';
import { databaseIn } from '../../helpdesk/database.ts';
import { openInbox, type Inbox } from '../../helpdesk/mail/inbox.ts';
import { UNIDADES } from './answers.ts';
import { proveByMail } from './proof.ts';
import { panelThatRead } from './panel-text.ts';
import { until } from './test-browser.ts';
import { EXEMPLO, identify, send } from './walk.ts';
import { startWorld, type World } from './world.ts';

export const CSG_DO_CBM = {
  sigla: 'CBM',
  nome: 'Corpo de Bombeiros Militar',
  csg: { nome: 'CSG do CBM', email: 'csg.cbm@exemplo.gov.br', telefone: '(00) 0000-0002' },
  unidades: ['CBM'],
};
export const CSG_DA_SEEC = {
  sigla: 'SEEC',
  nome: 'Secretaria da Educação',
  csg: { nome: 'CSG da SEEC', email: 'csg.seec@exemplo.gov.br', telefone: '(00) 0000-0004' },
  unidades: ['SEEC'],
};

export interface Catalogos {
  world: World;
  /** Runs the helpdesk with this catalogue: a name that comes with it, or a path. */
  use(catalogo: string): Promise<Catalogo>;
  /** What the helpdesk keeps as data. */
  valores(numero: string): Promise<Campos>;
  stop(): Promise<void>;
}

export async function openCatalogos(first: string): Promise<Catalogos & { inbox: Inbox }> {
  const folder = await mkdtemp(join(tmpdir(), 'chamados-catalogos-'));
  const inbox = await openInbox();
  const server = process.env['TEST_POSTGRES'];
  if (server === undefined) throw new Error('runs within the suite, whose PostgreSQL it reads');
  const databaseUrl = await databaseIn(server);
  const helpdesk: Partial<HelpdeskOptions> = {
    catalogo: first,
    databaseUrl,
    orgaos: await written('orgaos.json', JSON.stringify([CSG_DO_CBM, CSG_DA_SEEC])),
    unidades: await written('unidades.csv', ['sigla', ...UNIDADES].join('\n')),
    csg: await written('membros.csv', `${EXEMPLO.email};CBM\n`),
    smtpUrl: inbox.url,
    remetente: 'chamados@sei.exemplo.gov.br',
  };
  const world = await startWorld({ helpdesk }).catch(async (error: unknown) => {
    await inbox.stop();
    throw error;
  });
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  return {
    world,
    inbox,
    async use(catalogo) {
      await world.stopHelpdesk();
      helpdesk.catalogo = catalogo;
      await world.startHelpdesk();
      return await refreshed(world);
    },
    async valores(numero) {
      const found = await database.query<{ valores: Campos }>(
        'select valores from chamados where numero = $1',
        [numero],
      );
      return found.rows[0]!.valores;
    },
    async stop() {
      await database.end();
      await world.stop();
      await inbox.stop();
    },
  };

  async function written(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }
}

/** What the helpdesk serves now, once the extension has it too: as if the last was asked long ago. */
export async function refreshed({ helpdesk, browser }: World): Promise<Catalogo> {
  const answer = await fetch(`${helpdesk.url}/api/v1/catalogo`);
  const served = (await answer.json()) as Catalogo;
  await ageCatalogo(browser);
  const popup = await browser.open(`${browser.origin}/popup.html`);
  await until(`the extension has ${served.versao}`, async () =>
    (await cachedVersion(browser)) === served.versao ? true : null,
  );
  await popup.close();
  return served;
}

/** As if the catalogue had been asked for long ago. */
export async function ageCatalogo(browser: World['browser']): Promise<void> {
  await browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const store = request.result.transaction('cache', 'readwrite').objectStore('cache');
    const all = store.getAll(IDBKeyRange.bound('catalogo ', 'catalogo \uffff'));
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const each of all.result) store.put({ ...each, em: 0 });
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    request.result.close();
  });
}

async function cachedVersion(browser: World['browser']): Promise<string | undefined> {
  return await browser.inExtension(async () => {
    const request = indexedDB.open('chamados-sei');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const store = request.result.transaction('cache').objectStore('cache');
    const all = store.getAll(IDBKeyRange.bound('catalogo ', 'catalogo \uffff'));
    await new Promise((resolve) => (all.onsuccess = resolve));
    request.result.close();
    return (all.result as { valor: { versao: string } }[])[0]?.valor.versao;
  });
}

/** Somebody sends a first chamado there and proves their e-mail. */
export async function proved(
  { world, inbox }: Pick<Catalogos, 'world'> & { inbox: Inbox },
  { usuario, email }: { usuario: string; email: string },
): Promise<void> {
  const { page, panel } = await openAs(world, usuario);
  await chooseBySearch(page, panel, 'Erro no SEI');
  await panel.type('#descricao', 'O SEI demora a abrir.');
  await identify(panel, email);
  await send(panel);
  await proveByMail(panel, inbox, 'Confirme seu e-mail');
  await until('the e-mail is proved', async () =>
    (await panel.evaluate(() => document.body.innerText)).includes(`todos os chamados de ${email}`)
      ? true
      : null,
  );
  await page.close();
}

/** The panel over the list of processos, which names none. */
export async function openAs(world: World, usuario: string): Promise<{ page: Page; panel: Frame }> {
  const url = `${world.seiUrl}/sei/teste/controle?usuario=${usuario}`;
  return await panelThatRead(world.browser, url);
}

/** By its title, typed into the field that has the focus. */
export async function chooseBySearch(page: Page, panel: Frame, titulo: string): Promise<void> {
  const field = await panel.waitForSelector('#categoria');
  await field?.click();
  await page.keyboard.type(titulo);
  const option = await panel.waitForSelector(
    `::-p-xpath(//*[@id="categoria-lista"]//*[@role="option"][strong="${titulo}"])`,
  );
  await option?.click();
}
