/** Looks at a picture's pixels, decoded by the browser itself (any format that it can show). */
import type { Page } from 'puppeteer-core';

export interface Area {
  x: number;
  y: number;
  largura: number;
  altura: number;
}

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * The one colour of an area (pixels of the image), or null when it has two or more. `page` must be
 * of an origin of its own (`about:blank` will do): the decoding happens in it.
 */
export async function solidColour(
  page: Page,
  bytes: Uint8Array,
  area: Area,
): Promise<Colour | null> {
  const pixels = await readPixels(page, bytes, area);
  const first = pixels.slice(0, 4);
  return pixels.every((value, i) => value === first[i % 4]) ? (first as unknown as Colour) : null;
}

/** The same for many areas of one picture, which is decoded once. */
export async function solidColours(
  page: Page,
  bytes: Uint8Array,
  areas: readonly Area[],
): Promise<(Colour | null)[]> {
  return await page.evaluate(
    async (url, all) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      return all.map(({ x, y, largura, altura }) => {
        const { data } = context.getImageData(x, y, largura, altura);
        const [red = 0, green = 0, blue = 0, alpha = 0] = data;
        const first = [red, green, blue, alpha] as const;
        return data.every((value, i) => value === first[i % 4]) ? first : null;
      });
    },
    dataUrl(bytes),
    areas as Area[],
  );
}

/** Width and height of the picture in pixels. */
export async function sizeOf(
  page: Page,
  bytes: Uint8Array,
): Promise<{ largura: number; altura: number }> {
  return await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(base64)).blob());
    return { largura: bitmap.width, altura: bitmap.height };
  }, dataUrl(bytes));
}

/** Pixels that differ in two pictures of one size, not counting those of the areas. */
export async function countDifferent(
  page: Page,
  one: Uint8Array,
  other: Uint8Array,
  except: Area[] = [],
): Promise<number> {
  return await page.evaluate(
    async (urls, areas) => {
      const [a, b] = await Promise.all(
        urls.map(async (url) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          for (const { x, y, largura, altura } of areas) context.clearRect(x, y, largura, altura);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('other sizes');
      const left = new Uint32Array(a.data.buffer);
      const right = new Uint32Array(b.data.buffer);
      return left.reduce((count, pixel, i) => count + (pixel === right[i] ? 0 : 1), 0);
    },
    [one, other].map(dataUrl),
    except,
  );
}

/** For each picture, the place of that which it differs least from, all of one size. */
export async function nearest(
  page: Page,
  pictures: readonly Uint8Array[],
  others: readonly Uint8Array[],
): Promise<number[]> {
  return await page.evaluate(
    async (...urls) => {
      const [mine, theirs] = await Promise.all(
        urls.map((each) =>
          Promise.all(
            each.map(async (url) => {
              const bitmap = await createImageBitmap(await (await fetch(url)).blob());
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
              const context = canvas.getContext('2d')!;
              context.drawImage(bitmap, 0, 0);
              const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
              return new Uint32Array(data.buffer);
            }),
          ),
        ),
      );
      return mine!.map((one) => {
        const different = theirs!.map((other) =>
          one.reduce((count, pixel, i) => count + (pixel === other[i] ? 0 : 1), 0),
        );
        return different.indexOf(Math.min(...different));
      });
    },
    pictures.map(dataUrl),
    others.map(dataUrl),
  );
}

/** Where they differ, to the nearest 8 pixels: one box for each patch. */
export async function differences(
  page: Page,
  one: Uint8Array,
  other: Uint8Array,
  except: readonly Area[] = [],
): Promise<Area[]> {
  return await page.evaluate(
    async (urls, areas, cell) => {
      const [a, b] = await Promise.all(
        urls.map(async (url) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          for (const { x, y, largura, altura } of areas) context.clearRect(x, y, largura, altura);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('other sizes');
      const left = new Uint32Array(a.data.buffer);
      const right = new Uint32Array(b.data.buffer);
      const columns = Math.ceil(a.width / cell);
      const cells = new Set<number>();
      left.forEach((pixel, i) => {
        if (pixel === right[i]) return;
        const x = i % a.width;
        cells.add(Math.floor((i - x) / a.width / cell) * columns + Math.floor(x / cell));
      });
      const patches: { x: number; y: number; largura: number; altura: number }[] = [];
      for (const first of cells) {
        const patch = [first];
        cells.delete(first);
        for (const at of patch) {
          for (const next of [at - 1, at + 1, at - columns, at + columns]) {
            if (cells.delete(next)) patch.push(next);
          }
        }
        const xs = patch.map((at) => (at % columns) * cell);
        const ys = patch.map((at) => Math.floor(at / columns) * cell);
        const [x, y] = [Math.min(...xs), Math.min(...ys)];
        const largura = Math.max(...xs) + cell - x;
        patches.push({ x, y, largura, altura: Math.max(...ys) + cell - y });
      }
      return patches;
    },
    [one, other].map(dataUrl),
    except as Area[],
    8,
  );
}

/** How many colours the picture has. */
export async function countColours(page: Page, bytes: Uint8Array): Promise<number> {
  return await page.evaluate(async (url) => {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, dataUrl(bytes));
}

async function readPixels(page: Page, bytes: Uint8Array, area: Area): Promise<number[]> {
  return await page.evaluate(
    async (url, { x, y, largura, altura }) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(x, y, largura, altura).data];
    },
    dataUrl(bytes),
    area,
  );
}

function dataUrl(bytes: Uint8Array): string {
  return `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Pixels of exactly this colour, not counting those of the areas. */
export async function countColour(
  page: Page,
  bytes: Uint8Array,
  colour: Colour,
  except: Area[] = [],
): Promise<number> {
  return await page.evaluate(
    async (url, wanted, areas) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      for (const { x, y, largura, altura } of areas) context.clearRect(x, y, largura, altura);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const pixels = new Uint32Array(data.buffer);
      const [one] = new Uint32Array(new Uint8Array(wanted).buffer);
      return pixels.reduce((count, pixel) => count + (pixel === one ? 1 : 0), 0);
    },
    dataUrl(bytes),
    [...colour],
    except,
  );
}
