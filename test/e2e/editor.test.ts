/**
 * The picture editor in the production build, by keyboard alone: every kind of mark, what the
 * extension covered and what it proposes, and the picture that the helpdesk then holds shows it.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Marca } from '@/lib/picture/marks';
import { reported } from './support/despacho.ts';
import { keptPicture } from './support/kept-picture.ts';
import { keyboard } from './support/keyboard.ts';
import { expectPainted } from './support/painted.ts';
import { says } from './support/panel-text.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { closeTabs, until } from './support/test-browser.ts';
import { EXEMPLO, fill } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
/** Where pictures are decoded: a page that is nobody's. */
let bench: Page;

beforeAll(async () => {
  world = await startWorld();
  bench = await world.browser.open('about:blank');
});
afterEach(() => closeTabs(world.browser, bench));
afterAll(() => world?.stop());

test('by keyboard alone, from the panel to the number, and the picture shows all of it', async () => {
  const { page, panel } = await reported(world);
  const keys = keyboard(page, panel);
  await keys.open();
  const before = await keptPicture(world.browser);
  expect(before.sugestoes).toMatchObject([{ origem: 'sugestao' }]);
  expect(before.marcas.length).toBeGreaterThan(3);

  // One of each kind, put where the others are not.
  await keys.add('t', 'Tarja 1');
  await keys.times('ArrowUp', 18);
  await keys.held('Shift', 'ArrowRight', 4);
  await keys.held('Control', 'ArrowLeft', 3);
  await keys.add('d', 'Destaque 1');
  await keys.times('ArrowDown', 18);
  await keys.times('ArrowRight', 30);
  await keys.add('s', 'Seta 1');
  await keys.times('ArrowLeft', 35);
  await keys.times('ArrowUp', 12);
  await keys.held('Shift', 'ArrowDown', 5);
  await keys.add('n', 'Número 1');
  await keys.times('ArrowRight', 20);
  await keys.add('n', 'Número 2');
  await keys.times('ArrowRight', 30);
  await keys.press('Enter');
  await keys.on(/^Número 2: nota/);
  await page.keyboard.type('Cliquei aqui');
  await keys.press('Enter');
  await keys.on(/^Número 2, “Cliquei aqui”: /);
  await keys.press('x');
  await keys.press('Enter');
  await keys.on(/^Texto 1: o que/);
  await page.keyboard.type('O botão some');
  await keys.press('Enter');
  await keys.on(/^Texto 1, “O botão some”: /);
  await keys.held('Shift', 'ArrowDown', 1);
  await keys.times('ArrowDown', 6);
  await keys.add('r', 'Recorte');
  await keys.held('Shift', 'ArrowRight', 3);

  // A mark too many, taken away; the way back and forth.
  await keys.add('d', 'Destaque 2');
  await keys.press('Delete');
  await keys.held('Control', 'z', 2);
  expect((await keptPicture(world.browser)).marcas.filter(is('destaque'))).toHaveLength(1);
  await keys.held('Control', 'y', 1);
  expect((await keptPicture(world.browser)).marcas.filter(is('destaque'))).toHaveLength(2);
  await keys.held('Control', 'z', 1);

  // What may be a number of somebody is covered; two areas are shown, the question comes once.
  await keys.press('c');
  await keys.tabTo(/^Mostrar esta área: CPF/);
  await keys.press('Enter');
  await keys.on('Manter coberta');
  await keys.press('Tab');
  await keys.on('Mostrar esta área');
  await keys.press('Enter');
  await keys.on(/^Cobrir de novo: CPF/);
  await keys.tabTo(/^Mostrar esta área: Endereço de e-mail/, 'back');
  await keys.press('Enter');
  await keys.on(/^Cobrir de novo: Endereço de e-mail/);
  await keys.tabTo('Legenda (opcional)');
  await page.keyboard.type('Depois de clicar em Assinar');
  await keys.press('Escape');
  await keys.press('Escape');
  await keys.on(/^Ampliar imagem 1/);
  expect(await panel.$('dialog')).toBeNull();

  const edited = await keptPicture(world.browser);
  expect(edited.legenda).toBe('Depois de clicar em Assinar');
  expect(edited.sugestoes).toEqual([]);
  expect(edited.descobertas).toHaveLength(2);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  await keys.held('Control', 'Enter', 1);
  const numero = /\S+-\d{4}-\d{6}/.exec(await says(panel, /\S+-\d{4}-\d{6}/))?.[0];

  const chamado = (await storedChamados(world)).find((one) => one.numero === numero);
  const [anexo] = chamado?.anexos ?? [];
  expect(anexo).toMatchObject({ legenda: 'Depois de clicar em Assinar' });
  expect(anexo?.notas).toEqual(['', 'Cliquei aqui']);
  await expectPainted(bench, await storedAnexo(world, anexo?.sha256 ?? ''), edited);
});

test('by wheel and by hand: nearer under the pointer, and a drag there lands on those pixels', async () => {
  const { page, panel } = await reported(world);
  await keyboard(page, panel).open();
  const box = await boxOf(panel, '.stage__surface');
  const at = { x: box.x + box.width * 0.3, y: box.y + box.height * 0.6 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel({ deltaY: -300 });
  await page.keyboard.up('Control');
  const near = await until('it is nearer', async () => {
    const now = await boxOf(panel, '.stage__surface');
    return now.width > box.width * 1.5 ? now : null;
  });
  expect((at.x - near.x) / near.width).toBeCloseTo(0.3, 2);
  expect((at.y - near.y) / near.height).toBeCloseTo(0.6, 2);

  const { largura, altura } = await keptPicture(world.browser);
  await page.mouse.down();
  await page.mouse.move(at.x + 100, at.y + 50, { steps: 4 });
  await page.mouse.up();
  const marca = await until('it is drawn', async () => {
    const now = await keptPicture(world.browser);
    return now.marcas.find((each) => each.tipo === 'tarja' && each.origem === 'pessoa') ?? null;
  });
  expect(Math.abs(marca.x - 0.3 * largura)).toBeLessThan(2);
  expect(Math.abs(marca.y - 0.6 * altura)).toBeLessThan(2);
});

const is = (tipo: Marca['tipo']) => (marca: Marca) => marca.tipo === tipo;

async function boxOf(panel: Frame, selector: string) {
  const box = await (await panel.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not seen`);
  return box;
}
