/** The helpdesk as a process of its own, to be stopped and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../helpdesk/main.ts', import.meta.url));

export interface Child {
  process: ChildProcess;
  url: string;
  output(): string;
  errors(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

/** Resolves when it is ready, or has ended without ever being. */
export async function startChild(
  env: Record<string, string>,
  [program, ...args]: [string, ...string[]] = [process.execPath, '--import', 'tsx', main],
): Promise<Child> {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, HELPDESK_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const over = ended.then(([code, by]) => (code ?? by) as number | string | null);
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('\n')) resolve();
    });
    void ended.then(() => resolve());
  });
  return {
    process: child,
    url: /http:\/\/[\d.:]+/.exec(output)?.[0] ?? '',
    output: () => output,
    errors: () => errors,
    ended: over,
    async end(signal) {
      child.kill(signal);
      return await over;
    },
  };
}
