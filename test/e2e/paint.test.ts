/** The painter in a real browser: what covers covers, what points out is read on any ground. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Marca } from '@/lib/picture/marks';
import { boxOf, strokeOf } from '@/lib/picture/places';
import { bundle } from './support/bundle.ts';
import { countDifferent, type Area } from './support/pixels.ts';
import { launchPlain } from './support/read-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(
    `${await bundle('lib/picture/paint.ts', 'pintor')}; globalThis.pintor = pintor`,
  );
});
afterAll(() => browser?.close());

const image = { largura: 1366, altura: 768 };
const tarja: Marca = {
  id: 'tarja',
  tipo: 'tarja',
  origem: 'pessoa',
  x: 300.4,
  y: 200.6,
  largura: 400,
  altura: 120,
};
/** One of each that lies across the tarja, or over a corner of it. */
const over: Marca[] = [
  { id: 'd', tipo: 'destaque', x: 280, y: 180, largura: 200, altura: 80 },
  { id: 's', tipo: 'seta', x: 250, y: 150, paraX: 500, paraY: 260 },
  { id: 'n', tipo: 'numero', x: 600, y: 300, nota: 'Aqui' },
  { id: 't', tipo: 'texto', x: 320, y: 220, texto: 'Aqui estava o CPF' },
];

describe('a tarja', () => {
  test('lets nothing through, whatever lies upon it', async () => {
    for (const marks of [[tarja], [tarja, ...over], [...over, tarja]]) {
      const [one, other] = [await painted(marks, '#ffffff'), await painted(marks, 'letters')];
      const covered = { x: 300, y: 200, largura: 401, altura: 121 };
      expect(await countDifferent(page, await only(one, covered), await only(other, covered))).toBe(
        0,
      );
    }
  });

  test('does not hide what somebody put upon it, in any order', async () => {
    for (const marks of [
      [tarja, ...over],
      [...over, tarja],
    ]) {
      const shown = await painted(marks, '#ffffff');
      const blank = await painted(over, '#000000');
      // Inside the tarja the marks look exactly as on a black picture.
      const inside = { x: 301, y: 201, largura: 399, altura: 119 };
      expect(await countDifferent(page, await only(shown, inside), await only(blank, inside))).toBe(
        0,
      );
    }
  });
});

describe('what points out', () => {
  test.each(['#ffffff', '#000000', '#c4161c', '#0f5c9c', '#777777', 'letters'])(
    'is seen on %s',
    async (ground) => {
      for (const mark of over) {
        const strong = await contrasting(await painted([mark], ground), boxOf(mark, image), ground);
        expect(strong, mark.tipo).toBeGreaterThan(150);
      }
    },
  );

  test('stays within the box that pointer and screen reader know', async () => {
    const bare = await painted([], 'letters');
    const wide: Marca[] = [
      ...over,
      { id: 't2', tipo: 'texto', x: 1300, y: 700, texto: LONG },
      { id: 't3', tipo: 'texto', x: 20, y: 400, texto: 'W'.repeat(200) },
      { id: 's2', tipo: 'seta', x: 100, y: 600, paraX: 400, paraY: 600 },
      { id: 'n2', tipo: 'numero', x: 0, y: 768, nota: '' },
    ];
    for (const mark of wide) {
      const box = boxOf(mark, image);
      // An outline lies on its area's edge: half of it, and its white, are outside.
      const out = mark.tipo === 'destaque' ? strokeOf(image) : 0;
      const area = {
        x: box.x - out,
        y: box.y - out,
        largura: box.largura + 2 * out,
        altura: box.altura + 2 * out,
      };
      expect(
        await countDifferent(page, await painted([mark], 'letters'), bare, [area]),
        mark.id,
      ).toBe(0);
    }
  });

  test('a text’s letters stay on its plate and fill it', async () => {
    for (const texto of [LONG, 'OK', 'W'.repeat(60), 'iiii llll']) {
      const mark: Marca = { id: 't', tipo: 'texto', x: 40, y: 40, texto };
      const box = boxOf(mark, image);
      const ink = await inkOf(await painted([mark], '#000000'), box);
      expect(ink.left, texto).toBeGreaterThanOrEqual(4);
      expect(ink.right, texto).toBeLessThanOrEqual(box.largura - 4);
      expect(ink.right - ink.left, texto).toBeGreaterThan(box.largura * 0.4);
    }
  });
});

test('a number says which one it is', async () => {
  const first = await painted([at('a', 100)], '#ffffff');
  const both = await painted([at('z', 500), at('a', 100)], '#ffffff');
  const box = boxOf(at('a', 100), image);
  // The same mark in the same place, once as 1 and once as 2.
  expect(await countDifferent(page, await only(first, box), await only(both, box))).toBeGreaterThan(
    20,
  );
});

