/** What a recorte leaves out, dimmed: it can still be seen and marked, and does not leave. */
import type { Marca } from '@/lib/picture/marks';
import { cropOf, type Tamanho } from '@/lib/picture/places';

export function Shade({
  marcas,
  image,
  scale,
}: {
  marcas: readonly Marca[];
  image: Tamanho;
  scale: number;
}) {
  if (!marcas.some(({ tipo }) => tipo === 'recorte')) return null;
  const { x, y, largura, altura } = cropOf(marcas, image);
  return (
    <div className="stage__shade">
      <div
        style={{ left: x * scale, top: y * scale, width: largura * scale, height: altura * scale }}
      />
    </div>
  );
}
