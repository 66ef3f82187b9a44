/** Flattening in a real browser: what the bytes that leave show, weigh, and carry with them. */
import { crc32 } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Achatada, Original } from '@/lib/picture/flatten';
import type { Marca } from '@/lib/picture/marks';
import { bundle } from './support/bundle.ts';
import { countDifferent, solidColour } from './support/pixels.ts';
import { launchPlain } from './support/read-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(
    `${await bundle('lib/picture/flatten.ts', 'achatar')}; globalThis.achatar = achatar`,
  );
});
afterAll(() => browser?.close());

const BLACK = [0, 0, 0, 255];
const LARGURA = 640;
const ALTURA = 360;
const tarja = {
  id: 't',
  tipo: 'tarja',
  origem: 'pessoa',
  x: 100,
  y: 80,
  largura: 90,
  altura: 40,
} as const;
const recorte = { id: 'r', tipo: 'recorte', x: 60, y: 40, largura: 200, altura: 120 } as const;

test('a capture without marks leaves as the bytes that the browser made', async () => {
  const png = await picture('image/png');
  const { bytes, ...facts } = await flatten({ bytes: png, marcas: [], propria: true });
  expect(bytes.equals(png)).toBe(true);
  expect(facts).toEqual({ tipo: 'image/png', largura: LARGURA, altura: ALTURA, reduzida: false });
});

test('what rides along in a PNG stays behind: texts, times, EXIF, the profile of a screen', async () => {
  const png = await picture('image/png');
  const dressed = Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', 'Author\0Maria Aparecida'),
    chunk('zTXt', 'Comment\0\0segredo'),
    chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>'),
    chunk('tIME', '\x07\xea\x0b\x18\x0a\x20\x00'),
    chunk('eXIf', 'MM\0*GPS'),
    chunk('iCCP', 'Monitor da Maria\0\0x'),
    png.subarray(33),
    Buffer.from('depois do fim'),
  ]);
  const { bytes } = await flatten({ bytes: dressed, marcas: [], propria: true });
  expect(
    chunksOf(bytes).filter((name) => !/^(IHDR|IDAT|IEND|sRGB|gAMA|cHRM|PLTE|tRNS)$/.test(name)),
  ).toEqual([]);
  expect(bytes.length).toBeLessThanOrEqual(png.length);
  expect(await countDifferent(page, bytes, png)).toBe(0);
});

test.each(['image/jpeg', 'image/webp', 'image/png'])(
  '%s that somebody pasted is drawn anew, and looks the same',
  async (tipo) => {
    const pasted = withExif(await picture(tipo), tipo);
    expect(pasted.toString('latin1')).toContain('Rua das Flores');
    const { bytes, tipo: became } = await flatten({
      bytes: pasted,
      tipo,
      marcas: [],
      propria: false,
    });
    expect(became).toBe('image/png');
    expect(bytes.toString('latin1')).not.toContain('Rua das Flores');
    expect(await countDifferent(page, bytes, pasted)).toBe(0);
  },
);

test('a tarja is black in the pixels and everything else is as it was', async () => {
  const png = await picture('image/png');
  const { bytes, reduzida } = await flatten({ bytes: png, marcas: [tarja], propria: true });
  expect(reduzida).toBe(false);
  expect(await solidColour(page, png, tarja)).toBeNull();
  expect(await solidColour(page, bytes, tarja)).toEqual(BLACK);
  expect(await countDifferent(page, bytes, png, [tarja])).toBe(0);
});

test('a crop leaves its own area, with the marks where they were', async () => {
  const png = await picture('image/png');
  const whole = await flatten({ bytes: png, marcas: [tarja], propria: true });
  const cut = await flatten({ bytes: png, marcas: [tarja, recorte], propria: true });
  expect([cut.largura, cut.altura]).toEqual([recorte.largura, recorte.altura]);
  const inside = { ...tarja, x: tarja.x - recorte.x, y: tarja.y - recorte.y };
  expect(await solidColour(page, cut.bytes, inside)).toEqual(BLACK);
  expect(await countDifferent(page, cut.bytes, await cropped(whole.bytes))).toBe(0);
});

test('too many bytes: WebP of the same size first, then fewer pixels, and it is told', async () => {
  const noise = await picture('image/png', 'ruido');
  const marcas = [tarja];
  const webp = await flatten({ bytes: noise, marcas, propria: true }, noise.length * 0.8);
  expect(webp).toMatchObject({
    tipo: 'image/webp',
    largura: LARGURA,
    altura: ALTURA,
    reduzida: true,
  });
  expect(webp.bytes.length).toBeLessThan(noise.length);
  expect(webp.bytes.subarray(8, 12).toString()).toBe('WEBP');

  const limite = Math.floor(webp.bytes.length / 2);
  const small = await flatten({ bytes: noise, marcas, propria: true }, limite);
  expect(small.bytes.length).toBeLessThanOrEqual(limite);
  expect(small).toMatchObject({ tipo: 'image/webp', reduzida: true });
  expect(small.largura).toBeLessThan(LARGURA);
  expect(small.largura / small.altura).toBeCloseTo(LARGURA / ALTURA, 1);
  // Under a tarja there is nothing left to come through, at any scale.
  const escala = small.largura / LARGURA;
  const seen = await readMean(small.bytes, {
    x: Math.ceil(tarja.x * escala) + 2,
    y: Math.ceil(tarja.y * escala) + 2,
    largura: Math.floor(tarja.largura * escala) - 4,
    altura: Math.floor(tarja.altura * escala) - 4,
  });
  expect(seen).toBeLessThan(6);
});

