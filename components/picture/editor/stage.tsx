/** The picture itself: painted with its marks, with everything on it that can be taken. */
import { useEffect, useLayoutEffect, useMemo, useRef, type SyntheticEvent } from 'react';
import { isFixed, type Edicao } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { texto as t } from '@/lib/text/picture';
import { PictureCanvas } from '../picture-canvas';
import { useEditor, useEditorState, useImagem, type Editor } from './editor-store';
import { Mark, type Papel } from './mark';
import { Shade } from './shade';
import { usePointer } from './use-pointer';
import { describe } from './words';
import { scaleOf, zoomBy } from './zoom';

export function Stage() {
  const editor = useEditor();
  const { imagem, index } = useImagem();
  const scale = useEditorState(scaleOf);
  const panning = useEditorState((state) => state.andando);
  const { preview, handlers } = usePointer(editor);
  const { box, surface } = useElements(editor);

  const seen = useMemo((): Edicao => {
    const { marcas, descobertas = [], sugestoes = [] } = imagem;
    const now = { marcas, descobertas, sugestoes };
    return preview ? preview(now) : now;
  }, [imagem, preview]);

  return (
    <div
      className="stage"
      ref={box}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by the arrow keys
      tabIndex={0}
      aria-label={t.imagem(index + 1)}
      data-ferramenta={panning ? 'andar' : undefined}
    >
      <div
        className="stage__surface"
        ref={surface}
        style={{ width: imagem.largura * scale, height: imagem.altura * scale }}
        {...handlers}
        onPointerOver={(event) => editor.setState({ apontada: markOf(event) })}
        onPointerLeave={() => editor.setState({ apontada: null })}
      >
        <PictureCanvas imagem={imagem} marcas={seen.marcas} scale={scale} />
        <Shade marcas={seen.marcas} image={imagem} scale={scale} />
        <Marks edicao={seen} />
      </div>
    </div>
  );
}

function Marks({ edicao }: { edicao: Edicao }) {
  const { imagem } = useImagem();
  const { largura, altura } = imagem;
  const image = useMemo(() => ({ largura, altura }), [largura, altura]);
  const all = useMemo(
    () =>
      inOrder(edicao).map(([marca, papel]) => {
        return { marca, papel, nome: describe(marca, edicao.marcas, image) };
      }),
    [edicao, image],
  );
  const scale = useEditorState(scaleOf);
  const chosen = useEditorState((state) => state.escolhida);
  const pointed = useEditorState((state) => state.apontada);
  return all.map(({ marca, papel, nome }) => (
    <Mark
      key={marca.id}
      marca={marca}
      papel={papel}
      nome={nome}
      image={image}
      scale={scale}
      chosen={marca.id === chosen}
      pointed={marca.id === pointed}
    />
  ));
}

/** From below to above: what the extension covered, what it proposes, what the person made. */
function inOrder({ marcas, sugestoes }: Edicao): [Marca, Papel][] {
  const own = marcas.filter((marca) => !isFixed(marca));
  return [
    ...marcas.filter(isFixed).map((marca): [Marca, Papel] => [marca, 'coberta']),
    ...sugestoes.map((marca): [Marca, Papel] => [marca, 'sugestao']),
    // A recorte goes around the others: they are taken before it.
    ...own.filter(({ tipo }) => tipo === 'recorte').map((m): [Marca, Papel] => [m, 'propria']),
    ...own.filter(({ tipo }) => tipo !== 'recorte').map((m): [Marca, Papel] => [m, 'propria']),
  ];
}

function markOf({ target }: SyntheticEvent): string | null {
  return (target as Element).closest<HTMLElement>('[data-marca]')?.dataset['marca'] ?? null;
}

/** Tells the editor where the picture is, measures how large it may be, zooms by the wheel. */
function useElements(editor: Editor) {
  const box = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { imagem } = useImagem();
  const { largura, altura } = imagem;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !surface.current) return undefined;
    editor.setState({ stage: { box: element, surface: surface.current } });
    const measure = () => {
      // Of the box without its scrollbars: they come and go with the picture's size.
      const { offsetWidth, offsetHeight } = element;
      if (offsetWidth === 0) return;
      const room = { width: offsetWidth - 2 * MARGEM, height: offsetHeight - 2 * MARGEM };
      editor.setState({ ajuste: Math.min(room.width / largura, room.height / altura, 1) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      editor.setState({ stage: null });
    };
  }, [editor, largura, altura]);

  useEffect(() => {
    const element = box.current;
    // By hand: React listens to the wheel without the right to stop the page's own zoom.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomBy(editor, -event.deltaY / 100, event);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [editor]);

  return { box, surface };
}

/** Around a picture that fits, in CSS pixels: room for the handles at its edges. */
const MARGEM = 12;
