import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rateLimit } from '@/helpdesk/rate-limit.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: 10_000_000 }));
afterEach(() => vi.useRealTimers());

test('a clock that was put back an hour keeps nobody waiting for it', () => {
  const limit = rateLimit(60, 60_000);
  expect(limit('um')).toBe(0);
  vi.setSystemTime(10_000_000 - 3_600_000);
  expect(limit('um')).toBe(0);
});

test('who spent it all waits for the next', () => {
  const limit = rateLimit(2, 60_000);
  expect([limit('um'), limit('um'), limit('outro')]).toEqual([0, 0, 0]);
  expect(limit('um')).toBe(30);
  vi.setSystemTime(10_000_000 + 30_000);
  expect(limit('um')).toBe(0);
});
