/** LGPD: what is kept too long goes, is told before and after, and leaves nothing broken behind. */
import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyRetention, previewRetention } from '@/helpdesk/retention/retention.ts';
import { maskCpfs } from '@/helpdesk/retention/cpf.ts';
import { PADRAO, regrasFrom } from '@/helpdesk/retention/rules.ts';
import { audit, listAuditoria, TAREFA } from '@/helpdesk/store/auditoria.ts';
import { collectOrphans } from '@/helpdesk/store/orphans.ts';
import { Chamado } from '@/lib/contract';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

const DIA = 86_400_000;
const CPF = '529.982.247-25';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
});
beforeEach(async () => {
  maria = await helpdesk.device('Maria');
});
afterAll(async () => await helpdesk.stop());

const inDays = (days: number) => new Date(Date.now() + days * DIA);

async function send(device: Device, bytes = pngBytes(2000)): Promise<string> {
  const sha256 = sha256Of(bytes);
  await device.put(sha256, bytes, 0, bytes.length);
  // As it lies there half a year later.
  await utimes(helpdesk.store.folder.pathOf(sha256), inDays(-9), inDays(-9));
  return sha256;
}

async function open(device: Device, sha256: string[] = [], descricao = 'Erro'): Promise<string> {
  const anexos = sha256.map(
    (each) => ({ sha256: each, nome: 'tela.png', papel: 'imagem' }) as const,
  );
  const sent = await device.post('/chamados', novoChamado({ descricao, anexos }));
  return Chamado.parse(await sent.json()).id;
}

const cancel = async (device: Device, id: string, motivo = '') =>
  await device.post(`/chamados/${id}/cancelamento`, { motivo });
const read = async (device: Device, id: string) =>
  Chamado.parse(await (await device.get(`/chamados/${id}`)).json());
const apply = async (days: number) =>
  await applyRetention(helpdesk.store.db, PADRAO, TAREFA, inDays(days));

describe('pictures', () => {
  test('go 180 days after the end; the chamado says so and nothing fails', async () => {
    const sha256 = await send(maria);
    const id = await open(maria, [sha256]);
    await cancel(maria, id);
    expect(await apply(179)).toMatchObject({ imagens: 0 });
    expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);

    expect(await apply(181)).toMatchObject({ imagens: 1 });
    const { anexos } = await read(maria, id);
    expect(anexos[0]?.removidoEm?.slice(0, 10)).toBe(inDays(181).toISOString().slice(0, 10));
    const gone = await maria.get(`/anexos/${sha256}`);
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      {
        code: 'anexo_removido',
        detail: expect.stringMatching(/^Removido em \d\d\/\d\d\/\d{4} pela regra de retenção\.$/),
      },
    ]);
    await collectOrphans(helpdesk.store);
    expect(existsSync(helpdesk.store.folder.pathOf(sha256))).toBe(false);
    expect(await apply(181)).toMatchObject({ imagens: 0 });
  });

  test('of a chamado that is open stay, however old', async () => {
    const sha256 = await send(maria);
    await open(maria, [sha256]);
    await apply(4000);
    expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
  });

  test('stay where another chamado, of the same person or of another, still shows them', async () => {
    const bytes = pngBytes(2000);
    const sha256 = await send(maria, bytes);
    const joao = await helpdesk.device('João');
    await send(joao, bytes);
    const [ended, going] = [await open(maria, [sha256]), await open(maria, [sha256])];
    const his = await open(joao, [sha256]);
    await cancel(maria, ended);
    await apply(181);
    await collectOrphans(helpdesk.store);
    expect((await read(maria, ended)).anexos[0]?.removidoEm).toBeDefined();
    expect((await read(maria, going)).anexos[0]?.removidoEm).toBeUndefined();
    expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
    await cancel(maria, going);
    await apply(182);
    await collectOrphans(helpdesk.store);
    expect((await maria.get(`/anexos/${sha256}`)).status).toBe(410);
    expect((await read(joao, his)).anexos[0]?.removidoEm).toBeUndefined();
    expect((await joao.get(`/anexos/${sha256}`)).status).toBe(200);
  });

  test('sent anew after they went are there again', async () => {
    const bytes = pngBytes(2000);
    const sha256 = await send(maria, bytes);
    await cancel(maria, await open(maria, [sha256]));
    await apply(181);
    await collectOrphans(helpdesk.store);
    await send(maria, bytes);
    const again = await open(maria, [sha256]);
    expect((await read(maria, again)).anexos[0]?.removidoEm).toBeUndefined();
    expect((await maria.get(`/anexos/${sha256}`)).status).toBe(200);
  });
});

