/** Which prazos still bind, in each situação. */
import { expect, test } from 'vitest';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes';
import { type Prazo, type Situacao, SITUACOES } from '@/lib/contract';

const prazo = (change: Partial<Prazo> = {}): Prazo => ({
  quantidade: 5,
  unidade: 'dias_corridos',
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'compromisso',
  desde: '2026-11-16T13:00:00.000Z',
  ate: '2026-11-24T02:59:59.000Z',
  ...change,
});
const solucao = prazo({ meta: 'resolucao', ate: '2026-12-01T02:59:59.000Z' });
const of = (prazos: Prazo[], ultimaRespostaEm: string | null, situacao: Situacao = 'em_analise') =>
  prazosVigentes({ situacao, prazos, ultimaRespostaEm });

test('those of an open chamado, nearest first', () => {
  expect(of([solucao, prazo()], null)).toEqual([prazo(), solucao]);
  const open = SITUACOES.filter((situacao) => of([solucao], null, situacao).length > 0);
  expect(open).toEqual(['recebido', 'em_analise', 'aguardando_solicitante', 'encaminhado']);
});

test('an answer meets the prazo of an answer, not that of the solution', () => {
  expect(of([prazo(), solucao], '2026-11-17T12:00:00.000Z')).toEqual([solucao]);
});

test('two at once: forwarding opens the second, with a word that does not meet it', () => {
  const forwarded = '2026-11-18T12:00:00.000Z';
  const second = prazo({ contaDe: 'encaminhamento', desde: forwarded });
  expect(of([prazo({ meta: 'resolucao' }), second], forwarded)).toHaveLength(2);
  expect(of([prazo(), second], null)).toHaveLength(2);
  expect(of([second], '2026-11-18T15:00:00.000Z')).toEqual([]);
});

test('a question that pauses is no answer; what is said after the return is', () => {
  const asked = '2026-11-17T12:00:00.000Z';
  const back = '2026-11-19T12:00:00.000Z';
  const paused = prazo({ pausadoDesde: asked });
  expect(of([paused], asked, 'aguardando_solicitante')).toEqual([paused]);
  const resumed = prazo({ pausas: [{ de: asked, ate: back }] });
  expect(of([resumed], asked)).toEqual([resumed]);
  expect(of([resumed], '2026-11-19T15:00:00.000Z')).toEqual([]);
});

test('of a prazo older than these rules, anything said met it', () => {
  const { desde: _, ...old } = prazo();
  expect(of([old], null)).toEqual([old]);
  expect(of([old], '2026-11-16T12:00:00.000Z')).toEqual([]);
});
