import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetReplies, keepReply, readReply } from '@/lib/browser/reply-drafts';
import { forgetSeen, isUnread, markSeen, readSeen } from '@/lib/browser/seen';

beforeEach(() => fakeBrowser.reset());

const maria = 'sei.exemplo.gov.br|maria';
const joao = 'sei.exemplo.gov.br|joao';
const c = (id: string, ultimaRespostaEm: string | null) => ({ id, ultimaRespostaEm });
const ONTEM = '2026-11-23T12:00:00.000Z';
const HOJE = '2026-11-24T12:00:00.000Z';

test('an answer is news until it was seen, and a later one is news again', async () => {
  expect(isUnread(c('a', null), {})).toBe(false);
  expect(isUnread(c('a', ONTEM), {})).toBe(true);
  const seen = await markSeen(maria, c('a', ONTEM));
  expect(isUnread(c('a', ONTEM), seen)).toBe(false);
  expect(isUnread(c('a', HOJE), seen)).toBe(true);
});

test('the same instant written in another offset is no news', async () => {
  const seen = await markSeen(maria, c('a', '2026-11-24T12:00:00.000Z'));
  expect(isUnread(c('a', '2026-11-24T09:00:00-03:00'), seen)).toBe(false);
});

test('what one person saw is nothing to another of the same computer', async () => {
  await markSeen(maria, c('a', HOJE));
  expect(await readSeen(joao)).toEqual({});
});

test('500 chamados are remembered, the last seen among them', async () => {
  for (let i = 0; i < 501; i += 1) await markSeen(maria, c(`c${i}`, ONTEM));
  await markSeen(maria, c('c1', HOJE));
  await markSeen(maria, c('nova', HOJE));
  const seen = await readSeen(maria);
  expect(Object.keys(seen)).toHaveLength(500);
  expect([seen['c0'], seen['c1'], seen['c2'], seen['nova']]).toEqual([
    undefined,
    HOJE,
    undefined,
    HOJE,
  ]);
});

test('something else under its key is as good as nothing', async () => {
  await fakeBrowser.storage.local.set({ [`vistos:${maria}`]: ['x'] });
  expect(await readSeen(maria)).toEqual({});
});

test('forgetting a person forgets what they saw and were writing, and nobody else', async () => {
  for (const pessoa of [maria, joao]) {
    await markSeen(pessoa, c('a', HOJE));
    await keepReply(pessoa, 'a', 'rascunho');
  }
  await Promise.all([forgetSeen(maria), forgetReplies(maria)]);
  expect([await readSeen(maria), await readReply(maria, 'a')]).toEqual([{}, '']);
  expect([await readSeen(joao), await readReply(joao, 'a')]).toEqual([{ a: HOJE }, 'rascunho']);
});

test('an empty answer leaves nothing behind', async () => {
  await keepReply(maria, 'a', 'texto');
  await keepReply(maria, 'a', '  ');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
