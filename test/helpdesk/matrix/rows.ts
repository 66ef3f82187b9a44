/** The table as data: `METHOD /route word` -> caller -> expected cell. */
import { CALLERS, type Caller, TABLE } from './table.ts';

export interface Row {
  method: string;
  route: string;
  /** What the route is asked about; empty when there is only one thing. */
  variant: string;
  expected: Record<Caller, string>;
}

export function readTable(text = TABLE): Row[] {
  const names = Object.keys(CALLERS) as Caller[];
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (head.trim().split(/\s+/).join() !== names.join()) throw new Error(`other columns: ${head}`);
  return lines.map((line) => {
    const [method = '', route = '', ...rest] = line.trim().split(/\s+/);
    const variant = rest.length > names.length ? (rest.shift() ?? '') : '';
    if (rest.length !== names.length) throw new Error(`${rest.length} cells: ${line}`);
    const cells = names.map((name, i) => [name, rest[i]]);
    return { method, route, variant, expected: Object.fromEntries(cells) as Row['expected'] };
  });
}

export const nameOf = ({ method, route, variant }: Omit<Row, 'expected'>): string =>
  `${method} ${route} ${variant}`.trim();
