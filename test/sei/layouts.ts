/** The versions of SEI that the simulator shows. A new one is a file like these and a row here. */
import { layout3 } from './layout-3.ts';
import { layout40 } from './layout-4-0.ts';
import { layout41 } from './layout-4-1.ts';
import { layout5 } from './layout-5.ts';
import type { Layout } from './layout.ts';

export const LAYOUTS: readonly Layout[] = [layout3, layout40, layout41, layout5];

/** What is shown when nobody asks for a version. */
export const PADRAO = layout41;

/** By a version or its beginning: `3.1`, `4.0.12`, `5`. The newest that fits, or null. */
export function layoutDe(versao: string): Layout | null {
  return LAYOUTS.findLast((layout) => `${layout.versao}.`.startsWith(`${versao}.`)) ?? null;
}
