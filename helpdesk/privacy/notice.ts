/**
 * The privacy notice as data: `docs/aviso-de-privacidade.md` with the órgão's own values in it. It
 * knows no more of Markdown than that file uses: headings, paragraphs, lists, bold.
 */
import { readFile } from 'node:fs/promises';
import type { Tratamento } from '@/lib/contract';
import { PRIVACIDADE as TEXT } from '../keeping-text.ts';

export type Part = { bold: boolean; text: string };
export type Block =
  { kind: 'title' | 'heading' | 'paragraph'; parts: Part[] } | { kind: 'list'; items: Part[][] };

const FILE = new URL('../../docs/aviso-de-privacidade.md', import.meta.url);

export async function readNotice(tratamento: Tratamento): Promise<Block[]> {
  return blocksOf(await readFile(FILE, 'utf8'), valuesOf(tratamento));
}

/** Throws when the text names a value that there is none of. */
export function blocksOf(markdown: string, values: Record<string, string>): Block[] {
  const parts = (text: string) => partsOf(text, values);
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block): Block => {
      if (block.startsWith('## ')) return { kind: 'heading', parts: parts(block.slice(3)) };
      if (block.startsWith('# ')) return { kind: 'title', parts: parts(block.slice(2)) };
      if (!block.startsWith('- ')) return { kind: 'paragraph', parts: parts(block) };
      const items = block.slice(2).split(/\n- /);
      return { kind: 'list', items: items.map(parts) };
    });
}

function valuesOf({ controlador, encarregado, baseLegal, guarda }: Tratamento) {
  return {
    controlador: controlador ?? TEXT.naoInformado,
    encarregado: encarregado ?? TEXT.naoInformado,
    baseLegal,
    imagens: TEXT.dias(guarda.imagens),
    cpf: TEXT.dias(guarda.cpf),
    auditoria: TEXT.dias(guarda.auditoria),
  };
}

/** What the órgão wrote is put in last: asterisks and braces of its own mean nothing. */
function partsOf(text: string, values: Record<string, string>): Part[] {
  return text.split('**').flatMap((piece, i) => {
    if (piece === '') return [];
    const filled = piece.replaceAll('\n', ' ').replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Error(`no value for {${name}} in the privacy notice`);
      return value;
    });
    return [{ bold: i % 2 === 1, text: filled }];
  });
}
