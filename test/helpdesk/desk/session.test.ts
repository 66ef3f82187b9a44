import { describe, expect, it } from 'vitest';
import { createAttempts, WAIT_MS, WRONG_ALLOWED } from '@/helpdesk/desk/attempts.ts';
import { createSessions, SESSION_MS } from '@/helpdesk/desk/session.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('the session of the desk', () => {
  const sessions = createSessions('segredo-da-equipe');

  it('knows the staff token, and lets nobody in when there is none', () => {
    expect(sessions.isStaff('segredo-da-equipe')).toBe(true);
    expect(sessions.isStaff('segredo-da-equip')).toBe(false);
    expect(sessions.isStaff('')).toBe(false);
    expect(createSessions('').isStaff('')).toBe(false);
  });

  it('ends after a working day', () => {
    const cookie = sessions.open(now);
    expect(sessions.proofOf(cookie, later(SESSION_MS - 1))).toMatch(/^[\w-]{43}$/);
    expect(sessions.proofOf(cookie, later(SESSION_MS))).toBeNull();
  });

  it('cannot be made longer, invented, or carried over to another token', () => {
    const cookie = sessions.open(now);
    const [, random, signature] = cookie.split('.');
    const longer = [later(10 * SESSION_MS).getTime(), random, signature].join('.');
    expect(sessions.proofOf(longer, now)).toBeNull();
    expect(sessions.proofOf('qualquer.coisa.serve', now)).toBeNull();
    expect(sessions.proofOf(undefined, now)).toBeNull();
    expect(createSessions('outro').proofOf(cookie, now)).toBeNull();
  });

  it('gives each session a proof of its own for forms', () => {
    const [one, other] = [sessions.open(now), sessions.open(now)];
    expect(sessions.proofOf(one, now)).toBe(sessions.proofOf(one, later(1000)));
    expect(sessions.proofOf(one, now)).not.toBe(sessions.proofOf(other, now));
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
