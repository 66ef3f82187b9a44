/** What a command of `npm run helpdesk -- …` is. */
import type { HelpdeskOptions } from '../start.ts';

export interface Command {
  /** How it is written, after its name: `<e-mail> <csg|central> [SIGLA]`. */
  uso: string;
  /** What it does, in one line. */
  resumo: string;
  /** Prints what it did. Throws {@link StartError} for what a person can mend. */
  run(args: string[], settings: HelpdeskOptions): Promise<void>;
}
