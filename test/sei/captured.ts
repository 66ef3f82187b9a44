/**
 * Pages that a real SEI served, when the folder that holds them is there (`CAPTURED_PAGES`, or
 * beside the project); they are not part of it, so tests over them are skipped where it is not.
 * Styles and icons are the simulator's; scripts are not served: the page stays as it was.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file } from './files.ts';
import { html, raw } from './html.ts';
import { Ledger } from './log.ts';
import { pathOf, serve, type Sei, type SeiOptions } from './serve.ts';

const FOLDER =
  process.env['CAPTURED_PAGES'] ??
  fileURLToPath(new URL('../../../shared/captured', import.meta.url));

/** Address of each page, and how its file's name begins. */
export const CAPTURADAS = {
  controle: { path: '/sei/controlador.php?acao=procedimento_controlar', arquivo: 'controle-de-' },
  login: { path: '/sip/login.php', arquivo: 'login_' },
} as const;

/** Null when there are no captured pages here. Any query of theirs is answered alike. */
export async function startCaptured(
  options: SeiOptions & { folder?: string } = {},
): Promise<Sei | null> {
  const { folder = FOLDER } = options;
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder);
  const ledger = new Ledger();
  return await serve(options, ledger, ({ url }) => {
    const page = Object.values(CAPTURADAS).find(({ path }) => path.split('?')[0] === url.pathname);
    const name = page && names.find((each) => each.startsWith(page.arquivo));
    if (name !== undefined) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, address = ''] of text.matchAll(/\b(?:src|href|action)="([^"#]+)"/g)) {
        if (!URL.canParse(address, url)) continue;
        const to = new URL(address.replaceAll('&amp;', '&'), url);
        ledger.use(pathOf(url), pathOf(to));
        ledger.link(url, to);
      }
      return { page: raw(text) };
    }
    const found = file(url.pathname);
    if (found && found.type !== 'text/javascript') return found;
    return { page: html`<h1>Not Found</h1>`, status: 404 };
  });
}