test('a recorte is painted by nobody', async () => {
  const recorte: Marca = { id: 'r', tipo: 'recorte', x: 9, y: 9, largura: 300, altura: 90 };
  const bare = await painted([], 'letters');
  expect(await countDifferent(page, await painted([recorte], 'letters'), bare)).toBe(0);
});

test('a preview made from a smaller copy has its marks in the same places', async () => {
  const [own, copy] = [await painted([tarja], '#ffffff'), await painted([tarja], '#ffffff', 0.5)];
  expect(await countDifferent(page, own, copy)).toBe(0);
});

const at = (id: string, x: number): Marca => ({ id, tipo: 'numero', x, y: 100, nota: '' });

const LONG =
  'Ao clicar em Assinar, nada acontece: a página fica em branco, o botão some e a árvore fecha.';

/**
 * PNG bytes of a picture of this ground with these marks.
 * @param ground a colour, or `letters`: rows of text on white, as SEI's pages are
 * @param copy the image is handed over this much smaller than the picture
 */
async function painted(marks: readonly Marca[], ground: string, copy = 1): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (marcas, fill, size, part) => {
      const canvas = new OffscreenCanvas(size.largura, size.altura);
      const ctx = canvas.getContext('2d')!;
      ctx.fillStyle = fill === 'letters' ? '#ffffff' : fill;
      ctx.fillRect(0, 0, size.largura, size.altura);
      ctx.fillStyle = '#1b1b1b';
      ctx.font = '14px sans-serif';
      const rows = fill === 'letters' ? size.altura : 0;
      for (let y = 14; y < rows; y += 18) {
        for (let x = 0; x < size.largura; x += 320) {
          ctx.fillText(`Processo 00012.000${y}/2026-11 de Maria Souza`, x, y);
        }
      }
      const bitmap = await createImageBitmap(canvas, {
        resizeWidth: size.largura * part,
        resizeHeight: size.altura * part,
      });
      const { pintor } = globalThis as unknown as { pintor: typeof import('@/lib/picture/paint') };
      pintor.paint(ctx, bitmap, marcas, size);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    marks,
    ground,
    image,
    copy,
  );
  return Buffer.from(base64, 'base64');
}

/** That part of a picture, as a picture. */
async function only(bytes: Buffer, area: Area): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (url, { x, y, largura, altura }) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(largura, altura);
      canvas.getContext('2d')!.drawImage(bitmap, -x, -y);
      const cut = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(cut, (byte) => String.fromCharCode(byte)).join(''));
    },
    dataUrl(bytes),
    area,
  );
  return Buffer.from(base64, 'base64');
}

/** Pixels of an area that stand out from the ground by a contrast of 3 : 1 or more (WCAG 1.4.11). */
async function contrasting(bytes: Buffer, area: Area, ground: string): Promise<number> {
  const pixels = await rgba(bytes, area);
  const back = luminance(...channels(ground === 'letters' ? '#ffffff' : ground));
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const light = luminance(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
    const red = (pixels[i] ?? 0) > 150 || ground !== 'letters';
    const [low, high] = [Math.min(light, back), Math.max(light, back)];
    if (red && (high + 0.05) / (low + 0.05) >= 3) count += 1;
  }
  return count;
}

/** First and last column of an area, from its left, in which a letter's white lies. */
async function inkOf(bytes: Buffer, area: Area): Promise<{ left: number; right: number }> {
  const pixels = await rgba(bytes, area);
  const columns: number[] = [];
  // Without the plate's own white edge.
  for (let y = 3; y < area.altura - 3; y += 1) {
    for (let x = 3; x < area.largura - 3; x += 1) {
      if ((pixels[(y * area.largura + x) * 4 + 1] ?? 0) > 200) columns.push(x);
    }
  }
  return {
    left: columns.reduce((a, b) => Math.min(a, b), area.largura),
    right: columns.reduce((a, b) => Math.max(a, b), 0),
  };
}

async function rgba(bytes: Buffer, area: Area): Promise<number[]> {
  return await page.evaluate(
    async (url, { x, y, largura, altura }) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const ctx = canvas.getContext('2d')!;
      ctx.drawImage(bitmap, 0, 0);
      return [...ctx.getImageData(x, y, largura, altura).data];
    },
    dataUrl(bytes),
    area,
  );
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance as WCAG defines it. */
function luminance(...rgb: [number, number, number]): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const dataUrl = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
