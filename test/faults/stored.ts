/** What stands at the helpdesk in the end: its own database and folder, not what it answers. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '@/helpdesk/store/embedded/server';

export interface Stored {
  descricao: string;
  numero: string;
  /** SHA-256 of the bytes on the disk, in the order of the chamado; empty where there are none. */
  sha256: string[];
}

/** Every chamado in the data folder of a helpdesk that was stopped. */
export async function storedIn(data: string): Promise<Stored[]> {
  const server = await startEmbedded(data);
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ descricao: string; numero: string; nomes: string[] }>(
      `select c.descricao, c.numero,
         coalesce(array_agg(a.sha256 order by a.id) filter (where a.id is not null), '{}') as nomes
       from chamados c left join anexos_de_chamados a on a.chamado_id = c.id
       group by c.id`,
    );
    const all: Stored[] = [];
    for (const { descricao, numero, nomes } of rows) {
      const sha256 = await Promise.all(nomes.map((nome) => hashOf(join(data, 'anexos'), nome)));
      all.push({ descricao, numero, sha256 });
    }
    return all;
  } finally {
    await client.end();
    await server.stop();
  }
}

async function hashOf(folder: string, nome: string): Promise<string> {
  const bytes = await readFile(join(folder, nome.slice(0, 2), nome)).catch(() => null);
  return bytes ? createHash('sha256').update(bytes).digest('hex') : '';
}
