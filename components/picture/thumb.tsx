/** One picture, small and as it will leave: opens the editor, or goes. */
import { useMemo } from 'react';
import { usePanel } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import type { Imagem } from '@/lib/outbox/records';
import { isTarja } from '@/lib/picture/marks';
import { cropOf } from '@/lib/picture/places';
import { texto } from '@/lib/text/panel';
import { takeOut } from './incoming';
import { PictureCanvas } from './picture-canvas';

export function Thumb({
  imagem,
  index,
  size,
}: {
  imagem: Imagem;
  index: number;
  size: { width: number; height: number };
}) {
  const panel = usePanel();
  const proposed = imagem.sugestoes?.length ?? 0;
  const parte = useMemo(() => cropOf(imagem.marcas, imagem), [imagem]);
  const scale = Math.min(size.width / parte.largura, size.height / parte.altura, 1);
  return (
    <div className="thumb">
      <button
        type="button"
        className="thumb__open"
        id={`ampliar-${imagem.id}`}
        aria-label={texto.ampliarN(index + 1, imagem.marcas.filter(isTarja).length, proposed)}
        onClick={() => panel.setState({ ampliada: imagem.id })}
      >
        <PictureCanvas imagem={imagem} scale={scale} parte={parte} />
        {proposed > 0 && (
          <span className="thumb__hint">
            {size.width > 100 ? texto.sugestoes(proposed) : proposed}
          </span>
        )}
        <span className="thumb__label">
          <Icon name="ampliar" size={13} />
          {size.width > 100 && texto.ampliar}
        </span>
      </button>
      <button
        type="button"
        className="thumb__remove"
        aria-label={texto.retirarImagem(index + 1)}
        title={texto.retirarImagem(index + 1)}
        onClick={() => void takeOut(panel, imagem)}
      >
        <Icon name="fechar" size={12} />
      </button>
    </div>
  );
}
