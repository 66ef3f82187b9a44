// @vitest-environment node
/** Who is known here, per SEI user: what one has, another of the same computer never gets. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { readCache, writeCache } from '@/lib/outbox/cache';
import { close } from '@/lib/outbox/database';
import {
  declineInvitation,
  forgetPerson,
  loadPerson,
  refuseDevice,
  rememberUse,
  saveCsg,
  saveDevice,
  savePerson,
  saveProof,
  tellRefused,
} from '@/lib/outbox/people';
import { pessoa as maria } from '../../support/samples';

const joao = { ...maria, chave: 'sei.exemplo.gov.br|joao', nome: 'João', email: 'joao@exemplo.br' };
const device = (token: string) => ({ helpdesk: 'https://h', id: `d-${token}`, token });
const listOf = (chave: string) => `${chave} lista abertos`;

beforeEach(async () => {
  await close();
  indexedDB.deleteDatabase('chamados-sei');
  for (const one of [maria, joao]) {
    await savePerson(one);
    await saveDevice(one.chave, device(`de-${one.nome}`));
    await writeCache(listOf(one.chave), [], '"1"');
  }
});

test('a proof, a refusal and a declined invitation are of one sigla alone', async () => {
  const before = await loadPerson(joao.chave);
  await saveProof(maria.chave, `de-${maria.nome}`, maria.email);
  await declineInvitation(maria.chave);
  expect(await loadPerson(maria.chave)).toMatchObject({
    semConvite: true,
    dispositivo: { verificada: true },
  });
  await refuseDevice(maria.chave, `de-${maria.nome}`);
  await forgetPerson(maria.chave);
  expect(await loadPerson(joao.chave)).toEqual(before);
  expect(await readCache(listOf(joao.chave))).not.toBeNull();
});

test('another e-mail is another person: no device, no proof, none of the lists', async () => {
  await saveProof(maria.chave, `de-${maria.nome}`, maria.email);
  const same = await savePerson({ ...maria, nome: 'Maria A. de Souza' });
  expect(same.dispositivo).toMatchObject({ verificada: true });
  expect(await readCache(listOf(maria.chave))).not.toBeNull();
  const other = await savePerson({ ...maria, email: 'outra@exemplo.gov.br' });
  expect(other.dispositivo).toBeNull();
  expect(await readCache(listOf(maria.chave))).toBeNull();
});

test('a token that is refused is forgotten with what it could see; a newer one is not', async () => {
  await refuseDevice(maria.chave, 'an-older-one');
  expect(await loadPerson(maria.chave)).toMatchObject({
    dispositivo: { token: `de-${maria.nome}` },
  });
  await refuseDevice(maria.chave, `de-${maria.nome}`);
  expect(await loadPerson(maria.chave)).toMatchObject({
    dispositivo: null,
    desligadoEm: expect.any(Number),
  });
  expect(await readCache(listOf(maria.chave))).toBeNull();
  await tellRefused(maria.chave);
  expect(await loadPerson(maria.chave)).not.toHaveProperty('desligadoEm');
});

test('a device registered in place of a refused one: the person is told; leaving oneself is no news', async () => {
  await saveDevice(maria.chave, device('second'));
  expect((await loadPerson(maria.chave))?.desligadoEm).toEqual(expect.any(Number));
  expect(await readCache(listOf(maria.chave))).toBeNull();
  await saveDevice(joao.chave, null);
  expect(await loadPerson(joao.chave)).toMatchObject({ dispositivo: null });
  expect(await loadPerson(joao.chave)).not.toHaveProperty('desligadoEm');
  expect(await readCache(listOf(joao.chave))).toBeNull();
});

test('the proof of a device that is gone meanwhile changes nothing', async () => {
  await saveDevice(maria.chave, device('second'));
  await saveProof(maria.chave, `de-${maria.nome}`, 'outra@exemplo.gov.br');
  expect(await loadPerson(maria.chave)).toMatchObject({ email: maria.email });
  expect((await loadPerson(maria.chave))?.dispositivo).not.toHaveProperty('verificada');
});

test('the last unidade and the own categorias are remembered, each time, the last one first', async () => {
  const use = (categoria: string | null, unidade?: string) =>
    rememberUse(maria.chave, { categoria, unidade });
  await use('erro_no_sei', 'CBM - COBM');
  await use('lotacao');
  await use('erro_no_sei');
  await use(null, 'CBM - DP');
  expect(await loadPerson(maria.chave)).toMatchObject({
    unidade: 'CBM - DP',
    usadas: ['erro_no_sei', 'lotacao', 'erro_no_sei'],
  });
  expect(await loadPerson(joao.chave)).not.toHaveProperty('unidade');
});

test('of which CSGs they are part is forgotten when the helpdesk no longer says so', async () => {
  await saveCsg(maria.chave, ['CBM']);
  expect(await loadPerson(maria.chave)).toMatchObject({ csg: ['CBM'] });
  await saveCsg(maria.chave, undefined);
  expect(await loadPerson(maria.chave)).not.toHaveProperty('csg');
});
