/** The plain text of a mail: complete by itself, in lines of "Campo: valor" that filters can read. */
import { ROTULO } from '../text.ts';
import type { Content } from './content.ts';

export function bodyText(content: Content): string {
  const [first = '', ...others] = content.groups.map((group) => group.map(line).join('\n'));
  return [
    content.opening,
    first,
    content.descricao === '' ? null : `${ROTULO.descricao}:\n${content.descricao}`,
    ...others,
    content.anexos,
    [content.closing, content.link].filter(Boolean).join('\n'),
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

/** Further lines of a value are indented, so that none of them passes for a field. */
function line({ label, value }: { label: string; value: string }): string {
  return `${label}: ${value.replace(/\r?\n/g, '\n    ')}`;
}
