/** The helpdesk as a process that is killed and started again, always at the same address. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from '../helpdesk/child.ts';

export interface Mortal {
  url: string;
  readonly killed: number;
  /** SIGKILL now; it is started again at once. */
  kill(): void;
  /** Resolves when it runs. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export async function startMortal(data: string): Promise<Mortal> {
  let killed = 0;
  let child = await startChild({ HELPDESK_DATA: data });
  if (!child.url) throw new Error(`The helpdesk did not start: ${child.errors()}`);
  const { url } = child;
  let ready = Promise.resolve();

  async function again(dead: Child): Promise<void> {
    await dead.end('SIGKILL');
    // Its own database notices and ends; the port may be held for a moment.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const next = await startChild({ HELPDESK_DATA: data, HELPDESK_PORT: new URL(url).port });
      if (next.url) {
        child = next;
        return;
      }
      console.error(next.errors());
      await sleep(500);
    }
    throw new Error('The helpdesk did not come back.');
  }

  let dying: Child | null = null;
  return {
    url,
    get killed() {
      return killed;
    },
    kill() {
      if (dying === child) return;
      dying = child;
      killed += 1;
      ready = again(child);
      ready.catch(() => null);
    },
    ready: () => ready,
    async stop() {
      await ready.catch(() => null);
      await child.end('SIGTERM');
    },
  };
}
