/** One real PostgreSQL for the whole suite; each file makes a database of its own in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@/helpdesk/store/embedded/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'helpdesk-test-'));
  const server = await startEmbedded(data);
  provide('postgres', server.url);
  return async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
}
