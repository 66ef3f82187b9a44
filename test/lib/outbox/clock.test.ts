// @vitest-environment node
/** Clocks that leap and machines that sleep: nothing is deleted too early, nothing is stranded. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { isDue, soonest } from '@/lib/outbox/backoff';
import { isTrusted, look, trustedClock, type Relogio } from '@/lib/outbox/clock';
import { close } from '@/lib/outbox/database';
import { createDraft, expireDrafts, loadDraft } from '@/lib/outbox/drafts';
import type { Entrega } from '@/lib/outbox/records';
import { rascunho } from '../../support/samples';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21);

beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
});

/** The clock after being looked at these instants. */
const after = (...instants: number[]): Relogio =>
  instants.reduce<Relogio | null>((clock, now) => look(clock, now), null)!;
const steady = (days: number) => Array.from({ length: days * 6 + 1 }, (_, i) => NOW + i * 4 * HOUR);

test.each<[string, number[], boolean]>([
  ['seen for the first time', [NOW], false],
  ['that ran on for a day', steady(1), true],
  ['of a machine that is off at night', [NOW, NOW + 9 * HOUR, NOW + DAY], true],
  ['set a week forward', [...steady(3), NOW + 10 * DAY], false],
  ['set a year back', [...steady(3), NOW - 365 * DAY], false],
  ['of a machine that slept a week, on waking', [...steady(3), NOW + 10 * DAY], false],
  [
    'of a machine that slept a week, a day later',
    [...steady(3), NOW + 10 * DAY, NOW + 10 * DAY + 12 * HOUR, NOW + 11 * DAY],
    true,
  ],
  ['corrected by a second', [...steady(2), NOW + 2 * DAY - 1000], true],
])('a clock %s: believed %s', (_name, instants, believed) => {
  expect(isTrusted(after(...instants))).toBe(believed);
});

test('it is remembered from one start of the browser to the next', async () => {
  expect(await trustedClock(NOW)).toBe(false);
  expect(await trustedClock(NOW + 12 * HOUR)).toBe(false);
  expect(await trustedClock(NOW + 24 * HOUR)).toBe(true);
});

test('a draft written while the clock was a year ahead ages from now on', async () => {
  await createDraft(rascunho('a', { atualizadoEm: NOW + 365 * DAY }));
  await expireDrafts(NOW);
  expect((await loadDraft('a'))?.atualizadoEm).toBe(NOW);
  await expireDrafts(NOW + 31 * DAY);
  expect(await loadDraft('a')).toBeNull();
});

const waiting = (mais: Partial<Entrega>) =>
  ({ proximaEm: NOW + 60_000, tentadaEm: NOW, falha: null, ...mais }) as Entrega;
const asked = (esperar: number) =>
  ({ tipo: 'servidor', detalhe: '', permanente: false, esperar }) as const;

test.each<[string, number, boolean]>([
  ['before its time', NOW + 1000, false],
  ['in time', NOW + 60_000, true],
  ['late, after a week of sleep', NOW + 7 * DAY, true],
  ['after the clock was put a year back', NOW - 365 * DAY, true],
])('a delivery is due %s', (_name, now, due) => {
  expect(isDue(waiting({}), now)).toBe(due);
});

test('a person who asks is served at once, unless the helpdesk asked to wait', () => {
  expect(soonest(waiting({}))).toBe(0);
  expect(soonest(waiting({ falha: asked(120_000) }))).toBe(NOW + 120_000);
  expect(soonest(waiting({ falha: asked(365 * DAY) }))).toBe(NOW + 6 * HOUR);
});
