/** A picture with its marks painted in, sharp at any zoom: exactly what will be sent, only smaller. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Imagem } from '@/lib/outbox/records';
import type { Marca } from '@/lib/picture/marks';
import { paint } from '@/lib/picture/paint';
import type { Area } from '@/lib/picture/places';
import { texto } from '@/lib/text/panel';
import { bitmapOf } from './bitmaps';

export function PictureCanvas({
  imagem,
  marcas = imagem.marcas,
  scale,
  parte,
}: {
  imagem: Imagem;
  marcas?: readonly Marca[];
  /** CSS pixels by image pixel. */
  scale: number;
  /** Only this of the picture, in its pixels; all of it when absent. The same object stays. */
  parte?: Area;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);

  useLayoutEffect(() => {
    let gone = false;
    bitmapOf(imagem.id).then(
      (bitmap) => {
        const whole = { x: 0, y: 0, largura: bitmap.width, altura: bitmap.height };
        if (!gone && ref.current) draw(ref.current, bitmap, marcas, scale, parte ?? whole);
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
    };
  }, [imagem.id, marcas, scale, parte]);

  if (broken) return <p className="picture__broken">{texto.imagemVencida}</p>;
  const { largura, altura } = parte ?? imagem;
  return (
    <canvas
      ref={ref}
      className="picture__canvas"
      style={{ width: largura * scale, height: altura * scale }}
    />
  );
}

function draw(
  canvas: HTMLCanvasElement,
  bitmap: ImageBitmap,
  marcas: readonly Marca[],
  scale: number,
  { x, y, largura, altura }: Area,
): void {
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) return;
  // Never more pixels than the picture has: a large one zoomed in would need gigabytes.
  const device = Math.min(scale * window.devicePixelRatio, 1);
  const width = Math.max(1, Math.round(largura * device));
  const height = Math.max(1, Math.round(altura * device));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  ctx.setTransform(width / largura, 0, 0, height / altura, 0, 0);
  ctx.translate(-x, -y);
  // A file may be transparent; what leaves is drawn on nothing as well, and seen on white.
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(x, y, largura, altura);
  ctx.imageSmoothingQuality = 'high';
  paint(ctx, bitmap, marcas);
  canvas.dataset.painted = '';
}
