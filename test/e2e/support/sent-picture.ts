/** One report without a tarja of the person's own, and what the helpdesk then holds of it. */
import type { Frame, Page } from 'puppeteer-core';
import type { Chamado } from '@/lib/contract';
import { storedAnexo, storedChamado } from './stored.ts';
import { until, type TestBrowser } from './test-browser.ts';
import { EXEMPLO, fill, openPanel, press, send } from './walk.ts';
import type { World as AnyWorld } from './world.ts';

type World = Pick<AnyWorld<TestBrowser>, 'browser' | 'helpdesk'>;

export interface Sent {
  chamado: Chamado;
  /** Bytes of its first picture. */
  picture: Uint8Array;
}

/**
 * From the toolbar to the number, by the same actions whatever lies under the tarjas.
 * @param work what the person does in the open panel before filling it in
 */
export async function sendPicture(
  world: World,
  page: Page,
  work: (panel: Frame) => Promise<void> = async () => undefined,
): Promise<Sent> {
  const panel = await openPanel(world.browser, page);
  await work(panel);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const chamado = await storedChamado(world, await send(panel));
  return { chamado, picture: await storedAnexo(world, chamado.anexos[0]?.sha256 ?? '') };
}

/**
 * The same on a page that can be read whole. A machine that runs everything at once answers later
 * than the reader waits; what was not read is then covered, as it must be, and the report is sent
 * anew, for these tests ask what is covered of a page that was read. Three times at most.
 */
export async function sendReadPicture(world: World, page: Page): Promise<Sent> {
  for (let attempts = 1; ; attempts++) {
    const sent = await sendPicture(world, page);
    const rules = sent.chamado.comprovante?.imagens[0]?.cobertas.map(({ regra }) => regra) ?? [];
    if (attempts === 3 || !rules.some((regra) => UNREAD.includes(regra))) return sent;
    await press(await world.browser.panel(page), 'button', 'Fechar');
    await until('the panel is gone', async () =>
      page.frames().some((frame) => frame.url().includes('/panel.html')) ? null : true,
    );
  }
}

const UNREAD = ['quadro_sem_leitura', 'pagina_sem_leitura', 'nivel_de_acesso'];
