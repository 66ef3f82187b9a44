/**
 * Everything that a real-browser test stands on, each on a free port and a fresh folder: a
 * helpdesk with its own database, a SEI, and a browser whose extension knows the helpdesk.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHelpdesk, type Helpdesk, type HelpdeskOptions } from '@/helpdesk/start';
import { databaseIn } from '../../helpdesk/database.ts';
import { INSTALACAO } from '../../sei/data.ts';
import { startSei, type Sei, type SeiOptions } from '../../sei/server.ts';
import { launchChromium, type Chromium, type ChromiumOptions } from './browser.ts';
import { launchFirefox, type Firefox, type FirefoxOptions } from './firefox.ts';

/** Plain http and not loopback, as many órgãos' SEI is. */
export const SEI_HOST = 'sei.exemplo.gov.br';

export interface WorldOptions {
  sei?: SeiOptions;
  helpdesk?: Partial<HelpdeskOptions>;
  chromium?: ChromiumOptions;
}

export interface World<B = Chromium> {
  browser: B;
  sei: Sei;
  /** The SEI's address for this browser: `http://sei.exemplo.gov.br`, with a port in Firefox. */
  seiUrl: string;
  /** The helpdesk that runs now; {@link World.stopHelpdesk} makes it unusable. */
  helpdesk: Helpdesk;
  stopHelpdesk(): Promise<void>;
  /** Starts it again with the same data at the same address. */
  startHelpdesk(): Promise<void>;
  stop(): Promise<void>;
}

/** A world with Chromium. `stop()` it in `afterAll`, whatever happened. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  return await build(options, (sei) => ({
    seiUrl: `http://${SEI_HOST}`,
    launch: () => launchChromium({ hosts: hostsOf(sei), ...options.chromium }),
  }));
}

/** Names that lead to the simulator: SEI's, and another system's that stands in its frames. */
export const hostsOf = ({ port }: Sei): Record<string, string> => ({
  [SEI_HOST]: `127.0.0.1:${port}`,
  [INSTALACAO.vizinho]: `127.0.0.1:${port}`,
});

/** The same with Firefox. */
export async function startFirefoxWorld(
  options: WorldOptions & { firefox?: FirefoxOptions } = {},
): Promise<World<Firefox>> {
  return await build(options, (sei) => ({
    seiUrl: `http://${SEI_HOST}:${sei.port}`,
    launch: () => launchFirefox({ localHosts: [SEI_HOST], ...options.firefox }),
  }));
}

async function build<B extends Chromium | Firefox>(
  options: WorldOptions,
  choose: (sei: Sei) => { seiUrl: string; launch: () => Promise<B> },
): Promise<World<B>> {
  /** What to undo, last first; each is tried even when another fails. */
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    const failed: unknown[] = [];
    for (const step of undo.splice(0).toReversed()) {
      await step().catch((error: unknown) => failed.push(error));
    }
    if (failed.length > 0) throw new AggregateError(failed, 'the world did not stop cleanly');
  };
  try {
    const data = options.helpdesk?.data ?? (await mkdtemp(join(tmpdir(), 'chamados-e2e-')));
    if (!options.helpdesk?.data) undo.push(() => rm(data, { recursive: true, force: true }));
    // Within the suite its own database, not its own server, which takes seconds to make.
    const server = process.env['TEST_POSTGRES'];
    const databaseUrl = server === undefined ? undefined : await databaseIn(server);
    const start = (port: number) => startHelpdesk({ databaseUrl, ...options.helpdesk, data, port });

    let running: Helpdesk | null = await start(options.helpdesk?.port ?? 0);
    let helpdesk = running;
    const stopHelpdesk = async () => {
      const last = running;
      running = null;
      await last?.stop();
    };
    undo.push(stopHelpdesk);

    const sei = await startSei(options.sei);
    undo.push(() => sei.stop());

    const { seiUrl, launch } = choose(sei);
    const browser = await launch();
    undo.push(() => browser.stop());
    await browser.store({ helpdesk: helpdesk.url });

    return {
      browser,
      sei,
      seiUrl,
      get helpdesk() {
        return helpdesk;
      },
      stopHelpdesk,
      async startHelpdesk() {
        running ??= await start(Number(new URL(helpdesk.url).port));
        helpdesk = running;
      },
      stop,
    };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}
