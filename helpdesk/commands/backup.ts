/** `npm run helpdesk -- backup ARQUIVO`: everything in one file, also while the helpdesk is running. */
import { join, resolve } from 'node:path';
import { writeBackup } from '../backup/write.ts';
import { StartError } from '../start-error.ts';
import { AnexosFolder } from '../store/anexos-folder.ts';
import { audit, COMANDO } from '../store/auditoria.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const backup: Command = {
  uso: 'ARQUIVO',
  resumo: 'copia banco de dados e anexos para um arquivo',
  async run([file, ...rest], settings) {
    if (!file || rest.length > 0) throw new StartError('Diga o arquivo: backup ARQUIVO.');
    const folder = new AnexosFolder(join(resolve(settings.data), 'anexos'));
    await withDatabase(settings, async ({ db }) => {
      // Written first, so that the copy too tells that it was made.
      await audit(db, COMANDO, { ato: 'copiou_tudo' });
      const client = await db.$client.connect();
      const { anexos, bytes, faltam } = await writeBackup(client, folder, resolve(file)).finally(
        () => client.release(true),
      );
      console.log(
        `Cópia em ${file}: ${anexos} ${anexos === 1 ? 'anexo' : 'anexos'} (${megabytes(bytes)}) e o banco de dados.`,
      );
      if (faltam.length > 0) {
        console.log(`Já faltavam ou estavam danificados ${faltam.length} anexos:`);
        for (const sha256 of faltam) console.log(`  ${sha256}`);
      }
    });
  },
};

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB`;
}
