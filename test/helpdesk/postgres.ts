/** One real PostgreSQL for the whole suite; each file makes a database of its own in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Client } from 'pg';
import { startEmbedded } from '@/helpdesk/store/embedded/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'helpdesk-test-'));
  const server = await startEmbedded(data);
  await hurry(server.url);
  provide('postgres', server.url);
  // For what also runs without this suite, as the world of a browser does.
  process.env['TEST_POSTGRES'] = server.url;
  return async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
}

/** Nobody pulls the plug of this one: what is durable is tested on servers of its own. */
async function hurry(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
}
