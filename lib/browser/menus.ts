/** The context menu's door. */
import browser from 'webextension-polyfill';

const ITEM = 'reportar';

/**
 * URLs that look like a SEI's: the folder is not always `/sei/`, the controller's name is what
 * stays (sei-pages.md §7). In a frame it is the frame's own URL that counts.
 */
export const SEI_URLS = [
  '*://*/*sei/*',
  '*://*/*sip/*',
  '*://*/*controlador*.php*',
  '*://*/*login.php?*sigla_sistema=SEI*',
];

/** To be called at installation: the browser keeps the item from then on. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: 'Reportar erro ao CSG',
    contexts: ['page', 'frame', 'link', 'image', 'selection', 'editable'],
    documentUrlPatterns: SEI_URLS,
  });
}
