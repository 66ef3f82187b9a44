// @vitest-environment node
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { composeDelivery } from '@/lib/outbox/compose';
import { close } from '@/lib/outbox/database';
import {
  listDeliveries,
  loadAnexo,
  loadDelivery,
  loadReceipt,
  queueDelivery,
  queueMessage,
  returnToDraft,
} from '@/lib/outbox/deliveries';
import { type Drain, drain } from '@/lib/outbox/drain';
import { addFile, createDraft, loadDraft, loadPicture } from '@/lib/outbox/drafts';
import { loadPerson, refuseDevice, saveDevice, savePerson, saveProof } from '@/lib/outbox/people';
import { catalogo, pessoa, rascunho } from '../../support/samples';
import {
  cut,
  refuses,
  says,
  scriptedHelpdesk,
  type ScriptedHelpdesk,
} from '../../support/scripted-helpdesk';

let helpdesk: ScriptedHelpdesk;
let now: number;
let cancelled: AbortController;

beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  helpdesk = await scriptedHelpdesk();
  now = 1_000_000;
  cancelled = new AbortController();
  await savePerson(pessoa);
});
afterEach(() => helpdesk.stop());

const deps = (mudancas: Partial<Drain> = {}): Drain => ({
  address: async () => helpdesk.url,
  connect: helpdeskAt,
  now: () => now,
  random: () => 0,
  progressed: async () => undefined,
  signal: () => cancelled.signal,
  ...mudancas,
});

const arquivo = (bytes: number) => new Uint8Array(bytes).map((_, i) => i % 251).buffer;

/** A draft with one file of this size, queued. */
async function queued(id: string, size = 600_000): Promise<{ sha256: string }> {
  const content = arquivo(size);
  const sha256 = createHash('sha256').update(Buffer.from(content)).digest('hex');
  await createDraft(rascunho(id));
  const file = { id: `${id}-f`, nome: 'ata.pdf', tipo: 'application/pdf', bytes: size };
  const draft = (await addFile(id, file, content))!;
  const person = (await loadPerson(pessoa.chave))!;
  const pronto = { sha256, tipo: file.tipo, bytes: content };
  const entrega = composeDelivery(draft, person, catalogo, [], [pronto], now);
  expect(await queueDelivery(entrega, [pronto])).toBe(true);
  return { sha256 };
}