describe('CPFs', () => {
  test('are masked 30 days after the end, wherever somebody wrote one', async () => {
    const id = await open(maria, [], `O usuário ${CPF} não entra`);
    await maria.post(`/chamados/${id}/mensagens`, { texto: 'É o 52998224725, digo' });
    const chave = 'chave-do-cancelamento';
    const motivo = `Resolvido com ${CPF}`;
    await maria.post(`/chamados/${id}/cancelamento`, { motivo }, chave);
    expect(await apply(29)).toMatchObject({ cpf: 0 });
    const before = await read(maria, id);
    expect(before.descricao).toContain(CPF);

    expect(await apply(31)).toMatchObject({ cpf: 1 });
    const after = await read(maria, id);
    expect(after.descricao).toBe('O usuário ***.982.247-** não entra');
    expect(after.mensagens[0]?.texto).toBe('É o ***982247**, digo');
    expect(after.andamentos.at(-1)?.motivo).toBe('Resolvido com ***.982.247-**');
    // The answer kept for the key, too.
    const again = await maria.post(`/chamados/${id}/cancelamento`, { motivo }, chave);
    expect(await again.text()).not.toMatch(/529\D?982/);
    // Nothing else moved.
    expect({ ...after, descricao: '', mensagens: [], andamentos: [] }).toEqual({
      ...before,
      descricao: '',
      mensagens: [],
      andamentos: [],
    });
    expect(await apply(31)).toMatchObject({ cpf: 0 });
  });

  test('written after a reopening are masked when it ends again', async () => {
    const id = await open(maria, [], 'sem número');
    const { replyAsTeam } = await import('@/helpdesk/store/chamados.ts');
    const end = { texto: 'Feito', situacao: 'resolvido', autor: 'CSG' } as const;
    await replyAsTeam(helpdesk.store, id, end);
    await apply(31);
    await helpdesk.store.db.$client.query(
      `update chamados set mascarado_em = now() - interval '1 hour', atualizado_em = now() - interval '2 hours' where id = $1`,
      [id],
    );
    await maria.post(`/chamados/${id}/reabertura`, { motivo: `Faltou ${CPF}` });
    await apply(4000);
    expect((await read(maria, id)).andamentos.at(-1)?.motivo).toContain(CPF);
    await replyAsTeam(helpdesk.store, id, end);
    await apply(31);
    expect((await read(maria, id)).andamentos.at(-2)?.motivo).toBe('Faltou ***.982.247-**');
  });

  test.each([
    ['529.982.247-25', '***.982.247-**'],
    ['52998224725', '***982247**'],
    ['529 982 247 25', '*** 982 247 **'],
    ['529.982.247-26 (um erro de digitação)', '***.982.247-** (um erro de digitação)'],
    ['CPF:529.982.247-25.', 'CPF:***.982.247-**.'],
    ['de 52998224725, e', 'de ***982247**, e'],
    ['52998224726', '52998224726'],
    ['protocolo 08410032.000123/2026-11', 'protocolo 08410032.000123/2026-11'],
    ['1234567-89.2026.8.10.0001', '1234567-89.2026.8.10.0001'],
    ['a52998224725', 'a52998224725'],
    ['529982247250', '529982247250'],
    ['11111111111', '11111111111'],
  ])('“%s” becomes “%s”', (written, masked) => {
    expect(maskCpfs(written)).toBe(masked);
  });
});

test('the audit keeps five years, and tells of every rule that was applied', async () => {
  const { db } = helpdesk.store;
  await audit(db, { papel: 'solicitante' }, { ato: 'leu', alvo: 'marca' });
  await apply(5 * 365);
  const marked = async () =>
    (await listAuditoria(db, { limite: 1000 })).itens.filter(({ alvo }) => alvo === 'marca');
  expect(await marked()).toHaveLength(1);
  await apply(5 * 365 + 2);
  expect(await marked()).toHaveLength(0);
  const { itens } = await listAuditoria(db, { limite: 1 });
  expect(itens).toMatchObject([{ papel: 'tarefa', ato: 'reteve', alvo: 'auditoria' }]);
});

test('what would go is told before: how many by rule, and since when', async () => {
  const other = await runHelpdesk();
  const ana = await other.device('Ana');
  const bytes = pngBytes(2000);
  await ana.put(sha256Of(bytes), bytes, 0, 2000);
  const id = await open(ana, [sha256Of(bytes)]);
  await cancel(ana, id);
  const empty = await previewRetention(other.store.db, PADRAO);
  expect(empty.map(({ quantos, desde }) => [quantos, desde])).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ]);
  const told = await previewRetention(other.store.db, PADRAO, inDays(200));
  const { andamentos } = await read(ana, id);
  const end = new Date(andamentos.at(-1)?.em ?? 0);
  expect(told.slice(0, 2)).toEqual([
    { regra: 'imagens', dias: 180, quantos: 1, desde: end },
    { regra: 'cpf', dias: 30, quantos: 1, desde: end },
  ]);
  await other.stop();
});

test('the órgão decides otherwise in the environment; what makes no sense is refused', () => {
  expect(regrasFrom({})).toEqual({ imagens: 180, cpf: 30, auditoria: 1826 });
  expect(regrasFrom({ HELPDESK_RETENCAO_IMAGENS: '90' })).toMatchObject({ imagens: 90, cpf: 30 });
  for (const wrong of ['0', '-1', '1.5', 'nunca', '1e9']) {
    expect(() => regrasFrom({ HELPDESK_RETENCAO_CPF: wrong })).toThrow(
      'HELPDESK_RETENCAO_CPF deve ser um número de dias de 1 a 36500',
    );
  }
});
