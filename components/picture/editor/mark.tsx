/**
 * One mark as a thing that can be pointed at and focused: what is seen of it is painted in the
 * canvas below, here are its name, its frame when chosen, and the handles.
 */
import { memo } from 'react';
import { isFixed } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { boxOf, strokeOf, type Tamanho } from '@/lib/picture/places';
import { useEditor } from './editor-store';
import { onStage } from './focus';
import { onMarkKey } from './mark-keys';
import { isWritten } from './tools';

/** How a mark takes part in the editing. */
export type Papel = 'propria' | 'coberta' | 'sugestao';

export const Mark = memo(function Mark({
  marca,
  papel,
  nome,
  image,
  scale,
  chosen,
  pointed,
}: {
  marca: Marca;
  papel: Papel;
  /** All of it in words. */
  nome: string;
  image: Tamanho;
  scale: number;
  chosen: boolean;
  pointed: boolean;
}) {
  const editor = useEditor();
  const { id } = marca;
  const { x, y, largura, altura } = boxOf(marca, image);
  const outlined = marca.tipo === 'destaque' || marca.tipo === 'recorte' || marca.tipo === 'seta';
  return (
    <button
      type="button"
      id={onStage(id)}
      data-marca={id}
      data-tipo={marca.tipo}
      className={['mark', `mark--${papel}`, outlined && 'mark--outline'].filter(Boolean).join(' ')}
      data-chosen={chosen || undefined}
      data-pointed={pointed || undefined}
      style={{ left: x * scale, top: y * scale, width: largura * scale, height: altura * scale }}
      // The list beside reaches what the extension covered: here Tab stops at the person's own.
      tabIndex={papel === 'propria' || chosen ? 0 : -1}
      aria-label={nome}
      aria-describedby={`editor-ajuda-${papel === 'propria' ? help(marca) : papel}`}
      onFocus={() => editor.setState({ escolhida: id, apontada: id })}
      onKeyDown={(event) => onMarkKey(editor, id, event)}
    >
      {outlined && <Outline marca={marca} box={{ x, y }} scale={scale} image={image} />}
      {chosen && !isFixed(marca) && papel === 'propria' && (
        <Handles marca={marca} box={{ x, y }} scale={scale} />
      )}
    </button>
  );
});

const help = ({ tipo }: Marca) => (tipo === 'seta' ? 'seta' : isWritten(tipo) ? 'escrita' : 'area');

interface At {
  marca: Marca;
  /** Corner of the mark's box, in image pixels. */
  box: { x: number; y: number };
  scale: number;
}

/** Only the line is hit: what lies inside of it can be drawn upon. */
function Outline({ marca, box, scale, image }: At & { image: Tamanho }) {
  const hit = Math.max(2 * strokeOf(image) * scale, 24);
  return (
    <svg className="mark__line" aria-hidden="true" focusable="false">
      {marca.tipo === 'seta' ? (
        <line
          x1={(marca.x - box.x) * scale}
          y1={(marca.y - box.y) * scale}
          x2={(marca.paraX - box.x) * scale}
          y2={(marca.paraY - box.y) * scale}
          strokeWidth={hit}
        />
      ) : (
        <rect width="100%" height="100%" strokeWidth={hit} />
      )}
    </svg>
  );
}

function Handles({ marca, box, scale }: At) {
  if (marca.tipo === 'seta') {
    return (
      <>
        <Handle at="de" left={(marca.x - box.x) * scale} top={(marca.y - box.y) * scale} />
        <Handle
          at="para"
          left={(marca.paraX - box.x) * scale}
          top={(marca.paraY - box.y) * scale}
        />
      </>
    );
  }
  if (!('largura' in marca)) return null;
  const { largura, altura } = marca;
  return (
    <>
      <Handle at="nw" left={0} top={0} />
      <Handle at="ne" left={largura * scale} top={0} />
      <Handle at="sw" left={0} top={altura * scale} />
      <Handle at="se" left={largura * scale} top={altura * scale} />
    </>
  );
}

function Handle({ at, left, top }: { at: string; left: number; top: number }) {
  return <span className="mark__handle" data-ponta={at} style={{ left, top }} />;
}
