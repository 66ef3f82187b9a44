/** One report without a tarja of the person's own, and what the helpdesk then holds of it. */
import type { Frame, Page } from 'puppeteer-core';
import type { Chamado } from '@/lib/contract';
import { storedAnexo, storedChamado } from './stored.ts';
import type { TestBrowser } from './test-browser.ts';
import { EXEMPLO, fill, openPanel, send } from './walk.ts';
import type { World } from './world.ts';

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
  world: Pick<World<TestBrowser>, 'browser' | 'helpdesk'>,
  page: Page,
  work: (panel: Frame) => Promise<void> = async () => undefined,
): Promise<Sent> {
  const panel = await openPanel(world.browser, page);
  await work(panel);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  const chamado = await storedChamado(world, await send(panel));
  return { chamado, picture: await storedAnexo(world, chamado.anexos[0]?.sha256 ?? '') };
}
