/** The life of a chamado, from both sides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countQueue, listQueue, replyAsTeam } from '@/helpdesk/store/chamados.ts';
import { DA_EQUIPE, DO_SOLICITANTE } from '@/helpdesk/store/situacao.ts';
import { Chamado, Mensagem, type Situacao, SITUACOES } from '@/lib/contract';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

const open = async () =>
  Chamado.parse(await (await maria.post('/chamados', novoChamado())).json()).id;
const read = async (id: string) => Chamado.parse(await (await maria.get(`/chamados/${id}`)).json());
const team = async (id: string, situacao: Situacao, texto = '') =>
  await replyAsTeam(helpdesk.store, id, { texto, situacao, motivo: 'Motivo', autor: 'CSG' });

test('the team asks, the person answers and the chamado goes on', async () => {
  const id = await open();
  await team(id, 'aguardando_solicitante', 'Qual documento?');
  expect(await read(id)).toMatchObject({
    situacao: 'aguardando_solicitante',
    mensagens: [{ autor: { papel: 'equipe', nome: 'CSG' }, texto: 'Qual documento?' }],
  });
  const before = await countQueue(helpdesk.store.db, 'tudo');
  const answer = await maria.post(`/chamados/${id}/mensagens`, { texto: 'O 0103947.' });
  expect(answer.status).toBe(201);
  expect(Mensagem.parse(await answer.json())).toMatchObject({
    autor: { papel: 'solicitante' },
    texto: 'O 0103947.',
    anexos: [],
  });
  const chamado = await read(id);
  expect(chamado.situacao).toBe('em_analise');
  expect(chamado.andamentos.map(({ para }) => para)).toEqual([
    'recebido',
    'aguardando_solicitante',
    'em_analise',
  ]);
  expect((await countQueue(helpdesk.store.db, 'tudo')).respostas).toBe(before.respostas + 1);
});

test('a message may bring a picture, which both sides then see', async () => {
  const id = await open();
  const bytes = pngBytes(500);
  const anexo = { sha256: sha256Of(bytes), nome: 'tela.png', papel: 'imagem' };
  await maria.put(anexo.sha256, bytes, 0, 500);
  await maria.post(`/chamados/${id}/mensagens`, { texto: 'Veja.', anexos: [anexo] });
  const chamado = await read(id);
  expect(chamado.anexos).toEqual([]);
  expect(chamado.mensagens[0]?.anexos).toEqual([{ ...anexo, tipo: 'image/png', bytes: 500 }]);
});

test('cancelling, with its reason; nothing comes after', async () => {
  const id = await open();
  const response = await maria.post(`/chamados/${id}/cancelamento`, { motivo: 'Já resolvi.' });
  const chamado = Chamado.parse(await response.json());
  expect([response.status, chamado.situacao]).toEqual([200, 'cancelado']);
  expect(chamado.andamentos.at(-1)).toMatchObject({ para: 'cancelado', motivo: 'Já resolvi.' });
  for (const [acao, corpo] of [
    ['mensagens', { texto: 'Oi' }],
    ['cancelamento', {}],
    ['reabertura', { motivo: 'x' }],
    ['avaliacao', { nota: 5 }],
  ] as const) {
    const refused = await maria.post(`/chamados/${id}/${acao}`, corpo);
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { code: 'situacao_nao_permite', detail: expect.stringContaining('cancelado') },
    ]);
  }
});

test('resolved: rated, and reopened with a reason', async () => {
  const id = await open();
  expect((await maria.post(`/chamados/${id}/avaliacao`, { nota: 5 })).status).toBe(409);
  await team(id, 'resolvido', 'Corrigido.');
  const rated = await maria.post(`/chamados/${id}/avaliacao`, { nota: 4, comentario: 'Rápido.' });
  expect(Chamado.parse(await rated.json()).avaliacao).toEqual({ nota: 4, comentario: 'Rápido.' });
  expect((await maria.post(`/chamados/${id}/avaliacao`, { nota: 6 })).status).toBe(422);
  expect((await maria.post(`/chamados/${id}/reabertura`, { motivo: ' ' })).status).toBe(422);
  const reopened = await maria.post(`/chamados/${id}/reabertura`, { motivo: 'Voltou.' });
  expect(Chamado.parse(await reopened.json()).situacao).toBe('em_analise');
});

test('the same key writes one message', async () => {
  const id = await open();
  for (let i = 0; i < 3; i += 1) {
    await maria.post(`/chamados/${id}/mensagens`, { texto: 'Uma vez.' }, 'chave-da-mensagem');
  }
  expect((await read(id)).mensagens).toHaveLength(1);
});

test('nobody else may act on it', async () => {
  const id = await open();
  const joao = await helpdesk.device('João');
  const response = await joao.post(`/chamados/${id}/cancelamento`, {});
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'nao_encontrado' }]);
  expect((await read(id)).situacao).toBe('recebido');
});

describe('the team', () => {
  test('must say why it refuses, and must say something', async () => {
    const id = await open();
    const say = async (change: object) =>
      await replyAsTeam(helpdesk.store, id, { texto: ' ', autor: 'CSG', ...change });
    await expect(say({ situacao: 'indeferido' })).rejects.toMatchObject({ code: 'corpo_invalido' });
    await expect(say({})).rejects.toMatchObject({ code: 'corpo_invalido' });
    await say({ situacao: 'indeferido', motivo: 'Cargo não previsto em lei.' });
    expect((await read(id)).andamentos.at(-1)?.motivo).toBe('Cargo não previsto em lei.');
  });

  test('opens a second prazo by forwarding', async () => {
    const campos = {
      pessoas: [{ nome: 'José', email: 'jose@exemplo.gov.br', unidade: 'CBM' }],
    };
    const body = novoChamado({ categoria: 'cadastro_usuario', campos });
    const { id, prazos } = Chamado.parse(await (await maria.post('/chamados', body)).json());
    expect(prazos).toHaveLength(1);
    await team(id, 'encaminhado');
    const [, second] = (await read(id)).prazos;
    expect(second).toMatchObject({ contaDe: 'encaminhamento', unidade: 'horas_corridas' });
    const hours = (Date.parse(second?.ate ?? '') - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
  });

  test('sees the queue of each órgão in pages', async () => {
    for (let i = 0; i < 3; i += 1) await open();
    const { db } = helpdesk.store;
    const all = await listQueue(db, 'tudo', { situacao: 'abertos', limite: 100 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(db, 'tudo', {
        situacao: 'abertos',
        orgao: 'CBM',
        cursor,
        limite: 2,
      });
      seen.push(...page.itens.map(({ id }) => id));
      cursor = page.proximo ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all.itens.map(({ id }) => id));
    expect((await listQueue(db, 'tudo', { situacao: 'abertos', orgao: 'SEAD' })).itens).toEqual([]);
  });
});

test('every situação can be reached, and every open one can end', () => {
  const reached = new Set<Situacao>([
    'recebido',
    ...SITUACOES.flatMap((de) => DA_EQUIPE[de]),
    ...SITUACOES.map((de) => DO_SOLICITANTE.cancelamento.para?.(de) ?? de),
  ]);
  expect([...reached].toSorted()).toEqual([...SITUACOES].toSorted());
  for (const de of DO_SOLICITANTE.cancelamento.em) {
    expect(DA_EQUIPE[de]).toEqual(expect.arrayContaining(['resolvido', 'indeferido']));
  }
  expect(DA_EQUIPE.cancelado).toEqual([]);
});
