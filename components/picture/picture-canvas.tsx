/** A picture with its marks painted in, sharp at any zoom: exactly what will be sent, only smaller. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Imagem } from '@/lib/outbox/records';
import type { Marca } from '@/lib/picture/marks';
import { paint } from '@/lib/picture/paint';
import { texto } from '@/lib/text/panel';
import { bitmapOf } from './bitmaps';

export function PictureCanvas({
  imagem,
  marcas = imagem.marcas,
  scale,
}: {
  imagem: Imagem;
  marcas?: readonly Marca[];
  /** CSS pixels by image pixel. */
  scale: number;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);

  useLayoutEffect(() => {
    let gone = false;
    bitmapOf(imagem.id).then(
      (bitmap) => {
        if (!gone && ref.current) draw(ref.current, bitmap, marcas, scale);
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
    };
  }, [imagem.id, marcas, scale]);

  if (broken) return <p className="picture__broken">{texto.imagemVencida}</p>;
  return (
    <canvas
      ref={ref}
      className="picture__canvas"
      style={{ width: imagem.largura * scale, height: imagem.altura * scale }}
    />
  );
}

function draw(
  canvas: HTMLCanvasElement,
  bitmap: ImageBitmap,
  marcas: readonly Marca[],
  scale: number,
): void {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const device = scale * window.devicePixelRatio;
  const width = Math.max(1, Math.round(bitmap.width * device));
  const height = Math.max(1, Math.round(bitmap.height * device));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  ctx.setTransform(width / bitmap.width, 0, 0, height / bitmap.height, 0, 0);
  ctx.clearRect(0, 0, bitmap.width, bitmap.height);
  ctx.imageSmoothingQuality = 'high';
  paint(ctx, bitmap, marcas);
  canvas.dataset.painted = '';
}
