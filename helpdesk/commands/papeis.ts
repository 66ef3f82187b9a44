/** `papeis`: who is of the team, one line a role. */
import { listPapeis } from '../store/papeis.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const papeis: Command = {
  uso: '',
  resumo: 'lista as pessoas da equipe e seus papéis',
  async run(_args, settings) {
    const rows = await withDatabase(settings, async ({ db }) => listPapeis(db));
    for (const { email, papel, orgao, dadoEm, dadoPor } of rows) {
      const when = dadoEm.toISOString().slice(0, 10);
      console.log([email, papel, orgao || '-', when, dadoPor].join('\t'));
    }
    if (rows.length === 0) console.log('Ninguém ainda: só se entra com o código da equipe.');
  },
};
