/** Nearer, farther, all of it, its own size. */
import { texto as t } from '@/lib/text/picture';
import { useEditor, useEditorState } from './editor-store';
import { Drawing } from './icons';
import { scaleOf, zoomBy, zoomTo } from './zoom';

export function ZoomBar() {
  const editor = useEditor();
  const scale = useEditorState(scaleOf);
  const fits = useEditorState((state) => state.zoom === null);
  return (
    <div className="zoom" role="group" aria-label={t.zoom}>
      <button
        type="button"
        className="ui-icon-button"
        aria-label={t.afastar}
        title={t.afastar}
        onClick={() => zoomBy(editor, -1)}
      >
        <Drawing name="menos" />
      </button>
      <span className="zoom__value">{t.porCento(scale)}</span>
      <button
        type="button"
        className="ui-icon-button"
        aria-label={t.aproximar}
        title={t.aproximar}
        onClick={() => zoomBy(editor, 1)}
      >
        <Drawing name="mais" />
      </button>
      <button
        type="button"
        className="zoom__to"
        title={t.ajustarDica}
        aria-pressed={fits}
        onClick={() => zoomTo(editor, null)}
      >
        {t.ajustar}
      </button>
      <button
        type="button"
        className="zoom__to zoom__to--full"
        title={t.cemDica}
        aria-pressed={!fits && scale === 1}
        onClick={() => zoomTo(editor, 1)}
      >
        {t.porCento(1)}
      </button>
    </div>
  );
}
