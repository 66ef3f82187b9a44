/**
 * The one painter: the preview and the picture that is sent come from this function, so that what
 * the person saw covered is what leaves covered.
 */
import type { Marca } from './marks.ts';
import { boxOf, radiusOf, strokeOf, type Tamanho, unitOf } from './places.ts';
import { FONTE, layText } from './text-layout.ts';

/** Solid and opaque: a blur can be undone, a fill cannot. */
export const COR_DA_TARJA = '#000000';
/** Of what points out. White around it, so that it is seen on dark and on red too. */
const COR = '#c4161c';
const BORDA = '#ffffff';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints the image with its marks, in image pixels, from the context's origin: a preview scales the
 * context before, who crops moves it by the recorte's corner (whole pixels). A recorte is painted
 * by nobody: it says what leaves.
 *
 * Tarjas come right after the picture and everything else above them: they cover the picture's own
 * pixels whatever follows, and a text or a number that somebody puts upon a tarja is read.
 * @param size of the picture in pixels; the image may be a smaller copy of it
 */
export function paint(
  ctx: Context,
  image: CanvasImageSource & { width: number; height: number },
  marks: readonly Marca[],
  size: Tamanho = { largura: image.width, altura: image.height },
): void {
  ctx.save();
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = 'source-over';
  ctx.drawImage(image, 0, 0, size.largura, size.altura);
  for (const mark of marks) if (mark.tipo === 'tarja') cover(ctx, mark);
  let number = 0;
  for (const mark of marks) {
    if (mark.tipo === 'destaque') outline(ctx, mark, size);
    if (mark.tipo === 'seta') arrow(ctx, mark, size);
    if (mark.tipo === 'numero') disc(ctx, mark, ++number, size);
    if (mark.tipo === 'texto') plate(ctx, mark, size);
  }
  ctx.restore();
}

type De<T extends Marca['tipo']> = Extract<Marca, { tipo: T }>;

function cover(ctx: Context, { x, y, largura, altura }: De<'tarja'>): void {
  // Outwards to whole pixels: a half-covered edge would let the text below shine through.
  const left = Math.floor(x);
  const top = Math.floor(y);
  ctx.fillStyle = COR_DA_TARJA;
  ctx.fillRect(left, top, Math.ceil(x + largura) - left, Math.ceil(y + altura) - top);
}

function outline(ctx: Context, { x, y, largura, altura }: De<'destaque'>, size: Tamanho): void {
  twice(ctx, size, () => {
    ctx.beginPath();
    ctx.roundRect(x, y, largura, altura, strokeOf(size));
    ctx.stroke();
  });
}

function arrow(ctx: Context, { x, y, paraX, paraY }: De<'seta'>, size: Tamanho): void {
  const length = Math.hypot(paraX - x, paraY - y);
  if (length === 0) return;
  const angle = Math.atan2(paraY - y, paraX - x);
  const head = Math.min(5 * strokeOf(size), length);
  const wing = (side: number): [number, number] => [
    paraX - head * Math.cos(angle + side * 0.5),
    paraY - head * Math.sin(angle + side * 0.5),
  ];
  twice(ctx, size, () => {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(paraX, paraY);
    ctx.moveTo(...wing(1));
    ctx.lineTo(paraX, paraY);
    ctx.lineTo(...wing(-1));
    ctx.stroke();
  });
}

function disc(ctx: Context, mark: De<'numero'>, number: number, size: Tamanho): void {
  const box = boxOf(mark, size);
  const radius = radiusOf(size);
  const x = box.x + radius;
  const y = box.y + radius;
  const edge = Math.max(radius / 8, 1);
  for (const [colour, r] of [
    [BORDA, radius],
    [COR, radius - edge],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.fillStyle = BORDA;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.font = `700 ${Math.round(radius * 1.15)}px ${FONTE}`;
  // A digit is about 0.72 of its size high; the middle of the digit, not of its line.
  ctx.fillText(String(number), x, y + radius * 0.41, radius * 1.6);
}

function plate(ctx: Context, mark: De<'texto'>, size: Tamanho): void {
  if (mark.texto.trim() === '') return;
  const { x, y, largura, altura } = boxOf(mark, size);
  const unit = unitOf(size);
  const { linhas, corpo, entrelinha, margem } = layText(mark.texto, size, unit);
  const edge = Math.max(2 * unit, 1);
  ctx.fillStyle = BORDA;
  ctx.fillRect(x, y, largura, altura);
  ctx.fillStyle = COR;
  ctx.fillRect(x + edge, y + edge, largura - 2 * edge, altura - 2 * edge);
  ctx.fillStyle = BORDA;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.font = `600 ${corpo}px ${FONTE}`;
  linhas.forEach((linha, index) => {
    const base = y + margem + index * entrelinha + corpo * 1.02;
    ctx.fillText(linha, x + margem, base, largura - 2 * margem);
  });
}

/** The same stroke, white and wide, then coloured. */
function twice(ctx: Context, size: Tamanho, stroke: () => void): void {
  const width = strokeOf(size);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  for (const [colour, lineWidth] of [
    [BORDA, width * 2],
    [COR, width],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    stroke();
  }
}
