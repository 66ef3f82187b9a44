/** `npm run helpdesk -- anexos`: collects bytes that nobody uses, tells of those that are missing. */
import { join, resolve } from 'node:path';
import { RETENCAO } from '../keeping-text.ts';
import { AnexosFolder } from '../store/anexos-folder.ts';
import { collectOrphans } from '../store/orphans.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const anexos: Command = {
  uso: '',
  resumo: 'recolhe anexos que ninguém usa e diz quais faltam',
  async run(_args, settings) {
    const folder = new AnexosFolder(join(resolve(settings.data), 'anexos'));
    await withDatabase(settings, async ({ db }) => {
      for (const line of RETENCAO.orfaos(await collectOrphans({ db, folder }))) console.log(line);
    });
  },
};
