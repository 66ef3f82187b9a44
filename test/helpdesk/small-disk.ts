/** The helpdesk as `main.ts` starts it, but without the reserve that keeps its disk from ever being full. */
import { join } from 'node:path';
import { buildApp } from '@/helpdesk/app.ts';
import { loadCalendarios } from '@/helpdesk/calendarios.ts';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { AnexosFolder } from '@/helpdesk/store/anexos-folder.ts';
import { openDatabase } from '@/helpdesk/store/database.ts';

const { HELPDESK_DATA: data = '', DATABASE_URL: databaseUrl } = process.env;
const database = await openDatabase({ data, databaseUrl });
const store = {
  db: database.db,
  catalogo: await loadCatalogo(),
  membros: new Map(),
  calendarios: await loadCalendarios(),
  folder: new AnexosFolder(join(data, 'anexos'), -1),
  correio: null,
  codigo: null,
};
const app = await buildApp({ store, tokenEquipe: 'equipe', urlPublica: '', log: true });
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => void app.close().then(() => database.close()));
