/**
 * What people read comes from lib/text (the extension) and never stands in a component: texts are
 * then seen, corrected and compared in one place.
 */
import { expect, test } from 'vitest';
import { at, scripts, tree, walk, type Node } from './sources.ts';

/** Attributes whose value a person sees or hears. */
const SEEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);

const LETTERS = /\p{L}{2,}/u;
const ACCENT = /[áàâãéêíóôõúç]/i;
/** Words that Portuguese sentences can hardly do without and code hardly has. */
const PORTUGUESE = /(?:^|\s)(?:o|os|as|de|do|da|em|no|na|para|com|que|um|uma|seu|sua|por|se|ao)\s/i;

test('components and entrypoints write no text of their own', () => {
  expect(scripts('components', 'entrypoints').flatMap(texts)).toEqual([]);
});

/** Texts for people that stand in a file, as `file:line “text”`. */
function texts(path: string): string[] {
  const found: string[] = [];
  walk(tree(path), (node, parent) => {
    const text = textOf(node);
    if (text !== null && isForPeople(node, parent, text)) {
      found.push(`${at(path, node.start)} “${text.trim()}”`);
    }
  });
  return found;
}

function textOf(node: Node): string | null {
  const value = node['value'];
  if (node.type === 'TemplateElement') return (value as { cooked: string }).cooked;
  if (node.type === 'JSXText' || node.type === 'Literal') {
    return typeof value === 'string' ? value : null;
  }
  return null;
}

function isForPeople(node: Node, parent: Node | null, text: string): boolean {
  if (!LETTERS.test(text)) return false;
  if (node.type === 'JSXText') return true;
  if (parent?.type === 'JSXAttribute') {
    const { name } = parent['name'] as { name: unknown };
    if (typeof name === 'string' && SEEN.has(name)) return true;
  }
  return ACCENT.test(text) || PORTUGUESE.test(text);
}
