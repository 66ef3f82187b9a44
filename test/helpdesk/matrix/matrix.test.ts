/**
 * The authorisation matrix: every route that the helpdesk registers, asked by every kind of caller,
 * on the real server and database. What is expected stands in `table.ts`; a route without a row, a
 * row without a route, and any other answer fail.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, REQUESTS } from './requests.ts';
import { nameOf, readTable, type Row } from './rows.ts';
import { CALLERS, type Caller } from './table.ts';
import { type MatrixWorld, openMatrix } from './world.ts';

const ROWS = readTable();
const NAMES = Object.keys(CALLERS) as Caller[];

let world: MatrixWorld;
beforeAll(async () => (world = await openMatrix()));
afterAll(async () => await world.stop());

describe('the table', () => {
  it('has a row for every route, and no row without one', () => {
    const rows = new Set(ROWS.map(({ method, route }) => `${method} ${route}`));
    // Fastify answers HEAD wherever it answers GET, by the same hooks; see below.
    const twins = (route: string) => world.routes.includes(route.replace(/^HEAD /, 'GET '));
    const routes = new Set(
      world.routes.filter(
        (route) => rows.has(route) || !(route.startsWith('HEAD ') && twins(route)),
      ),
    );
    expect([...rows].toSorted()).toEqual([...routes].toSorted());
  });

  it('has a way of asking for each row that needs one', () => {
    const known = new Set(ROWS.map(nameOf));
    expect(Object.keys(REQUESTS).filter((name) => !known.has(name))).toEqual([]);
    const unasked = ROWS.filter((row) => {
      const needs = row.route.includes(':') || row.route.includes('*') || row.variant !== '';
      return needs && !(nameOf(row) in REQUESTS);
    });
    expect(unasked.map(nameOf)).toEqual([]);
  });
});

/** What only reads is asked of one chamado by all callers; what changes, of a fresh one by each. */
const READ = new Map<string, Promise<Asked>>();

describe.each(ROWS.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
  it('answers each caller as the table says', { timeout: 60_000 }, async () => {
    const answers: Record<string, string> = {};
    for (const caller of NAMES) answers[caller] = await cell(row, row.method, caller);
    expect(answers).toEqual(row.expected);
  });
});

const ALSO_BY_HEAD = ROWS.filter((row) => row.method === 'GET' && !hasHead(row));

describe.each(ALSO_BY_HEAD.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
  it('tells no more when it is asked by HEAD', async () => {
    const answers: Record<string, string> = {};
    for (const caller of NAMES) answers[caller] = await cell(row, 'HEAD', caller);
    const bare = Object.entries(row.expected).map(([key, each]) => [key, each.replace('+', '')]);
    expect(answers).toEqual(Object.fromEntries(bare));
  });
});

async function askedOf(row: Row, method: string, prova: string): Promise<Asked> {
  const name = nameOf(row);
  const make = async () => (await REQUESTS[name]?.(world, prova)) ?? { path: row.route };
  if (method !== 'GET' && method !== 'HEAD') return await make();
  const known = READ.get(name) ?? make();
  READ.set(name, known);
  return await known;
}

function hasHead({ route }: Row): boolean {
  return ROWS.some((row) => row.method === 'HEAD' && row.route === route);
}

/** Asks, and writes the answer as the table does. */
async function cell(row: Row, method: string, caller: Caller): Promise<string> {
  const { headers, prova } = await world.credential(caller);
  const asked = await askedOf(row, method, prova);
  const own = { ...asked.headers, ...headers };
  // Forms come from the helpdesk's own pages; others are the business of the desk's own tests.
  if (own.origin === 'null') own.origin = world.helpdesk.url;
  const answer = await fetch(world.helpdesk.url + asked.path, {
    method,
    headers: own,
    body: method === 'GET' || method === 'HEAD' ? null : (asked.body ?? null),
    redirect: 'manual',
  });
  const text = await answer.text();
  if (/^\/mesa\/entrar(\?|$)/.test(answer.headers.get('location') ?? '')) return 'entrar';
  const names = asked.names !== undefined && text.includes(asked.names);
  return `${answer.status}${names ? '+' : ''}`;
}
