/** The sentence about a prazo: date, what remains, promise or estimate, late, paused. */
import { describe, expect, test, vi } from 'vitest';
import { type Leitor, prazoEmPalavras } from '@/lib/catalogo/prazo-em-palavras';
import { prazoDe } from '@/lib/catalogo/prazos';
import type { Prazo } from '@/lib/contract';

const fuso = 'America/Sao_Paulo';
/** Tuesday, 24 November 2026, 10:32 in Brasília. */
const agora = Date.parse('2026-11-24T10:32:00-03:00');
const at = (local: string) => ({ ate: new Date(`${local}-03:00`).toISOString() });
const hours = { unidade: 'horas_corridas' } as const;
const uteis = { unidade: 'dias_uteis' } as const;
const estimativa = { natureza: 'estimativa' } as const;

const prazo = (change: Partial<Prazo> = {}): Prazo => ({
  quantidade: 5,
  unidade: 'dias_corridos',
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'compromisso',
  ...at('2026-11-27T23:59:59'),
  ...change,
});
/** As the popup writes it. */
function frasePrazo(counted: Prazo, leitor: Leitor): string {
  const { rotulo, quando, resta } = prazoEmPalavras(counted, leitor);
  return `${rotulo}: ${quando} · ${resta}`;
}
const say = (change: Partial<Prazo>) => frasePrazo(prazo(change), { agora, fuso });

test.each([
  ['Resposta: prazo até sex., 27/11 · faltam 3 dias', {}],
  ['Resposta: costuma levar até sex., 27/11 · faltam 3 dias', estimativa],
  ['Solução: prazo até sex., 27/11 · faltam 3 dias', { meta: 'resolucao' }],
  [
    'Resposta após encaminhamento: prazo até sex., 27/11 · faltam 3 dias',
    { contaDe: 'encaminhamento' },
  ],
  ['Resposta: prazo até qua., 25/11 · falta 1 dia', at('2026-11-25T23:59:59')],
  ['Resposta: prazo até ter., 24/11 · vence hoje', at('2026-11-24T23:59:59')],
  [
    'Resposta: costuma levar até ter., 24/11 · é hoje',
    { ...estimativa, ...at('2026-11-24T23:59:59') },
  ],
  ['Resposta: prazo até ter., 05/01/2027 · faltam 42 dias', at('2027-01-05T23:59:59')],
] satisfies [string, Partial<Prazo>][])('%s', (sentence, change) => {
  expect(say(change)).toBe(sentence);
});

describe('hours', () => {
  test.each([
    ['prazo até ter., 24/11, 16:00 · faltam 5 h', '2026-11-24T16:00:00'],
    ['prazo até ter., 24/11, 11:40 · falta 1 h', '2026-11-24T11:40:00'],
    ['prazo até ter., 24/11, 11:00 · falta menos de 1 h', '2026-11-24T11:00:00'],
    ['prazo até qua., 25/11, 12:00 · faltam 25 h', '2026-11-25T12:00:00'],
    ['prazo até sex., 27/11, 10:32 · faltam 72 h', '2026-11-27T10:32:00'],
    ['prazo até sáb., 28/11, 12:00 · faltam 4 dias', '2026-11-28T12:00:00'],
    ['prazo até ter., 24/11, 10:00 · atrasado há menos de 1 h', '2026-11-24T10:00:00'],
    ['prazo até seg., 23/11, 23:32 · atrasado há 11 h', '2026-11-23T23:32:00'],
    ['prazo até sáb., 21/11, 10:32 · atrasado há 3 dias', '2026-11-21T10:32:00'],
  ])('%s', (sentence, ate) => {
    expect(say({ ...hours, ...at(ate) })).toBe(`Resposta: ${sentence}`);
  });
});

describe('working days', () => {
  test.each([
    // Counted by the helpdesk over 20 November, a Friday, and a weekend.
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · faltam 3 dias úteis', '2026-11-18T10:00'],
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · faltam 2 dias úteis', '2026-11-19T10:00'],
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · faltam 2 dias úteis', '2026-11-21T10:00'],
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · falta 1 dia útil', '2026-11-23T10:00'],
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · vence hoje', '2026-11-24T20:00'],
    ['2026-11-18T09:00', 3, 'prazo até ter., 24/11 · atrasado há 1 dia', '2026-11-25T00:30'],
  ])('opened on %s, %i working days: %s', (desde, quantidade, sentence, now) => {
    const counted = prazoDe(prazo({ ...uteis, quantidade }), new Date(`${desde}:00-03:00`));
    expect(frasePrazo(counted, { agora: Date.parse(`${now}:00-03:00`), fuso })).toBe(
      `Resposta: ${sentence}`,
    );
  });

  test('hours of service that end on another day are told in days', () => {
    const counted = prazoDe(
      prazo({ unidade: 'horas_uteis', quantidade: 12 }),
      new Date('2026-11-27T17:00:00-03:00'),
    );
    expect(frasePrazo(counted, { agora: Date.parse('2026-11-27T17:00:00-03:00'), fuso })).toBe(
      'Resposta: prazo até ter., 01/12, 09:00 · faltam 2 dias úteis',
    );
  });
});

describe('late is called late', () => {
  test.each([
    ['compromisso', 'Resposta: prazo até seg., 23/11 · atrasado há 1 dia'],
    ['estimativa', 'Resposta: costuma levar até seg., 23/11 · passou há 1 dia'],
  ] as const)('%s', (natureza, sentence) => {
    const late = prazo({ natureza, ...at('2026-11-23T23:59:59') });
    expect(frasePrazo(late, { agora, fuso })).toBe(sentence);
    expect(prazoEmPalavras(late, { agora, fuso }).estado).toBe('atrasado');
  });
});

test('paused: whom it waits for, and no date, which nobody knows yet', () => {
  const paused = prazo({ pausadoDesde: '2026-11-23T12:00:00.000Z' });
  expect(frasePrazo(paused, { agora })).toBe('Resposta: contagem parada · aguardando sua resposta');
  expect(frasePrazo(paused, { agora, equipe: true })).toBe(
    'Resposta: contagem parada · aguardando quem pediu',
  );
});

test('a prazo in days names the same day on every clock of Brazil, and on one that is not set', () => {
  // The end of Thursday 26 November in Brasília.
  const { ate } = at('2026-11-26T23:59:59');
  for (const TZ of ['UTC', 'America/Noronha', 'America/Sao_Paulo', 'America/Rio_Branco']) {
    vi.stubEnv('TZ', TZ);
    expect(prazoEmPalavras(prazo({ ate }), { agora })).toMatchObject({
      quando: 'prazo até qui., 26/11',
      resta: 'faltam 2 dias',
    });
  }
  vi.unstubAllEnvs();
});
