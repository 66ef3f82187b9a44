/** Without a command: starts the helpdesk, and stops it in order on SIGTERM or SIGINT. */
import { PRIVACIDADE } from '../keeping-text.ts';
import { missingIn } from '../privacy/settings.ts';
import { startHelpdesk } from '../start.ts';
import type { Command } from './command.ts';

export const serve: Command = {
  uso: '',
  resumo: 'inicia o helpdesk',
  async run(_args, settings) {
    const helpdesk = await startHelpdesk(settings);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => void helpdesk.stop().then(() => process.exit(0)));
    }
    void helpdesk.lost.then(async () => {
      await helpdesk.stop();
      console.error(
        'O banco de dados embutido parou sozinho. Veja postgres/registro.log na pasta de dados.',
      );
      process.exit(1);
    });
    const missing = settings.tratamento ? missingIn(settings.tratamento) : [];
    if (missing.length > 0) console.error(PRIVACIDADE.falta(missing));
    const where = helpdesk.tokenEm ? ` (código da equipe em ${helpdesk.tokenEm})` : '';
    console.log(`Helpdesk pronto em ${helpdesk.url}, mesa do CSG em ${helpdesk.url}/mesa${where}`);
  },
};
