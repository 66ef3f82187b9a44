/** The picture itself, large: draw on it by pointer, take a tarja with pointer or keyboard. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { usePanel } from '@/components/panel/use-panel';
import type { Imagem } from '@/lib/outbox/records';
import { areaBetween, moveTarja, placeTarja, resizeTarja, type Area } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { texto } from '@/lib/text/panel';
import { changeMarks } from './marks-history';
import { PictureCanvas } from './picture-canvas';

const t = texto.trabalho;

/** Steps of an arrow key in image pixels; with Ctrl one by one. */
const STEP = 8;

interface Point {
  x: number;
  y: number;
}

/** What the pointer is doing: drawing a new area, or changing the mark `id` of which it is `over`. */
interface Drag {
  id: string | null;
  from: Point;
  area: (to: Point) => Area | null;
  now: Area | null;
}

export function Stage({
  imagem,
  real,
  asking,
  onDrawn,
  onRemove,
}: {
  imagem: Imagem;
  /** One CSS pixel for each of the image, instead of fitting it in. */
  real: boolean;
  /** The mark that a question is about: outlined. */
  asking: string | null;
  onDrawn: (area: Area) => void;
  onRemove: (id: string) => void;
}) {
  const panel = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const fit = useFit(box, imagem);
  const scale = real ? 1 : fit;
  const [drag, setDrag] = useState<Drag | null>(null);

  function pointOf(event: PointerEvent): Point {
    const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  }

  function begin(
    event: PointerEvent,
    id: string | null,
    area: (from: Point) => Drag['area'],
  ): void {
    if (event.button !== 0) return;
    const from = pointOf(event);
    surface.current?.setPointerCapture?.(event.pointerId);
    setDrag({ id, from, area: area(from), now: null });
  }

  function onPointerDown(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    const marca = imagem.marcas.find(({ id }) => `marca-${id}` === target.closest('button')?.id);
    if (!marca) begin(event, null, (from) => (to) => areaBetween(from, to, imagem));
    else if (marca.origem === 'pessoa')
      begin(event, marca.id, () => (to) => taken(event, marca, to));
  }

  /** Where a tarja lies once the pointer that took it at `event` is at `to`. */
  function taken(event: PointerEvent, marca: Marca, to: Point): Area | null {
    const from = pointOf(event);
    const corner = (event.target as HTMLElement).dataset.corner;
    if (corner) {
      const fixed = {
        x: corner.includes('w') ? marca.x + marca.largura : marca.x,
        y: corner.includes('n') ? marca.y + marca.altura : marca.y,
      };
      return areaBetween(fixed, to, imagem);
    }
    const by = { dx: Math.round(to.x - from.x), dy: Math.round(to.y - from.y) };
    const moved = moveTarja({ marcas: [marca], descobertas: [] }, marca.id, by, imagem);
    return moved.marcas[0] ?? null;
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag) setDrag({ ...drag, now: drag.area(pointOf(event)) });
  }

  function onPointerUp(event: PointerEvent): void {
    if (!drag) return;
    const area = drag.area(pointOf(event));
    setDrag(null);
    if (!area) return;
    const { id } = drag;
    if (id === null) onDrawn(area);
    else if (drag.now)
      changeMarks(panel, imagem.id, (edicao) => placeTarja(edicao, id, areaOf(area)));
  }

  function onKeyDown(event: KeyboardEvent, id: string): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return onRemove(id);
    }
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.ctrlKey ? 1 : STEP;
    const by = { dx: direction.x * step, dy: direction.y * step };
    const how = event.shiftKey ? resizeTarja : moveTarja;
    changeMarks(panel, imagem.id, (edicao) => how(edicao, id, by, imagem), event.repeat);
  }

  const shown = withDrag(imagem.marcas, drag);
  return (
    <div className="stage" ref={box}>
      <div
        className="stage__surface"
        ref={surface}
        style={{ width: imagem.largura * scale, height: imagem.altura * scale }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
      >
        <PictureCanvas imagem={imagem} marcas={shown} scale={scale} />
        {imagem.marcas.map((marca, index) => (
          <Mark
            key={marca.id}
            marca={shown[index] ?? marca}
            number={index + 1}
            scale={scale}
            asked={marca.id === asking}
            onKeyDown={(event) => onKeyDown(event, marca.id)}
          />
        ))}
      </div>
    </div>
  );
}

/** A tarja as a thing that can be focused: the black itself is painted in the canvas below. */
function Mark({
  marca,
  number,
  scale,
  asked,
  onKeyDown,
}: {
  marca: Marca;
  number: number;
  scale: number;
  asked: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { x, y, largura, altura, origem, motivo } = marca;
  const own = origem === 'pessoa';
  const what = own ? t.suaTarja : (motivo ?? t.automatica);
  return (
    <button
      type="button"
      id={`marca-${marca.id}`}
      className={['mark', !own && 'mark--automatic', asked && 'mark--asked']
        .filter(Boolean)
        .join(' ')}
      style={{ left: x * scale, top: y * scale, width: largura * scale, height: altura * scale }}
      aria-label={`${t.tarja(number)}: ${what}. ${t.posicao(x, y, largura, altura)}`}
      aria-describedby={own ? 'work-ajuda' : 'work-ajuda-automatica'}
      title={own ? undefined : what}
      onKeyDown={onKeyDown}
    >
      {own && ['nw', 'ne', 'sw', 'se'].map((at) => <span key={at} data-corner={at} />)}
    </button>
  );
}

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function withDrag(marcas: readonly Marca[], drag: Drag | null): readonly Marca[] {
  const now = drag?.now;
  if (!drag || !now) return marcas;
  if (drag.id !== null) return marcas.map((m) => (m.id === drag.id ? { ...m, ...areaOf(now) } : m));
  return [...marcas, { ...now, id: 'nova', tipo: 'tarja', origem: 'pessoa' }];
}

function areaOf({ x, y, largura, altura }: Area): Area {
  return { x, y, largura, altura };
}

/** The largest scale at which the whole picture shows, never above its own size. */
function useFit(box: { current: HTMLDivElement | null }, { largura, altura }: Imagem): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) setScale(Math.min(clientWidth / largura, clientHeight / altura, 1));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, largura, altura]);
  return scale;
}
