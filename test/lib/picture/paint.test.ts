import { expect, test } from 'vitest';
import type { Marca } from '@/lib/picture/marks';
import { paint } from '@/lib/picture/paint';

const marca = (x: number, y: number, largura: number, altura: number): Marca => ({
  id: 'm',
  tipo: 'tarja',
  x,
  y,
  largura,
  altura,
  origem: 'pessoa',
});

/** A canvas of letters: `.` is the image's pixel, `#` a covered one. Only whole pixels are opaque. */
function raster(width: number, height: number) {
  const pixels = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '));
  const fill = (x: number, y: number, w: number, h: number, letter: string) => {
    for (const [row, line] of pixels.entries()) {
      for (const column of line.keys()) {
        const inside = column >= x && column + 1 <= x + w && row >= y && row + 1 <= y + h;
        if (inside) line[column] = letter;
      }
    }
  };
  const state = { fillStyle: '' as string | CanvasGradient | CanvasPattern, globalAlpha: 0.3 };
  const saved: (typeof state)[] = [];
  return {
    get fillStyle() {
      return state.fillStyle;
    },
    set fillStyle(value) {
      state.fillStyle = value;
    },
    get globalAlpha() {
      return state.globalAlpha;
    },
    set globalAlpha(value) {
      state.globalAlpha = value;
    },
    save: () => void saved.push({ ...state }),
    restore: () => void Object.assign(state, saved.pop()),
    drawImage: () => fill(0, 0, width, height, '.'),
    fillRect: (x: number, y: number, w: number, h: number) =>
      fill(x, y, w, h, state.globalAlpha === 1 && state.fillStyle === '#000000' ? '#' : '?'),
    shown: () => pixels.map((line) => line.join('')),
  };
}

const image = {} as CanvasImageSource;

test('the image first, the tarjas over it, solid and opaque', () => {
  const canvas = raster(6, 4);
  paint(canvas, image, [marca(1, 1, 3, 2)]);
  expect(canvas.shown()).toEqual(['......', '.###..', '.###..', '......']);
});

test('a tarja between pixels covers every pixel it touches', () => {
  const canvas = raster(6, 3);
  paint(canvas, image, [marca(1.4, 0.6, 2.2, 1.1)]);
  expect(canvas.shown()).toEqual(['.###..', '.###..', '......']);
});

test('what the context was set to before comes back', () => {
  const canvas = raster(2, 2);
  canvas.fillStyle = '#ffffff';
  paint(canvas, image, [marca(0, 0, 2, 2)]);
  expect(canvas.shown()).toEqual(['##', '##']);
  expect([canvas.fillStyle, canvas.globalAlpha]).toEqual(['#ffffff', 0.3]);
});
