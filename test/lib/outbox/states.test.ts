// @vitest-environment node
/** Stopped at any instant, a chamado stands in one state of the table and goes on from there. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { helpdeskAt, type Helpdesk } from '@/lib/client/helpdesk';
import { composeDelivery } from '@/lib/outbox/compose';
import { close, database } from '@/lib/outbox/database';
import { loadDelivery, loadReceipt, queueDelivery, returnToDraft } from '@/lib/outbox/deliveries';
import { drain } from '@/lib/outbox/drain';
import { addFile, createDraft, loadDraft } from '@/lib/outbox/drafts';
import { loadPerson, savePerson } from '@/lib/outbox/people';
import { canMove, estadoDe, TRANSICOES, type Estado } from '@/lib/outbox/states';
import { catalogo, pessoa, rascunho } from '../../support/samples';
import { refuses, scriptedHelpdesk, type ScriptedHelpdesk } from '../../support/scripted-helpdesk';

let helpdesk: ScriptedHelpdesk;
beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  helpdesk = await scriptedHelpdesk();
  await savePerson(pessoa);
});
afterEach(() => helpdesk.stop());

const SIZE = 600_000;
const content = new Uint8Array(SIZE).map((_, i) => i % 251).buffer;
const sha256 = createHash('sha256').update(Buffer.from(content)).digest('hex');

async function written(): Promise<void> {
  await createDraft(rascunho('a'));
  const file = { id: 'a-f', nome: 'ata.pdf', tipo: 'application/pdf', bytes: SIZE };
  await addFile('a', file, content);
}

async function queued(): Promise<void> {
  const draft = (await loadDraft('a'))!;
  const pronto = { sha256, tipo: 'application/pdf', bytes: content };
  const person = (await loadPerson(pessoa.chave))!;
  const entrega = composeDelivery(draft, person, catalogo, [], [pronto], 1);
  await queueDelivery(entrega, [pronto]);
}

/** The state, and that no second record of the same chamado stands beside it. */
async function state(): Promise<Estado | null> {
  const records = {
    rascunho: await loadDraft('a'),
    entrega: await loadDelivery('a'),
    recibo: await loadReceipt('a'),
  };
  expect(Object.values(records).filter(Boolean)).toHaveLength(1);
  return estadoDe(records);
}

/** The state at each question to the helpdesk, and at the end. */
let seen: Estado[] = [];

/** A helpdesk whose `n`th call (counted over all of its routes) never comes back. */
function mortal(n: number, when: 'before' | 'after', died: () => void) {
  let calls = 0;
  return (base: string, token: string | null): Helpdesk =>
    new Proxy(helpdeskAt(base, token), {
      get: (target, name: keyof Helpdesk) =>
        async function called(...args: never[]) {
          calls += 1;
          seen.push((await state())!);
          const dies = calls === n;
          if (dies && when === 'before') return await forever(died);
          const answer = await (target[name] as (...all: never[]) => Promise<unknown>)(...args);
          return dies ? await forever(died) : answer;
        },
    });
}

const forever = (died: () => void) => {
  died();
  return new Promise<never>(() => undefined);
};

/** A worker that is stopped at its `n`th question to the helpdesk; false: it came to the end. */
async function stoppedAt(n: number, when: 'before' | 'after'): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const work = drain({
    address: async () => helpdesk.url,
    connect: mortal(n, when, () => resolve(true)),
    now: () => 1,
    random: () => 0,
    progressed: async () => undefined,
    signal: () => new AbortController().signal,
  });
  return await Promise.race([promise, work.then(() => false)]);
}

test.each(['before', 'after'] as const)(
  'stopped %s each question to the helpdesk: every move is in the table, once there in the end',
  async (when) => {
    await written();
    expect(await state()).toBe('rascunho');
    await queued();
    seen = ['rascunho', (await state())!];
    for (let n = 1; await stoppedAt(n, when); n += 1) seen.push((await state())!);
    seen.push((await state())!);
    const moves = seen.slice(1).map((para, i) => [seen[i]!, para] as const);
    for (const [de, para] of moves) {
      if (de !== para) expect(canMove(de, para), `${de} → ${para}`).toBe(true);
    }
    expect(seen.at(-1)).toBe('confirmado');
    expect(seen).toContain('enviando');
    expect(seen).toContain('criado');
    expect(helpdesk.chamados.size).toBe(1);
    expect(helpdesk.anexos.get(sha256)).toEqual(Buffer.from(content));
    expect(await (await database()).getAll('bytes')).toEqual([]);
  },
);

test('what may be at the helpdesk is not taken back; what was refused there is', async () => {
  await written();
  await queued();
  for (let n = 1; (await state()) !== 'criado'; n += 1) await stoppedAt(n, 'before');
  expect(await returnToDraft('a', null)).toBe(false);
  helpdesk.next('POST /api/v1/chamados', refuses(422, 'corpo_invalido', 'Informe a unidade.'));
  expect(await stoppedAt(99, 'before')).toBe(false);
  expect(await state()).toBe('rascunho');
});

test('every state leads to its number, and nothing leads out of that', () => {
  const reach = (de: Estado, been: Estado[] = []): boolean =>
    de === 'confirmado' ||
    TRANSICOES.some(
      (each) => each.de === de && !been.includes(each.para) && reach(each.para, [...been, de]),
    );
  for (const { de } of TRANSICOES) expect(reach(de), de).toBe(true);
  expect(TRANSICOES.some(({ de }) => de === 'confirmado')).toBe(false);
});
