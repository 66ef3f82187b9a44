// @vitest-environment happy-dom
/** "Guardar cópia": one file with all that would be sent, and nothing that would not. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Contexto } from '@/lib/contract';
import { composeDelivery } from '@/lib/outbox/compose';
import { copyOf } from '@/lib/outbox/copy';
import { close } from '@/lib/outbox/database';
import { queueDelivery, updateDelivery } from '@/lib/outbox/deliveries';
import { addFile, addPicture, createDraft, loadDraft } from '@/lib/outbox/drafts';
import { plainText } from '@/lib/outbox/plain';
import type { Imagem, Pessoa } from '@/lib/outbox/records';
import type { flatten } from '@/lib/picture/flatten';
import { catalogo, pessoa, rascunho } from '../../support/samples';

beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
});

const AGORA = new Date(2026, 10, 21, 10, 32).getTime();
const SECRET = new TextEncoder().encode('under the tarja').buffer;
const PAINTED = new TextEncoder().encode('painted').buffer;
/** Stands for the canvas that Node has not: other bytes than it was given. */
const paint: typeof flatten = async ({ largura, altura }) => ({
  bytes: PAINTED,
  tipo: 'image/png',
  largura,
  altura,
  reduzida: false,
});
const imagem: Imagem = {
  id: 'i1',
  origem: 'captura',
  tipo: 'image/png',
  largura: 10,
  altura: 10,
  marcas: [{ id: 't', tipo: 'tarja', x: 0, y: 0, largura: 9, altura: 9, origem: 'pessoa' }],
  legenda: '',
};
const pdf = new Uint8Array(100_000).map((_, i) => i % 251);
const file = { id: 'f1', nome: 'ata & anexo.pdf', tipo: 'application/pdf', bytes: pdf.length };

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const bytesOf = (url: string | null | undefined) => Buffer.from(url?.split(',')[1] ?? '', 'base64');

test('a draft: text, facts, picture with its tarjas painted, file with all its bytes', async () => {
  await createDraft(rascunho('a', { descricao: 'Não assina <b>nada</b> & "fecha".' }));
  await addPicture('a', imagem, SECRET);
  await addFile('a', file, pdf.buffer);
  const copia = (await copyOf('a', catalogo, AGORA, paint))!;
  expect(copia.nome).toBe('chamado-nao-enviado-2026-11-21-1032.html');
  const page = parse(copia.html);
  expect(page.body.textContent).toContain('Não assina <b>nada</b> & "fecha".');
  expect(page.querySelector('b, script')).toBeNull();
  expect(page.body.textContent).toContain('Erro no SEI');
  expect(bytesOf(page.querySelector('img')?.getAttribute('src'))).toEqual(Buffer.from(PAINTED));
  expect(copia.html).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, 12));
  const link = page.querySelector('a[download]');
  expect(link?.getAttribute('download')).toBe('ata & anexo.pdf');
  expect(bytesOf(link?.getAttribute('href'))).toEqual(Buffer.from(pdf));
});

test('a delivery that waits: with its reason, and the pictures that wait', async () => {
  await createDraft(rascunho('a'));
  const draft = (await addFile('a', file, pdf.buffer))!;
  const person: Pessoa = { ...pessoa, dispositivo: null, usadaEm: 1 };
  const pronto = { sha256: 'a'.repeat(64), tipo: file.tipo, bytes: pdf.buffer };
  await queueDelivery(composeDelivery(draft, person, catalogo, [], [pronto], 1), [pronto]);
  const falha = { tipo: 'sem_rede', detalhe: 'Sem rede.', permanente: false } as const;
  await updateDelivery('a', { falha });
  const page = parse((await copyOf('a', catalogo, AGORA, paint))!.html);
  expect(page.body.textContent).toContain('Sem rede.');
  expect(page.body.textContent).toContain(draft.descricao);
  expect(bytesOf(page.querySelector('a')?.getAttribute('href'))).toEqual(Buffer.from(pdf));
});

test('session secrets, removed facts and the number of a sigiloso processo stay out', async () => {
  const contexto: Contexto = {
    processo: { numero: '00012.000123/2026-11', nivelAcesso: 'sigiloso' },
    usuario: { nome: 'Maria', sigla: 'maria.souza' },
    leitura: { faltou: [], retirados: [] },
  };
  const hash = 'a1'.repeat(32);
  const descricao = `Hash inválido: infra_hash=${hash}`;
  await createDraft(rascunho('a', { contexto, retirados: ['usuario'], descricao }));
  const words = plainText((await loadDraft('a'))!, catalogo);
  const { html } = (await copyOf('a', catalogo, AGORA, paint))!;
  for (const copy of [words, html]) {
    expect(copy).not.toContain(hash);
    expect(copy).not.toContain('maria.souza');
    expect(copy).not.toContain('000123');
    expect(copy).toContain('Hash inválido');
  }
});

test('what was sent or discarded has no copy', async () => {
  expect(await copyOf('a', catalogo, AGORA, paint)).toBeNull();
});
