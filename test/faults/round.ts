/**
 * One round: so many chamados are written and sent through a network that cuts, truncates, doubles,
 * reorders and corrupts, while worker, browser and helpdesk are killed. Everything that happens is
 * decided by the seed; only the instants are the machine's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMortal } from './helpdesk.ts';
import type { Expected, Plan } from './inside.ts';
import { startNetwork } from './network.ts';
import { between, chance } from './random.ts';
import { Sender } from './sender.ts';
import { storedIn, type Stored } from './stored.ts';

export interface RoundOptions {
  seed: number;
  total: number;
  /** Chamados between two deaths of the browser, of the worker, on average. */
  browserEvery: number;
  workerEvery: number;
  /** How many times more often than usual the helpdesk dies in the middle of a request. */
  kills: number;
  /** Files above this are left out of the plan. */
  arquivo: number;
  /** Milliseconds for what still waits when the last one was sent. */
  patience: number;
}

export interface Round {
  seed: number;
  /** The person read "guardado" this many times. */
  guardados: number;
  /** The browser or the worker died before it answered "Enviar": may stand there, once at most. */
  semResposta: number;
  lost: string[];
  twice: string[];
  /** An anexo is missing, or its bytes are others. */
  broken: string[];
  /** Were still a draft in the end, so that the person sent them again. */
  denovo: number;
  /** Of those, the ones that had been "guardado" and came back with a reason: none should. */
  devolvidos: string[];
  requests: number;
  met: Record<string, number>;
  workers: number;
  browsers: number;
  helpdesks: number;
  seconds: number;
}

export async function runRound(options: RoundOptions): Promise<Round> {
  const begun = Date.now();
  const { seed, total } = options;
  const data = await mkdtemp(join(tmpdir(), 'faults-helpdesk-'));
  const profile = await mkdtemp(join(tmpdir(), 'faults-profile-'));
  const undo: (() => Promise<unknown>)[] = [
    () => rm(data, { recursive: true, force: true, maxRetries: 5 }),
    () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  ];
  try {
    const helpdesk = await startMortal(data);
    let stopped: Promise<void> | null = null;
    const stopHelpdesk = () => (stopped ??= helpdesk.stop());
    undo.push(stopHelpdesk);
    const { kills } = options;
    const target = () => helpdesk.url;
    const network = await startNetwork({ seed, kills, target, kill: () => helpdesk.kill() });
    undo.push(() => network.stop());
    const sender = await Sender.start(profile, network.url);
    undo.push(() => sender.stop());

    const expected = new Map<string, Expected>();
    const guardados = new Set<string>();
    const unanswered = new Set<string>();
    const deaths = { workers: 0, browsers: 0 };
    const dead = new Set<string>();

    for (let n = 0; n < total; n += 1) {
      const plan = planOf(options, n);
      const wanted = await sender.draft(plan);
      expected.set(plan.id, wanted);
      const sent = sender.send(plan.id).catch(() => null);
      // At a random instant of flattening, storing, registering, uploading and creating.
      const instant = sleep(between(seed, `instant ${n}`, 0, 200));
      if (chance(seed, `browser ${n}`) < 1 / options.browserEvery) {
        await instant;
        await sender.kill();
        deaths.browsers += 1;
        dead.add(plan.id);
      } else if (chance(seed, `worker ${n}`) < 1 / options.workerEvery) {
        await instant;
        await sender.stopWorker();
        deaths.workers += 1;
        dead.add(plan.id);
      }
      const answer = await sent;
      if (answer) guardados.add(plan.id);
      else if (dead.has(plan.id)) unanswered.add(plan.id);
      else throw new Error(`"Enviar" was refused without a reason to: ${plan.id}`);
      // Now and then the person looks into the popup, which tries what waits.
      if (n % 10 === 9) void sender.retry().catch(() => null);
    }

    const { again, devolvidos } = await finish(
      sender,
      () => helpdesk.ready(),
      options,
      (id) => expected.has(id),
    );
    for (const id of again) guardados.add(id);
    await sender.stop();
    undo.pop();
    await stopHelpdesk();
    const found = await storedIn(data);
    return {
      seed,
      guardados: guardados.size,
      semResposta: unanswered.size,
      ...compare(expected, guardados, found),
      denovo: again.length,
      devolvidos,
      requests: network.seen,
      met: Object.fromEntries(network.met),
      ...deaths,
      helpdesks: helpdesk.killed,
      seconds: Math.round((Date.now() - begun) / 1000),
    };
  } finally {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
  }
}

function planOf({ seed, arquivo }: RoundOptions, n: number): Plan {
  const size = chance(seed, `size ${n}`);
  const large = between(seed, `bytes ${n}`, 270_000, 900_000);
  const small = between(seed, `bytes ${n}`, 1_000, 60_000);
  const bytes = size < 0.25 ? 0 : size < 0.85 ? small : large;
  return {
    id: `c-${seed}-${n}`,
    chave: `chave-${seed}-${n}-0000000000`,
    arquivo: Math.min(bytes, arquivo),
    imagem: chance(seed, `picture ${n}`) < 0.7,
    semente: between(seed, `content ${n}`, 1, 2 ** 31 - 1),
  };
}

/** Until nothing waits any more; the ids that were sent again. */
async function finish(
  sender: Sender,
  ready: () => Promise<void>,
  { patience }: RoundOptions,
  isOurs: (id: string) => boolean,
): Promise<{ again: string[]; devolvidos: string[] }> {
  const end = Date.now() + patience;
  const again: string[] = [];
  const devolvidos: string[] = [];
  for (;;) {
    await ready();
    await sender.retry();
    const left = await sender.left();
    // What never became a delivery is a draft: the person sends it again.
    const drafts = left.rascunhos.filter(({ id }) => isOurs(id));
    if (left.entregas.length === 0 && drafts.length === 0) return { again, devolvidos };
    for (const { id, devolvido } of drafts) {
      if (devolvido) devolvidos.push(`${id}: ${devolvido}`);
      if (await sender.send(id)) again.push(id);
    }
    if (Date.now() > end) throw new Error(`Still waiting: ${JSON.stringify(left).slice(0, 2000)}`);
    await sleep(200);
  }
}

function compare(
  expected: ReadonlyMap<string, Expected>,
  guardados: ReadonlySet<string>,
  found: readonly Stored[],
): Pick<Round, 'lost' | 'twice' | 'broken'> {
  const lost: string[] = [];
  const twice: string[] = [];
  const broken: string[] = [];
  for (const [id, { descricao, sha256 }] of expected) {
    const there = found.filter((each) => each.descricao === descricao);
    if (there.length === 0 && guardados.has(id)) lost.push(id);
    if (there.length > 1) twice.push(id);
    const same = (each: Stored) => each.sha256.toSorted().join() === sha256.toSorted().join();
    if (!there.every(same)) broken.push(id);
  }
  return { lost, twice, broken };
}
