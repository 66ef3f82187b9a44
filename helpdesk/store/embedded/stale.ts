/**
 * Servers that a helpdesk which was killed left behind. Called with the lock held, so whoever still
 * works in the folder belongs to nobody.
 */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';

/** Ends what still runs in `dados`, first kindly, then not; forgets its pid file. */
export async function stopStale(dados: string): Promise<void> {
  const pidFile = join(dados, 'postmaster.pid');
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const all = workingIn(dados);
    if (all.length === 0) break;
    const main = all.filter((pid) => pid === postmaster(pidFile));
    for (const pid of signal === 'SIGKILL' || main.length === 0 ? all : main) send(pid, signal);
    const end = Date.now() + patience;
    while (workingIn(dados).length > 0 && Date.now() < end) await sleep(30);
  }
  if (workingIn(dados).length > 0) {
    throw new StartError(
      `Um PostgreSQL antigo não para de usar ${dados}. Encerre o processo ${postmaster(pidFile)} e tente de novo.`,
    );
  }
  rmSync(pidFile, { force: true });
}

/** Processes whose working folder is this one: PostgreSQL's all are. A zombie has none. */
function workingIn(dados: string): number[] {
  if (process.platform !== 'linux') {
    const pid = postmaster(join(dados, 'postmaster.pid'));
    return pid !== null && send(pid, 0) ? [pid] : [];
  }
  const real = realpathSync(dados);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && cwdOf(name) === real)
    .map(Number);
}

function cwdOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function postmaster(pidFile: string): number | null {
  try {
    return Number(readFileSync(pidFile, 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
