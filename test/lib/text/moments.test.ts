import { describe, expect, test, vi } from 'vitest';
import type { Prazo } from '@/lib/contract';
import { dia, hora, momento, prazoEmPalavras, prazosVigentes } from '@/lib/text/moments';

/** Tuesday, 24 November 2026, 10:32, on the clock of whoever runs the test. */
const agora = new Date(2026, 10, 24, 10, 32).getTime();
const em = (d: number, h = 0, m = 0, ano = 2026, mes = 10) => new Date(ano, mes, d, h, m).getTime();

test.each([
  ['agora', em(24, 10, 32)],
  ['há 1 min', em(24, 10, 31)],
  ['há 59 min', em(24, 9, 33)],
  ['às 09:32', em(24, 9, 32)],
  ['às 10:36', em(24, 10, 36)],
  ['ontem às 23:59', em(23, 23, 59)],
  ['sáb., 21/11 às 10:32', em(21, 10, 32)],
  ['31/12/2025', em(31, 8, 0, 2025, 11)],
])('momento: %s', (words, instant) => {
  expect(momento(instant, agora)).toBe(words);
});

test.each([
  ['hoje', em(24, 23, 59)],
  ['amanhã', em(25)],
  ['ontem', em(23)],
  ['sex., 27/11', em(27, 23, 59)],
  ['05/01/2027', em(5, 12, 0, 2027, 0)],
])('dia: %s', (words, instant) => {
  expect(dia(instant, agora)).toBe(words);
});

test('hora', () => expect(hora(em(24, 9, 5))).toBe('09:05'));

const prazo = (mudancas: Partial<Prazo> = {}): Prazo => ({
  quantidade: 5,
  unidade: 'dias_corridos',
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'compromisso',
  ate: new Date(em(27, 23, 59)).toISOString(),
  ...mudancas,
});
const until = (instant: number) => ({ ate: new Date(instant).toISOString() });

describe('prazo in words', () => {
  test.each([
    ['responde até sex., 27/11', false, {}],
    ['resolve até sex., 27/11', false, { meta: 'resolucao' }],
    ['responde até hoje, 16:00', false, { unidade: 'horas_uteis', ...until(em(24, 16)) }],
    ['responde até hoje', false, until(em(24, 23, 59))],
    ['solução prevista para sex., 27/11', false, { meta: 'resolucao', natureza: 'estimativa' }],
    ['prazo de resposta venceu ontem', true, until(em(23, 23, 59))],
    ['resposta prevista para ontem', true, { natureza: 'estimativa', ...until(em(23, 23, 59)) }],
  ] satisfies [string, boolean, Partial<Prazo>][])('%s', (texto, atrasado, mudancas) => {
    expect(prazoEmPalavras(prazo(mudancas), agora)).toEqual({ texto, atrasado });
  });
});

describe('prazos that still bind', () => {
  const solucao = prazo({ meta: 'resolucao' });
  const segunda = prazo({ contaDe: 'encaminhamento' });
  const prazos = [prazo(), segunda, solucao];
  const of = (situacao: 'em_analise' | 'aguardando_solicitante' | 'resolvido', answered = false) =>
    prazosVigentes({ situacao, prazos, ultimaRespostaEm: answered ? solucao.ate : null });

  test('all of an open chamado, the second one after forwarding too', () =>
    expect(of('em_analise')).toEqual(prazos));
  test('not the first answer, once answered', () =>
    expect(of('em_analise', true)).toEqual([segunda, solucao]));
  test('none while the team waits for the person', () =>
    expect(of('aguardando_solicitante')).toEqual([]));
  test('none of a closed one', () => expect(of('resolvido')).toEqual([]));
});

test('a prazo in days names the same day on every clock of Brazil, and on one that is not set', () => {
  // The end of Thursday 26 November in Brasília.
  const ate = '2026-11-27T02:59:59.000Z';
  for (const TZ of ['UTC', 'America/Noronha', 'America/Sao_Paulo', 'America/Rio_Branco']) {
    vi.stubEnv('TZ', TZ);
    expect(prazoEmPalavras(prazo({ ate }), agora).texto).toMatch(/26\/11$/);
  }
  vi.unstubAllEnvs();
});