test('what does not fit in any size is refused in a sentence', async () => {
  const noise = await picture('image/png', 'ruido');
  await expect(flatten({ bytes: noise, marcas: [], propria: true }, 50)).rejects.toThrow(
    'A imagem não coube no limite de um anexo. Recorte-a e envie de novo.',
  );
});

test('a picture beyond a canvas is refused before anything is decoded', async () => {
  const bytes = Buffer.from('isto não é uma imagem');
  for (const size of [
    { largura: 70_000, altura: 10 },
    { largura: 16_000, altura: 16_000 },
  ]) {
    await expect(flatten({ bytes, marcas: [], propria: false, ...size })).rejects.toThrow(
      'A imagem é grande demais para ser preparada. Use uma menor.',
    );
  }
  await expect(flatten({ bytes, marcas: [], propria: false })).rejects.toThrow(
    'Uma imagem não pôde ser aberta. Retire-a ou capture de novo.',
  );
});

test('one encode is enough for what fits, none for what was not touched', async () => {
  const png = await picture('image/png');
  await page.evaluate(() => {
    globalThis.OffscreenCanvas = class extends OffscreenCanvas {
      override convertToBlob(options?: ImageEncodeOptions) {
        document.title += '.';
        return super.convertToBlob(options);
      }
    };
  });
  const count = async (marcas: Marca[]) => {
    await page.evaluate(() => (document.title = ''));
    await flatten({ bytes: png, marcas, propria: true });
    return (await page.title()).length;
  };
  expect(await count([])).toBe(0);
  expect(await count([tarja])).toBe(1);
  expect(await count([tarja, recorte])).toBe(1);
});

type Flattened = Omit<Achatada, 'bytes'> & { bytes: Buffer };

async function flatten(
  { bytes, ...rest }: Partial<Omit<Original, 'bytes'>> & { bytes: Buffer },
  limite?: number,
): Promise<Flattened> {
  const original = { tipo: 'image/png', largura: LARGURA, altura: ALTURA, ...rest };
  const answer = await page.evaluate(
    async (base64, facts, most) => {
      const { achatar } = globalThis as never as {
        achatar: { flatten: (original: object, limite?: number) => Promise<Achatada> };
      };
      const sent = await (await fetch(`data:;base64,${base64}`)).arrayBuffer();
      const { bytes: made, ...others } = await achatar.flatten({ ...facts, bytes: sent }, most);
      const text = new Uint8Array(made).reduce((all, byte) => all + String.fromCharCode(byte), '');
      return { base64: btoa(text), others };
    },
    bytes.toString('base64'),
    original,
    limite,
  );
  return { ...answer.others, bytes: Buffer.from(answer.base64, 'base64') };
}

/** A page of words, or noise that no encoder makes small; the same at every call. */
async function picture(tipo: string, what: 'texto' | 'ruido' = 'texto'): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (type, kind, width, height) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
      if (kind === 'texto') {
        context.fillStyle = '#1f2329';
        for (let y = 12; y < height; y += 16)
          context.fillText('CPF 529.982.247-25 '.repeat(8), 4, y);
      } else {
        const noise = context.getImageData(0, 0, width, height);
        let seed = 7;
        for (let i = 0; i < noise.data.length; i += 1) {
          seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
          noise.data[i] = i % 4 === 3 ? 255 : seed >>> 24;
        }
        context.putImageData(noise, 0, 0);
      }
      const blob = await canvas.convertToBlob({ type, quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
    },
    tipo,
    what,
    LARGURA,
    ALTURA,
  );
  return Buffer.from(base64, 'base64');
}

/** The area of the crop, cut by the browser. */
async function cropped(bytes: Buffer): Promise<Buffer> {
  const { x, y, largura, altura } = recorte;
  const base64 = await page.evaluate(
    async (url, left, top, width, height) => {
      const bitmap = await createImageBitmap(
        await (await fetch(url)).blob(),
        left,
        top,
        width,
        height,
      );
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
      const made = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(made.reduce((all, byte) => all + String.fromCharCode(byte), ''));
    },
    `data:;base64,${bytes.toString('base64')}`,
    x,
    y,
    largura,
    altura,
  );
  return Buffer.from(base64, 'base64');
}

/** Mean of the colours of an area, 0 for black. */
async function readMean(
  bytes: Buffer,
  { x, y, largura, altura }: { x: number; y: number; largura: number; altura: number },
): Promise<number> {
  return await page.evaluate(
    async (url, left, top, width, height) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(left, top, width, height);
      const colours = data.filter((_, i) => i % 4 !== 3);
      return colours.reduce((sum, value) => sum + value, 0) / colours.length;
    },
    `data:;base64,${bytes.toString('base64')}`,
    x,
    y,
    largura,
    altura,
  );
}

function chunk(name: string, content: string): Buffer {
  const data = Buffer.from(content, 'latin1');
  const body = Buffer.concat([Buffer.from(name), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

function chunksOf(png: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    names.push(png.toString('latin1', at + 4, at + 8));
  }
  return names;
}

/** With an address in the metadata, as a camera or another program leaves it. */
function withExif(bytes: Buffer, tipo: string): Buffer {
  const secret = 'Rua das Flores, 12';
  if (tipo === 'image/png') {
    return Buffer.concat([
      bytes.subarray(0, 33),
      chunk('tEXt', `a\0${secret}`),
      bytes.subarray(33),
    ]);
  }
  if (tipo === 'image/jpeg') {
    const comment = Buffer.from(secret);
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)]);
  }
  const size = Buffer.alloc(4);
  size.writeUInt32LE(secret.length);
  const all = Buffer.concat([bytes, Buffer.from('EXIF'), size, Buffer.from(secret)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}
