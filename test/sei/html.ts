/** A template tag that escapes whatever is put into it, and the bytes SEI sends. */

export class Html {
  constructor(readonly text: string) {}
}

export type Part = Html | string | number | false | null | undefined | readonly Part[];

/** Escapes every interpolation but {@link Html}; joins arrays; `false` and `null` give nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((text, i) => text + draw(parts[i])).join(''));
}

/** Text that already is markup. */
export const raw = (text: string): Html => new Html(text);

/** A value as a literal inside a `<script>`: nothing in it can close the script. */
export function literal(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));
}

/** Bytes in ISO-8859-1, as SEI serves; what does not fit becomes a character reference. */
export function latin1(page: Html): Buffer {
  const fitting = page.text.replaceAll(/[\u0100-\u{10ffff}]/gu, (c) => `&#${c.codePointAt(0)};`);
  return Buffer.from(fitting, 'latin1');
}

function draw(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(draw).join('');
  return String(part).replaceAll(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
}
