/** What the readers of every format give. */
import type { Folha } from './sheet-rows.ts';

export interface Conteudo {
  folhas: Folha[];
  /** Sentences about what was read in another way than it looks. */
  avisos: string[];
  /** Why sheets were left out. */
  recusas: string[];
}
