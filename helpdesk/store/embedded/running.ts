/** The embedded server of a helpdesk that is running, for a command in another process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder } from './lock.ts';
import { urlOf } from './server.ts';

/** Its connection string, or null when no helpdesk runs on this data folder. */
export function runningUrl(data: string): string | null {
  const folder = join(data, 'postgres');
  if (lockHolder(join(folder, 'trava')) === null) return null;
  try {
    // Line 4 of PostgreSQL's own file is the port.
    const port = Number(readFileSync(join(folder, 'dados/postmaster.pid'), 'utf8').split('\n')[3]);
    return port > 0 ? urlOf(port, readFileSync(join(folder, 'senha'), 'utf8').trim()) : null;
  } catch {
    return null;
  }
}
