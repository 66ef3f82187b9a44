/** Walking through XML. Entities other than XML's own five and numbers are never expanded. */
import { Parser } from 'saxen';
import { PLANILHA } from '@/lib/text/planilha.ts';
import { Recusa } from './refusal.ts';

export interface Visitor {
  /** `name` without its prefix; `attr` by local name, decoded, `''` when absent. */
  open: (name: string, attr: (name: string) => string) => void;
  close: (name: string) => void;
  /** May come in pieces. */
  text: (text: string) => void;
}

/** Throws `Recusa` when it is no well-formed XML. */
export function walkXml(xml: string, { open, close, text }: Visitor): void {
  const parser = new Parser();
  parser.on('openTag', (name, attrs, decode) => {
    open(local(name), (wanted) => decode(valueOf(attrs() || {}, wanted)));
  });
  parser.on('closeTag', (name) => close(local(name)));
  parser.on('text', (raw, decode) => text(decode(raw)));
  parser.on('cdata', text);
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  parser.parse(xml);
  if (failed) throw new Recusa(PLANILHA.quebrada);
}

/** Writers differ in prefixes (`x:row`), never in what the names mean. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The first of two that differ by prefix alone: `office:value-type` before `calcext:value-type`. */
function valueOf(attrs: Record<string, string>, wanted: string): string {
  if (Object.hasOwn(attrs, wanted)) return attrs[wanted] ?? '';
  for (const name in attrs) {
    if (name.endsWith(wanted) && local(name) === wanted) return attrs[name] ?? '';
  }
  return '';
}
