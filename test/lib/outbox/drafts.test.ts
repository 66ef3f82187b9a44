// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { close } from '@/lib/outbox/database';
import {
  addFile,
  addPicture,
  createDraft,
  discardDraft,
  expireDrafts,
  listDrafts,
  loadDraft,
  loadPicture,
  MAXIMO_IMAGENS,
  removePicture,
  saveDraft,
} from '@/lib/outbox/drafts';
import type { Imagem } from '@/lib/outbox/records';
import { PESSOA, rascunho } from '../../support/samples';

const imagem = (id: string): Imagem => ({
  id,
  origem: 'captura',
  tipo: 'image/png',
  largura: 10,
  altura: 10,
  marcas: [],
  legenda: '',
});
const bytes = (n: number) => new Uint8Array(n).fill(7).buffer;

beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
});

test('what the person typed is kept, and the key of the draft never changes', async () => {
  await createDraft(rascunho('a'));
  await saveDraft({ ...rascunho('a'), chave: 'outra', descricao: 'novo texto' });
  expect(await loadDraft('a')).toMatchObject({ chave: 'chave-a', descricao: 'novo texto' });
});

test('a picture that the background added while the person typed is not lost', async () => {
  const typing = rascunho('a');
  await createDraft(typing);
  await addPicture('a', imagem('i1'), bytes(3));
  await saveDraft({ ...typing, descricao: 'digitando' });
  const stored = await loadDraft('a');
  expect(stored?.descricao).toBe('digitando');
  expect(stored?.imagens.map(({ id }) => id)).toEqual(['i1']);
});

test('marks edited in the panel are saved; a removed picture stays removed', async () => {
  await createDraft(rascunho('a'));
  const open = (await addPicture('a', imagem('i1'), bytes(3)))!;
  const tarja = {
    id: 't',
    tipo: 'tarja',
    x: 1,
    y: 2,
    largura: 3,
    altura: 4,
    origem: 'pessoa',
  } as const;
  await saveDraft({ ...open, imagens: [{ ...open.imagens[0]!, marcas: [tarja] }] });
  expect((await loadDraft('a'))?.imagens[0]?.marcas).toEqual([tarja]);
  await removePicture('a', 'i1');
  await saveDraft(open);
  expect((await loadDraft('a'))?.imagens).toEqual([]);
  expect(await loadPicture('i1')).toBeNull();
});

test('a draft that was sent or discarded is not brought back by a late save', async () => {
  await createDraft(rascunho('a'));
  await addPicture('a', imagem('i1'), bytes(3));
  await addFile('a', { id: 'f', nome: 'ata.pdf', tipo: 'application/pdf', bytes: 4 }, bytes(4));
  await discardDraft('a');
  expect(await saveDraft(rascunho('a'))).toBe(false);
  expect(await loadDraft('a')).toBeNull();
  expect(await loadPicture('i1')).toBeNull();
  expect(await loadPicture('f')).toBeNull();
});

test('five pictures fit, a sixth is refused', async () => {
  await createDraft(rascunho('a'));
  for (let i = 0; i < MAXIMO_IMAGENS; i++) {
    expect(await addPicture('a', imagem(`i${i}`), bytes(1))).not.toBeNull();
  }
  expect(await addPicture('a', imagem('i9'), bytes(1))).toBeNull();
  expect(await loadPicture('i9')).toBeNull();
});

test('drafts are listed for their own person only, newest first', async () => {
  await createDraft(rascunho('velho', { atualizadoEm: 1 }));
  await createDraft(rascunho('novo', { atualizadoEm: 2 }));
  await createDraft(rascunho('alheio', { pessoa: 'sei.exemplo.gov.br|joao.lima' }));
  expect((await listDrafts(PESSOA)).map(({ id }) => id)).toEqual(['novo', 'velho']);
});

test('pictures go after 72 hours, texts after 30 days', async () => {
  const hour = 3_600_000;
  await createDraft(rascunho('a'));
  await addPicture('a', imagem('i1'), bytes(3));
  const saved = (await loadDraft('a'))!.atualizadoEm;
  await expireDrafts(saved + 71 * hour);
  expect((await loadDraft('a'))?.imagens).toHaveLength(1);
  await expireDrafts(saved + 73 * hour);
  expect(await loadDraft('a')).toMatchObject({ imagens: [], descricao: rascunho('a').descricao });
  await expireDrafts(saved + 31 * 24 * hour);
  expect(await loadDraft('a')).toBeNull();
});
