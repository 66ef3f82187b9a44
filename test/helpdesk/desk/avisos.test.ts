/** The desk's page of avisos: written, changed and ended by the team; seen by the people at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ListaAvisos } from '@/lib/contract';
import { type Page, Visitor, words } from './visitor.ts';
import { type DeskWorld, openDesk } from './world.ts';

let world: DeskWorld;
let visitor: Visitor;
beforeAll(async () => {
  world = await openDesk();
  visitor = await world.csg();
});
afterAll(async () => await world.stop());

const page = async (query = '') => await visitor.open(`/mesa/avisos${query}`);
const publish = async (fields: Record<string, string>, from?: Page) =>
  await visitor.send(from ?? (await page()), 'form.give', fields);
const told = async () => {
  const answer = await fetch(`${world.helpdesk.url}/api/v1/avisos`);
  return ListaAvisos.parse(await answer.json()).itens;
};

test('written, read by everybody, changed and ended', async () => {
  const queue = await visitor.open('/mesa');
  expect(queue.document.querySelector('a[href="/mesa/avisos"]')?.textContent).toBe('Avisos');
  expect(words(await page())).toContain('Nenhum aviso.');

  const texto = 'A assinatura <b>está lenta</b>. Tente depois das 14h.';
  const done = await publish({
    texto,
    host: 'SEI.Exemplo.gov.br',
    telas: 'documento_assinar, procedimento_trabalhar',
    ate: '2099-11-21T18:00',
  });
  expect(words(done)).toContain('Aviso publicado.');
  expect(words(done, '.aviso')).toContain(texto);
  expect(words(done, '.aviso')).toContain('vale agora · Todos os órgãos · sei.exemplo.gov.br');
  expect(words(done, '.aviso')).toContain('até 21/11/2099 às 18:00');
  expect(words(done, '.aviso')).toContain('0 pessoas disseram “Eu também”');
  const [aviso] = await told();
  expect(aviso).toMatchObject({
    texto,
    host: 'sei.exemplo.gov.br',
    telas: ['documento_assinar', 'procedimento_trabalhar'],
    ate: '2099-11-21T21:00:00.000Z',
  });

  const changing = await page(`?alterar=${aviso?.id}`);
  expect(words(changing, 'form.give')).toContain('Alterar aviso');
  await publish({ texto: 'Já melhorou.', telas: '' }, changing);
  expect(await told()).toMatchObject([{ id: aviso?.id, texto: 'Já melhorou.', telas: [] }]);

  const ended = await visitor.send(await page(), '.aviso form');
  expect(words(ended)).toContain('Aviso encerrado.');
  expect(words(ended, '.aviso')).toContain('terminou');
  expect(ended.document.querySelector('.aviso form')).toBeNull();
  expect(await told()).toEqual([]);
});

test.each([
  [{ texto: '   ' }, 'o texto tem de 1 a 500 letras.'],
  [{ texto: 'x'.repeat(501) }, 'o texto tem de 1 a 500 letras.'],
  [{ texto: 'Lento.', host: 'https://sei.exemplo.gov.br/sei' }, 'o endereço do SEI é só o nome'],
  [{ texto: 'Lento.', orgao: 'XYZ' }, 'escolha um órgão da lista.'],
  [{ texto: 'Lento.', de: 'ontem' }, 'escreva a data e a hora.'],
  [{ texto: 'Lento.', de: '2026-11-21T10:00', ate: '2026-11-21T09:00' }, 'o fim vem depois'],
])('refused with the reason, and given back as it was: %o', async (fields, reason) => {
  const before = await told();
  const back = await publish(fields);
  expect(back.status).toBe(422);
  expect(words(back, '[role=alert]')).toContain(reason);
  expect(back.document.querySelector('textarea')?.textContent).toBe(fields.texto.trim());
  expect(await told()).toEqual(before);
});

test('the form sent twice writes one', async () => {
  const form = await page();
  await publish({ texto: 'Uma vez.' }, form);
  await publish({ texto: 'Uma vez.' }, form);
  expect((await told()).filter(({ texto }) => texto === 'Uma vez.')).toHaveLength(1);
});

test('a chamado shows what its author had seen', async () => {
  const [aviso] = await told();
  const { id } = await world.maria.report({
    deflexao: { mostrado: [{ tipo: 'aviso', id: aviso?.id ?? '' }] },
  });
  const shown = words(await visitor.open(`/mesa/chamados/${id}`), '.report');
  expect(shown).toContain('Já viu antes de escreverAvisoUma vez.');
});
