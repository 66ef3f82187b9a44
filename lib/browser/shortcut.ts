/** The shortcut that the browser really assigned: some combinations are silently refused. */
import browser from 'webextension-polyfill';

export const COMANDO = 'reportar';

/** As the browser writes it (`Alt+Shift+K`), or empty when none is assigned. */
export async function assignedShortcut(): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === COMANDO)?.shortcut ?? '';
}