test('registers, uploads in parts, creates, and only then lets go of the delivery', async () => {
  const { sha256 } = await queued('a');
  expect(await loadDraft('a')).toBeNull();
  await drain(deps());
  expect(helpdesk.anexos.get(sha256)?.length).toBe(600_000);
  expect(helpdesk.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(3);
  expect(helpdesk.chamados.get('chave-a')?.body.anexos).toEqual([
    { sha256, nome: 'ata.pdf', papel: 'arquivo' },
  ]);
  expect(await loadReceipt('a')).toMatchObject({
    numero: 'CBM-2026-000001',
    comprovante: helpdesk.chamados.get('chave-a')?.body.comprovante,
  });
  expect(await loadDelivery('a')).toBeNull();
  expect(await loadAnexo('a', sha256)).toBeNull();
});

test('an answer lost on the way back makes no second chamado', async () => {
  await queued('a');
  helpdesk.next('POST /api/v1/chamados', (_request, response) => {
    helpdesk.chamados.set('chave-a', { body: {} as never, numero: 'CBM-2026-000001' });
    response.socket?.destroy();
  });
  await drain(deps());
  const waiting = await loadDelivery('a');
  expect(waiting).toMatchObject({ tentativas: 1, falha: { tipo: 'sem_rede', permanente: false } });
  now = waiting!.proximaEm;
  await drain(deps());
  expect(helpdesk.chamados.size).toBe(1);
  expect((await loadReceipt('a'))?.numero).toBe('CBM-2026-000001');
});

test('an upload that broke off goes on from what the helpdesk holds', async () => {
  const { sha256 } = await queued('a');
  helpdesk.next('inicio=262144', cut);
  await drain(deps());
  expect(await loadDelivery('a')).toMatchObject({ progresso: { enviados: 262_144 } });
  now += 60_000;
  await drain(deps());
  expect(helpdesk.seen.filter((line) => line.includes('inicio=0'))).toHaveLength(1);
  expect(helpdesk.anexos.get(sha256)?.length).toBe(600_000);
  expect(await loadReceipt('a')).not.toBeNull();
});

test('a device that the helpdesk forgot registers again, once', async () => {
  await queued('a');
  helpdesk.next('HEAD', says(401, ''));
  await savePerson(pessoa);
  await drain(deps());
  expect(await loadReceipt('a')).toBeNull();
  now += 60_000;
  await drain(deps());
  expect(await loadReceipt('a')).not.toBeNull();
});

test('a delivery begun by a device that was cut off goes by the one proved since, which stays', async () => {
  await queued('a', 1000);
  helpdesk.next('POST /api/v1/chamados', cut);
  await drain(deps());
  const begun = (await loadPerson(pessoa.chave))!.dispositivo!;
  expect(await loadDelivery('a')).toMatchObject({ postadoPor: { token: begun.token } });

  // Cut off from elsewhere, and proved again from here.
  const { id, token } = await helpdeskAt(helpdesk.url).register({ ...pessoa });
  await refuseDevice(pessoa.chave, begun.token);
  await saveDevice(pessoa.chave, { helpdesk: helpdesk.url, id, token });
  await saveProof(pessoa.chave, token, pessoa.email);
  helpdesk.next('HEAD', says(401, ''));
  now += 60_000;
  await drain(deps());
  expect(await loadReceipt('a')).not.toBeNull();
  expect(helpdesk.chamados.size).toBe(1);
  expect((await loadPerson(pessoa.chave))?.dispositivo).toMatchObject({ token, verificada: true });
});

test.each([
  ['garbage', says(200, '<html>portal</html>'), 'resposta_invalida'],
  ['500', says(500, 'oops'), 'servidor'],
  ['503 with Retry-After', says(503, '', { 'Retry-After': '120' }), 'servidor'],
  ['429', says(429, '', { 'Retry-After': '60' }), 'muitas_requisicoes'],
  ['404 of another server', says(404, 'Not found'), 'resposta_invalida'],
  ['no answer', cut, 'sem_rede'],
])('%s: the delivery waits with its reason, and arrives later', async (_name, misbehave, tipo) => {
  await queued('a', 1000);
  helpdesk.next('POST /api/v1/dispositivos', misbehave);
  await drain(deps());
  const waiting = (await loadDelivery('a'))!;
  expect(waiting.falha).toMatchObject({ tipo, permanente: false });
  expect(waiting.falha?.detalhe).toMatch(/\.$/);
  expect(waiting.proximaEm - now).toBeGreaterThanOrEqual(waiting.falha?.esperar ?? 5000);
  await drain(deps());
  expect(helpdesk.chamados.size).toBe(0);
  now = waiting.proximaEm;
  await drain(deps());
  expect(helpdesk.chamados.size).toBe(1);
});

test('413 goes back to the form with the reason, text and file kept', async () => {
  await queued('a', 1000);
  helpdesk.next('PUT', says(413, 'Too large'));
  await drain(deps());
  expect(await loadDelivery('a')).toBeNull();
  expect(await loadDraft('a')).toMatchObject({
    descricao: rascunho('a').descricao,
    chave: 'chave-a',
    devolvido: { tipo: 'grande', permanente: true },
  });
  expect((await loadPicture('a-f'))?.bytes.byteLength).toBe(1000);
});

test('an anexo that is refused is named, so that the form can show which', async () => {
  await queued('a', 1000);
  helpdesk.next('PUT', refuses(415, 'tipo_nao_aceito', 'Este tipo de arquivo não é aceito.'));
  await drain(deps());
  expect((await loadDraft('a'))?.devolvido?.campos).toEqual([
    { caminho: '/anexos/0', detalhe: 'Este tipo de arquivo não é aceito.' },
  ]);
});

test('a body that was damaged on its way is sent again, and nobody is asked', async () => {
  await queued('a', 1000);
  helpdesk.next('POST /api/v1/chamados', refuses(400, 'corpo_invalido', 'Não é um JSON válido.'));
  await drain(deps());
  expect(await loadDelivery('a')).toMatchObject({ falha: { permanente: false }, postado: false });
  now += 60_000;
  await drain(deps());
  expect(helpdesk.chamados.size).toBe(1);
});

test('who corrects their e-mail after a lost answer makes no second chamado', async () => {
  await queued('a', 1000);
  const tokens: (string | null)[] = [];
  const connect: Drain['connect'] = (base, token) => {
    tokens.push(token);
    return helpdeskAt(base, token);
  };
  helpdesk.next('POST /api/v1/chamados', cut);
  await drain(deps({ connect }));
  await savePerson({ ...pessoa, email: 'maria.a.souza@exemplo.gov.br' });
  now += 60_000;
  await drain(deps({ connect }));
  expect(await loadReceipt('a')).not.toBeNull();
  expect(new Set(tokens.filter(Boolean)).size).toBe(1);
});

test("a refusal in the helpdesk's own words is what the person reads", async () => {
  await queued('a', 1000);
  helpdesk.next('POST /api/v1/chamados', refuses(422, 'corpo_invalido', 'Informe a unidade.'));
  await drain(deps());
  expect((await loadDraft('a'))?.devolvido?.detalhe).toBe('Informe a unidade.');
});

test('cancelled while uploading: a draft again, nothing at the helpdesk', async () => {
  await queued('a');
  let parts = 0;
  await drain(
    deps({
      progressed: async () => {
        if (++parts === 1) cancelled.abort();
      },
    }),
  );
  expect(await loadDraft('a')).toMatchObject({ devolvido: null });
  expect(await loadDelivery('a')).toBeNull();
  expect(helpdesk.chamados.size).toBe(0);
});

test('once it may have reached the helpdesk there is no way back', async () => {
  await queued('a', 1000);
  helpdesk.next('POST /api/v1/chamados', cut);
  await drain(deps());
  expect(await returnToDraft('a', null)).toBe(false);
  expect(await loadDelivery('a')).not.toBeNull();
});

test('without an address everything waits, and the reason says where to give it', async () => {
  await queued('a', 1000);
  await drain(deps({ address: async () => null }));
  expect((await loadDelivery('a'))?.falha?.tipo).toBe('sem_endereco');
});

test('one that waits does not hold up the others', async () => {
  await queued('a', 1000);
  await queued('b', 2000);
  helpdesk.next('POST /api/v1/chamados', says(500, ''));
  await drain(deps());
  expect((await listDeliveries()).map(({ id }) => id)).toEqual(['a']);
  expect(await loadReceipt('b')).not.toBeNull();
});

test('an answer to the team goes the same way', async () => {
  await queueMessage({
    tipo: 'mensagem',
    id: 'm',
    chave: 'chave-m',
    pessoa: pessoa.chave,
    titulo: 'CBM-2026-000001',
    chamado: 'c1',
    corpo: { texto: 'Voltou a funcionar.', anexos: [] },
    criadaEm: now,
    tentativas: 0,
    proximaEm: 0,
    falha: null,
    progresso: { enviados: 0, total: 0 },
  });
  helpdesk.next('/chamados/c1/mensagens', (_request, response) => {
    const mensagem = {
      id: 'x',
      autor: { papel: 'solicitante', nome: 'Maria' },
      texto: 'Voltou a funcionar.',
      anexos: [],
      criadaEm: '2026-11-21T10:00:00.000Z',
    };
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(mensagem));
  });
  await drain(deps());
  expect(await loadReceipt('m')).toMatchObject({ chamado: 'c1', numero: 'CBM-2026-000001' });
});
