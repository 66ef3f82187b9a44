/** `#hdnInfraPrefixoCookie`: `<órgão of the system>_SEI_<sigla of the user>`, blanks and dots as `_`. */
import type { Page } from './page.ts';

export function prefix(page: Page): { orgao: string; usuario: string } | null {
  const partes = /^(.+?)_SEI_(.+)$/.exec(page.value(page.one('#hdnInfraPrefixoCookie')));
  return partes && { orgao: partes[1]!, usuario: partes[2]! };
}
