// What both commands know of the machine before anything is installed: node's own modules only.
import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

/** Every process that a command starts inherits this variable, so that it can be found again. */
const MARK = 'CHAMADOS_COMANDO';
const mark = `${process.pid}-${Date.now()}`;

/** The running children, for signals: they end them, and nothing more is started after one. */
const running = new Set();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    for (const child of running) child.kill(signal);
  });
}

/** True when one of the names is an executable on the PATH. */
export function has(...names) {
  return names.some((name) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/**
 * Runs a program in the checkout, with the project's own tools (Node 24 among them) first on the
 * PATH and nothing on stdin. Resolves to its exit code; 127 when it could not be started.
 */
export function run(program, args = [], env = {}) {
  if (stopping) return Promise.resolve(130);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `${BIN}${delimiter}${process.env.PATH}`, [MARK]: mark },
    });
    running.add(child);
    child.on('error', () => done(127));
    child.on('exit', (code, signal) => done(signal ? 130 : (code ?? 1)));
    function done(code) {
      running.delete(child);
      resolve(code);
    }
  });
}

/**
 * Processes that `run` started, directly or not, and that still live: `{pid, command}`. Only Linux
 * tells (`/proc/PID/environ`); elsewhere the list is empty.
 */
export function leftovers() {
  const found = [];
  let pids = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return found;
  }
  for (const pid of pids) {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${mark}`)) continue;
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      // A zombie has an empty command line: it ended, its parent has not noticed yet.
      if (command) found.push({ pid: Number(pid), command });
    } catch {
      // Ended meanwhile, or somebody else's.
    }
  }
  return found;
}

/** Ends what is left, after a grace of a few seconds; returns what had to be ended. */
export async function endLeftovers(grace = 5_000) {
  const until = Date.now() + grace;
  while (leftovers().length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const rest = leftovers();
  for (const { pid } of rest) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended meanwhile.
    }
  }
  return rest;
}
