/** `npm run helpdesk -- retencao [--aplicar]`: what is kept too long, and letting it go. */
import { join, resolve } from 'node:path';
import { COMANDO } from '../store/auditoria.ts';
import { RETENCAO as TEXT } from '../keeping-text.ts';
import { applyRetention, previewRetention } from '../retention/retention.ts';
import { PADRAO } from '../retention/rules.ts';
import { StartError } from '../start-error.ts';
import { AnexosFolder } from '../store/anexos-folder.ts';
import { collectOrphans } from '../store/orphans.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const APPLY = '--aplicar';

export const retencao: Command = {
  uso: `[${APPLY}]`,
  resumo: 'mostra o que passou do prazo de guarda; com --aplicar, remove',
  async run(args, settings) {
    if (args.some((arg) => arg !== APPLY)) throw new StartError(TEXT.uso);
    const regras = settings.retencao ?? PADRAO;
    const folder = new AnexosFolder(join(resolve(settings.data), 'anexos'));
    await withDatabase(settings, async ({ db }) => {
      for (const { regra, dias, quantos, desde } of await previewRetention(db, regras)) {
        console.log(TEXT.linha(TEXT.regra[regra], dias, quantos, desde));
      }
      if (!args.includes(APPLY)) return console.log(TEXT.comoAplicar);
      const gone = await applyRetention(db, regras, COMANDO);
      const orfaos = await collectOrphans({ db, folder });
      console.log(TEXT.aplicada(gone));
      for (const line of TEXT.orfaos(orfaos)) console.log(line);
    });
  },
};
