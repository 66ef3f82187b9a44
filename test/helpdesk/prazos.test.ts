/** The prazos of a chamado through its life: asked, answered, forwarded, returned. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { earliestEnd, eventOf, movedPrazos, openedBy, returnPrazos } from '@/helpdesk/prazos.ts';
import { listQueue, replyAsTeam } from '@/helpdesk/store/chamados.ts';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';
import { NACIONAL } from '@/lib/catalogo/calendario.ts';
import { Chamado, type RegraPrazo, type Situacao } from '@/lib/contract';
import { type Device, novoChamado, type Running, runHelpdesk } from './running.ts';

const at = (local: string) => new Date(`${local}:00-03:00`);
const regra = (change: Partial<RegraPrazo> = {}): RegraPrazo => ({
  quantidade: 5,
  unidade: 'dias_uteis',
  contaDe: 'abertura',
  meta: 'resposta',
  natureza: 'compromisso',
  ...change,
});
const REGRAS = [
  regra(),
  regra({ quantidade: 48, unidade: 'horas_corridas', contaDe: 'recebimento', meta: 'resolucao' }),
  regra({ quantidade: 72, unidade: 'horas_corridas', contaDe: 'encaminhamento' }),
];
const monday = at('2026-11-09T10:00');

describe('of the rules of a categoria', () => {
  test('opening counts from abertura and recebimento, forwarding opens the second', () => {
    const ends = (evento: 'abertura' | 'encaminhamento') =>
      openedBy(evento, REGRAS, monday, NACIONAL).map(({ contaDe, ate }) => [contaDe, ate]);
    expect(ends('abertura')).toEqual([
      ['abertura', '2026-11-17T02:59:59.000Z'],
      ['recebimento', '2026-11-11T13:00:00.000Z'],
    ]);
    expect(ends('encaminhamento')).toEqual([['encaminhamento', '2026-11-12T13:00:00.000Z']]);
  });

  test('two steps, each of its own: 48 h from who receives it next, 72 h from its return', () => {
    const regras = [
      regra({ quantidade: 72, unidade: 'horas_corridas', contaDe: 'retorno', meta: 'resolucao' }),
      regra({
        quantidade: 48,
        unidade: 'horas_corridas',
        contaDe: 'recebimento',
        meta: 'resolucao',
        deQuem: 'encaminha',
      }),
    ];
    const opens = (de: Situacao, para: Situacao) =>
      openedBy(eventOf(de, para), regras, monday, NACIONAL).map(({ ate }) => ate);
    expect(openedBy('abertura', regras, monday, NACIONAL)).toEqual([]);
    expect(opens('em_analise', 'encaminhado')).toEqual(['2026-11-11T13:00:00.000Z']);
    expect(opens('encaminhado', 'em_analise')).toEqual(['2026-11-12T13:00:00.000Z']);
    expect(opens('encaminhado', 'resolvido')).toEqual([]);

    // Who asked brings the processo back: the same, unless it runs already.
    const estado = { situacao: 'em_analise' as Situacao, prazos: [], ultimaRespostaEm: null };
    const returned = returnPrazos(estado, regras, monday, NACIONAL);
    expect(returned.map(({ ate }) => ate)).toEqual(['2026-11-12T13:00:00.000Z']);
    expect(returnPrazos({ ...estado, prazos: returned }, regras, monday, NACIONAL)).toEqual([]);
  });

  test('asking pauses what runs, and not what was late before', () => {
    const prazos = openedBy('abertura', REGRAS, monday, NACIONAL);
    const estado = { situacao: 'em_analise' as Situacao, prazos, ultimaRespostaEm: null };
    const asked = at('2026-11-12T10:00');
    const paused = movedPrazos(estado, 'aguardando_solicitante', asked, NACIONAL);
    expect(paused.map(({ pausadoDesde }) => pausadoDesde)).toEqual([
      '2026-11-12T13:00:00.000Z',
      undefined,
    ]);
    const waiting = {
      situacao: 'aguardando_solicitante' as const,
      prazos: paused,
      ultimaRespostaEm: asked,
    };
    // What is late stays in the desk's order; what is paused does not come before anything.
    expect(earliestEnd(waiting)).toEqual(new Date('2026-11-11T13:00:00.000Z'));
    expect(movedPrazos(waiting, 'aguardando_solicitante', asked, NACIONAL)).toBe(paused);
    const resumed = movedPrazos(waiting, 'em_analise', at('2026-11-18T09:00'), NACIONAL);
    // Three of five working days were over: two are left after Wednesday 18, over Friday 20.
    expect(resumed.map(({ ate }) => ate)).toEqual([
      '2026-11-24T02:59:59.000Z',
      '2026-11-11T13:00:00.000Z',
    ]);
  });

  test('a return opens a prazo anew only when none of an answer runs', () => {
    const prazos = openedBy('abertura', REGRAS, monday, NACIONAL);
    const friday = at('2026-11-13T17:59');
    const estado = { situacao: 'em_analise' as Situacao, prazos, ultimaRespostaEm: null };
    expect(returnPrazos(estado, REGRAS, friday, NACIONAL)).toEqual([]);
    const answered = { ...estado, ultimaRespostaEm: at('2026-11-10T10:00') };
    expect(returnPrazos(answered, REGRAS, friday, NACIONAL)).toMatchObject([
      { contaDe: 'retorno', desde: '2026-11-13T20:59:00.000Z', ate: '2026-11-24T02:59:59.000Z' },
    ]);
  });
});

describe('at the helpdesk', () => {
  let helpdesk: Running;
  let maria: Device;
  beforeAll(async () => {
    helpdesk = await runHelpdesk();
    const { store } = helpdesk;
    const { catalogo } = store;
    store.catalogo = {
      ...catalogo,
      orgaos: ['CBM', 'DETRAN'].map((sigla) => ({
        sigla,
        nome: sigla,
        csg: { nome: `CSG do ${sigla}` },
        unidades: [],
        ...(sigla === 'DETRAN' && { calendario: 'maranhao' }),
      })),
      categorias: [{ ...catalogo.categorias[0]!, prazos: REGRAS.toSpliced(1, 1), campos: [] }],
    };
    vi.useFakeTimers({ toFake: ['Date'], now: at('2026-07-20T10:00') });
    maria = await helpdesk.device();
  });
  afterAll(async () => {
    vi.useRealTimers();
    await helpdesk.stop();
  });

  const open = async (destino = 'CBM') => {
    const categoria = helpdesk.store.catalogo.categorias[0]!.id;
    const body = novoChamado({ categoria, destino });
    return Chamado.parse(await (await maria.post('/chamados', body)).json());
  };
  const read = async (id: string) =>
    Chamado.parse(await (await maria.get(`/chamados/${id}`)).json());
  const team = async (id: string, texto: string, situacao?: Situacao) =>
    await replyAsTeam(helpdesk.store, id, { texto, situacao, autor: 'CSG' });
  const running = async (id: string) =>
    prazosVigentes(await read(id)).map(({ contaDe, ate }) => [contaDe, ate]);

  test('while it waits for the person its prazo is paused; the answer lets it go on', async () => {
    vi.setSystemTime(monday);
    const { id, prazos } = await open();
    expect(prazos.map(({ ate }) => ate)).toEqual(['2026-11-17T02:59:59.000Z']);
    vi.setSystemTime(at('2026-11-10T15:00'));
    await team(id, 'Qual documento?', 'aguardando_solicitante');
    expect((await read(id)).prazos).toMatchObject([{ pausadoDesde: '2026-11-10T18:00:00.000Z' }]);
    vi.setSystemTime(at('2026-11-12T09:00'));
    await maria.post(`/chamados/${id}/mensagens`, { texto: 'O 0103947.' });
    // One of five was over: four working days after Thursday 12. No second one beside it.
    expect(await running(id)).toEqual([['abertura', '2026-11-19T02:59:59.000Z']]);
    await team(id, 'Corrigido.');
    expect(await running(id)).toEqual([]);
    vi.setSystemTime(at('2026-11-13T17:59'));
    await maria.post(`/chamados/${id}/mensagens`, { texto: 'Voltou a falhar.' });
    expect(await running(id)).toEqual([['retorno', '2026-11-24T02:59:59.000Z']]);
  });

  test('forwarded while it waits: both run', async () => {
    vi.setSystemTime(monday);
    const { id } = await open();
    await team(id, 'Qual documento?', 'aguardando_solicitante');
    vi.setSystemTime(at('2026-11-10T10:00'));
    await team(id, '', 'encaminhado');
    expect(await running(id)).toEqual([
      ['encaminhamento', '2026-11-13T13:00:00.000Z'],
      ['abertura', '2026-11-18T02:59:59.000Z'],
    ]);
  });

  test('what is paused waits at the end of the queue, and is never late', async () => {
    vi.setSystemTime(monday);
    const paused = await open();
    await team(paused.id, 'Qual documento?', 'aguardando_solicitante');
    const later = await open();
    const { itens } = await listQueue(helpdesk.store.db, 'tudo', { situacao: 'abertos' });
    const place = ({ id }: Chamado) => itens.findIndex((each) => each.id === id);
    expect(place(later)).toBeGreaterThanOrEqual(0);
    expect(place(paused)).toBeGreaterThan(place(later));
  });

  test('counts by the calendar of the órgão that receives it', async () => {
    // From Thursday 23 July 2026; Tuesday 28 is a holiday in Maranhão alone.
    vi.setSystemTime(at('2026-07-23T10:00'));
    expect((await open('CBM')).prazos[0]?.ate).toBe('2026-07-31T02:59:59.000Z');
    const { id, prazos } = await open('DETRAN');
    expect(prazos[0]?.ate).toBe('2026-08-01T02:59:59.000Z');
    await team(id, 'Qual documento?', 'aguardando_solicitante');
    vi.setSystemTime(at('2026-07-24T10:00'));
    await maria.post(`/chamados/${id}/mensagens`, { texto: 'O 0103947.' });
    expect(await running(id)).toEqual([['abertura', '2026-08-04T02:59:59.000Z']]);
  });
});
