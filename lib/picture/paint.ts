/**
 * The one painter: the preview and the picture that is sent come from this function, so that what
 * the person saw covered is what leaves covered.
 */
import type { Marca } from './marks.ts';

/** Solid and opaque: a blur can be undone, a fill cannot. */
export const COR_DA_TARJA = '#000000';

type Context = Pick<
  CanvasRenderingContext2D,
  'save' | 'restore' | 'drawImage' | 'fillRect' | 'fillStyle' | 'globalAlpha'
>;

/**
 * Paints the image with its marks, in image pixels, from the context's origin. A preview scales the
 * context before; the picture to send paints at scale 1 on a canvas of the image's own size.
 */
export function paint(
  ctx: Context | (Context & OffscreenCanvasRenderingContext2D),
  image: CanvasImageSource,
  marks: readonly Marca[],
): void {
  ctx.save();
  ctx.globalAlpha = 1;
  ctx.drawImage(image, 0, 0);
  ctx.fillStyle = COR_DA_TARJA;
  for (const mark of marks) {
    // Outwards to whole pixels: a half-covered edge would let the text below shine through.
    const left = Math.floor(mark.x);
    const top = Math.floor(mark.y);
    const right = Math.ceil(mark.x + mark.largura);
    const bottom = Math.ceil(mark.y + mark.altura);
    ctx.fillRect(left, top, right - left, bottom - top);
  }
  ctx.restore();
}
