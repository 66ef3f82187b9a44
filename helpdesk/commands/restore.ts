/** `npm run helpdesk -- restore ARQUIVO [--substituir]`: puts a backup in this helpdesk's place. */
import { join, resolve } from 'node:path';
import type { ClientBase } from 'pg';
import { restoreBackup } from '../backup/restore.ts';
import { openQueues } from '../queues.ts';
import { StartError } from '../start-error.ts';
import { AnexosFolder } from '../store/anexos-folder.ts';
import { audit, COMANDO } from '../store/auditoria.ts';
import { openDatabase } from '../store/database.ts';
import { collectOrphans } from '../store/orphans.ts';
import type { Command } from './command.ts';

const REPLACE = '--substituir';

export const restore: Command = {
  uso: `ARQUIVO [${REPLACE}]`,
  resumo: 'põe uma cópia no lugar dos dados deste helpdesk, que deve estar parado',
  async run(args, settings) {
    const replace = args.includes(REPLACE);
    const [file, ...rest] = args.filter((arg) => arg !== REPLACE);
    if (!file || rest.length > 0) {
      throw new StartError(`Diga o arquivo: restore ARQUIVO [${REPLACE}].`);
    }
    const data = resolve(settings.data);
    const folder = new AnexosFolder(join(data, 'anexos'));
    // Its own lock refuses an embedded database that another helpdesk uses.
    const database = await openDatabase({ data, databaseUrl: settings.databaseUrl });
    try {
      const client = await database.db.$client.connect();
      try {
        await refuseWhileRunning(client);
        const queues = await openQueues(database.url);
        try {
          const queue = async (fila: string, dados: object) =>
            await queues.send(client, fila, dados);
          const { anexos } = await restoreBackup(resolve(file), { client, folder, queue }, replace);
          console.log(
            `Restaurado de ${file}: ${anexos} ${anexos === 1 ? 'anexo' : 'anexos'} e o banco de dados.`,
          );
        } finally {
          await queues.close();
        }
      } finally {
        client.release(true);
      }
      await audit(database.db, COMANDO, { ato: 'restaurou' });
      if (replace) await collectOrphans({ db: database.db, folder }, new Date(), 0);
    } finally {
      await database.close();
    }
  },
};

async function refuseWhileRunning(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and application_name in ('helpdesk', 'jobs')
       and pid <> pg_backend_pid()`,
  );
  if (rowCount !== 0) throw new StartError('Pare o helpdesk que usa este banco e tente de novo.');
}
