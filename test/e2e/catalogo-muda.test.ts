/**
 * The administrator edits the catalogue's file: the panel asks what it asks now without a new build,
 * goes on with the last one while the helpdesk is away, and what was written against an older one is
 * taken, or comes back whole where its categoria is gone.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { catalogoPath } from '@/helpdesk/catalogo/file.ts';
import type { Campo, Catalogo, Categoria } from '@/lib/contract';
import { MARIA } from '../sei/data.ts';
import { ageCatalogo, chooseBySearch, openAs, refreshed } from './support/catalogues.ts';
import { fillIn, type, type Respondido } from './support/filler.ts';
import { says } from './support/panel-text.ts';
import { storedChamado, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, identify, pressSend, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const campo = (id: string, rotulo: string, tipo: Campo['tipo'], more: Partial<Campo> = {}) =>
  ({ id, rotulo, tipo, obrigatorio: true, ...more }) satisfies Campo;

/** The kinds of field that no procedure has, and a choice too long for buttons. */
const CRACHA: Categoria = {
  id: 'cracha',
  titulo: 'Crachá de visitante',
  quando: 'Alguém de fora vem e precisa de crachá.',
  busca: ['visita'],
  natureza: 'pedido',
  campos: [
    campo('dia', 'Dia da visita', 'data'),
    campo('horas', 'Horas', 'numero', { faixa: { de: 1, ate: 24 } }),
    campo('fone', 'Telefone', 'telefone'),
    campo('empresa', 'CNPJ da empresa', 'cnpj'),
    campo('andar', 'Andar', 'escolha', {
      opcoes: ['Térreo', 'Primeiro', 'Segundo', 'Terceiro', 'Quarto'].map((rotulo, i) => ({
        id: `andar_${i}`,
        rotulo,
      })),
    }),
  ],
  prazos: [],
};
const DESCRICAO = 'Visita técnica ao arquivo.';

interface Arquivo {
  versao: string;
  categorias: Partial<Categoria>[];
}

let world: World;
let path: string;
let original: Arquivo;

beforeAll(async () => {
  original = JSON.parse(await readFile(catalogoPath('demonstracao'), 'utf8')) as Arquivo;
  path = join(await mkdtemp(join(tmpdir(), 'chamados-catalogo-')), 'orgao.json');
  await writeFile(path, JSON.stringify(original));
  world = await startWorld({ helpdesk: { catalogo: path } });
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => await world?.stop());

test('a new categoria in the file is in the panel without a new build', async () => {
  const { page, panel } = await openAs(world, MARIA.sigla);
  await panel.click('#categoria');
  await page.keyboard.type(CRACHA.titulo);
  await says(panel, 'Nada com essas palavras.');
  await page.close();

  await edit(CRACHA);
  await refreshed(world);
  const { numero, done } = await report();
  const { campos } = await storedChamado(world, numero);
  expect(campos.map(({ rotulo, valor }) => [rotulo, valor])).toEqual(readOf(done));
});

test('the helpdesk away: the cached one; back with a newer one, what was written is taken', async () => {
  await world.stopHelpdesk();
  await ageCatalogo(world.browser);
  const { page, panel } = await openAs(world, MARIA.sigla);
  await chooseBySearch(page, panel, CRACHA.titulo);
  const done = await fillIn({ page, panel }, CRACHA.campos, 1);
  await type(panel, 'descricao', 'Escrita com o helpdesk fora.');
  await pressSend(panel);
  await says(panel, /falar com o helpdesk/);

  // Now it asks something more, and no longer the Térreo nor the telephone.
  const andares = CRACHA.campos.find(({ id }) => id === 'andar')!.opcoes!;
  await edit({
    ...CRACHA,
    campos: [
      campo('dia', 'Dia da visita', 'data'),
      campo('andar', 'Andar', 'escolha', { opcoes: andares.slice(2) }),
      campo('placa', 'Placa do carro', 'texto'),
    ],
  });
  await world.startHelpdesk();
  // As the alarm does within minutes, and “Tentar agora” at once.
  await world.browser.inExtension(
    async () => void (await chrome.runtime.sendMessage({ nome: 'entregas.tentar', pedido: {} })),
  );
  const arrived = await until('it arrived', async () => {
    const all = await storedChamados(world);
    return all.find(({ descricao }) => descricao === 'Escrita com o helpdesk fora.') ?? null;
  });
  const said = arrived.campos.map(({ valor }) => valor);
  // What is no longer asked is kept as it was written.
  for (const { resposta } of done) {
    expect([resposta!.lido, resposta!.guardado].some((each) => said.includes(String(each)))).toBe(
      true,
    );
  }
});

test('against a categoria that is gone it comes back with its text, at the categoria', async () => {
  await world.startHelpdesk();
  await edit(CRACHA);
  await refreshed(world);
  const { page, panel } = await openAs(world, MARIA.sigla);
  await chooseBySearch(page, panel, CRACHA.titulo);
  await fillIn({ page, panel }, CRACHA.campos, 0);
  await type(panel, 'descricao', DESCRICAO);
  await edit(null);
  await pressSend(panel);
  await says(panel, 'Esta categoria não existe mais. Escolha outra.');
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe('categoria');
  expect(await panel.$eval('#descricao', (field) => (field as HTMLTextAreaElement).value)).toBe(
    DESCRICAO,
  );
  const fone = await panel.$eval('#campo-fone', (field) => (field as HTMLInputElement).value);
  expect(fone).toBe('(00) 0000-0001');
  await chooseBySearch(page, panel, 'Outros');
  const numero = await send(panel);
  expect(await storedChamado(world, numero)).toMatchObject({
    categoria: { id: 'outros' },
    descricao: DESCRICAO,
  });
});

/** The file with this categoria, or without; until the helpdesk, where it runs, serves that. */
async function edit(categoria: Categoria | null): Promise<void> {
  const categorias = [...original.categorias, ...(categoria ? [categoria] : [])];
  await writeFile(path, JSON.stringify({ ...original, categorias }));
  const asked = categoria?.campos.map(({ id }) => id).join() ?? null;
  await until('the helpdesk serves it', async () => {
    const answer = await fetch(`${world.helpdesk.url}/api/v1/catalogo`).catch(() => null);
    if (!answer) return true;
    const served = (await answer.json()) as Catalogo;
    const found = served.categorias.find(({ id }) => id === CRACHA.id);
    return (found?.campos.map(({ id }) => id).join() ?? null) === asked ? true : null;
  });
}

async function report(): Promise<{ numero: string; done: Respondido[] }> {
  const { page, panel } = await openAs(world, MARIA.sigla);
  await chooseBySearch(page, panel, CRACHA.titulo);
  const done = await fillIn({ page, panel }, CRACHA.campos, 0);
  await type(panel, 'descricao', DESCRICAO);
  await identify(panel, EXEMPLO.email);
  return { numero: await send(panel), done };
}

const readOf = (done: readonly Respondido[]) =>
  done.map(({ campo: { rotulo }, resposta }) => [rotulo, resposta!.lido]);
