/** Sessions of the desk, and how often somebody may try to open one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttempts, WAIT_MS, WRONG_ALLOWED } from '@/helpdesk/desk/attempts.ts';
import { createSessions, IDLE_MS, SESSION_MS } from '@/helpdesk/desk/session.ts';
import { COMANDO } from '@/helpdesk/store/auditoria.ts';
import { givePapel, takePapel } from '@/helpdesk/store/papeis.ts';
import { sessoes } from '@/helpdesk/store/schema-identidade.ts';
import { runHelpdesk, type Running } from '../running.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const jose = 'jose@cbm.exemplo.gov.br';

let helpdesk: Running;
const sessions = (token = 'segredo-da-equipe') => createSessions(helpdesk.store.db, token);
const give = async (papel: 'csg' | 'central' | 'admin', orgao = '') =>
  await givePapel(helpdesk.store.db, COMANDO, { email: jose, papel, orgao });

beforeAll(async () => (helpdesk = await runHelpdesk()));
afterAll(async () => await helpdesk.stop());

describe('the session of the desk', () => {
  it('knows the staff token, and lets nobody in when there is none', async () => {
    expect(sessions().isStaff('segredo-da-equipe')).toBe(true);
    expect(sessions().isStaff('segredo-da-equip')).toBe(false);
    expect(sessions().isStaff('')).toBe(false);
    expect(sessions('').isStaff('')).toBe(false);
    const cookie = await sessions('').open(null);
    expect(await sessions('').find(cookie)).toBeNull();
  });

  it('with the staff token reaches everything; only a hash of its cookie is kept', async () => {
    const cookie = await sessions().open(null, now);
    expect(await sessions().find(cookie, now)).toMatchObject({
      email: null,
      alcance: 'tudo',
      admin: true,
    });
    const rows = await helpdesk.store.db.select().from(sessoes);
    expect(JSON.stringify(rows)).not.toContain(cookie);
  });

  it('ends after two quiet hours, and after a working day however busy', async () => {
    const quiet = await sessions().open(null, now);
    expect(await sessions().find(quiet, later(IDLE_MS - 1))).not.toBeNull();
    expect(await sessions().find(quiet, later(2 * IDLE_MS))).toBeNull();
    const busy = await sessions().open(null, now);
    for (let ms = 0; ms < SESSION_MS; ms += IDLE_MS / 2) {
      expect(await sessions().find(busy, later(ms))).not.toBeNull();
    }
    expect(await sessions().find(busy, later(SESSION_MS))).toBeNull();
  });

  it('cannot be invented, nor carried over to another staff token', async () => {
    const cookie = await sessions().open(null);
    expect(await sessions().find('qualquer.coisa')).toBeNull();
    expect(await sessions().find(undefined)).toBeNull();
    expect(await sessions('outro-codigo').find(cookie)).toBeNull();
    expect(await sessions().find(cookie)).not.toBeNull();
  });

  it('is worth nothing after it was ended', async () => {
    const cookie = await sessions().open(null);
    await sessions().end(cookie);
    expect(await sessions().find(cookie)).toBeNull();
  });

  it('gives each session a proof of its own for forms', async () => {
    const [one, other] = [await sessions().open(null), await sessions().open(null)];
    const prova = (await sessions().find(one))?.prova;
    expect(prova).toMatch(/^[\w-]{43}$/);
    expect((await sessions().find(one))?.prova).toBe(prova);
    expect((await sessions().find(other))?.prova).not.toBe(prova);
  });

  it('reaches what the roles of its person reach at that moment, and nothing without one', async () => {
    const cookie = await sessions().open(jose);
    expect(await sessions().find(cookie)).toBeNull();
    await give('csg', 'CBM');
    await give('csg', 'SEAD');
    expect(await sessions().find(cookie)).toMatchObject({
      email: jose,
      alcance: { orgaos: ['CBM', 'SEAD'] },
      admin: false,
    });
    await give('central');
    expect(await sessions().find(cookie)).toMatchObject({ alcance: 'tudo', admin: false });
    await give('admin');
    expect(await sessions().find(cookie)).toMatchObject({ alcance: 'tudo', admin: true });
    expect(await takePapel(helpdesk.store.db, COMANDO, jose)).toBe(4);
    expect(await sessions().find(cookie)).toBeNull();
  });
});

describe('attempts at the staff token', () => {
  it('makes an address wait after too many wrong ones, and only that address', () => {
    const attempts = createAttempts();
    for (let i = 0; i < WRONG_ALLOWED; i += 1) {
      expect(attempts.waitOf('10.0.0.1', 1000)).toBe(0);
      attempts.wrong('10.0.0.1', 1000);
    }
    expect(attempts.waitOf('10.0.0.1', 1000)).toBe(WAIT_MS);
    expect(attempts.waitOf('10.0.0.2', 1000)).toBe(0);
    expect(attempts.waitOf('10.0.0.1', 1000 + WAIT_MS)).toBe(0);
  });

  it('forgets the wrong ones after a right one', () => {
    const attempts = createAttempts();
    for (let i = 1; i < WRONG_ALLOWED; i += 1) attempts.wrong('10.0.0.1', 1000);
    attempts.right('10.0.0.1');
    attempts.wrong('10.0.0.1', 1000);
    expect(attempts.waitOf('10.0.0.1', 1000)).toBe(0);
  });
});
