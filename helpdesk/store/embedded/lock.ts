/** One helpdesk a data folder. The lock names a process, so one that was killed holds nothing. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StartError } from '../../start-error.ts';

/** Takes the lock at `path`; gives the function that frees it. Throws when a living process has it. */
export function takeLock(path: string, folder: string): () => void {
  const me = { pid: process.pid, desde: startedAt(process.pid) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = lockHolder(path);
      if (holder !== null) {
        throw new StartError(
          `A pasta ${folder} já está em uso por outro helpdesk (processo ${holder}). Pare-o, ou escolha outra pasta em HELPDESK_DATA.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new StartError(`Não foi possível reservar a pasta ${folder}. Tente de novo.`);
}

/** The living process that holds the lock, or null. */
export function lockHolder(path: string): number | null {
  const holder = read(path);
  const lives = holder !== null && holder.desde !== '' && startedAt(holder.pid) === holder.desde;
  return lives ? holder.pid : null;
}

function read(path: string): { pid: number; desde: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** When a process began, in whatever unit: with its number it names the process for good. Empty: gone. */
function startedAt(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // The name, in parentheses, may hold blanks: count from behind it. Field 22 is the start.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return fields[0] === 'Z' ? '' : (fields[19] ?? '');
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return 'vivo';
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
