/** What the picture shows, in the person's words, and where it stands among the steps. */
import { noticeId, TypedNotice } from '@/components/fields/typed-notice';
import { useExpected } from '@/components/panel/use-expected';
import { texto as t } from '@/lib/text/picture';
import { useEditor, useImagem } from './editor-store';
import { Drawing } from './icons';
import { reorder } from './pictures';

export function Caption() {
  const editor = useEditor();
  const { imagem, index, total } = useImagem();
  const expected = useExpected();
  const id = `legenda-${imagem.id}`;
  function write(legenda: string): void {
    const { imagens } = editor.panel.getState().rascunho;
    editor.panel.edit({
      imagens: imagens.map((each) => (each.id === imagem.id ? { ...each, legenda } : each)),
    });
  }
  return (
    <div className="side__caption">
      <label>
        <span className="ui-label">{t.legenda}</span>
        <input
          id={id}
          aria-describedby={noticeId(id)}
          className="ui-input"
          maxLength={300}
          placeholder={t.legendaDica}
          value={imagem.legenda}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <TypedNotice key={id} id={id} value={imagem.legenda} onChange={write} expected={expected} />
      {total > 1 && (
        <div className="side__order" role="group" aria-label={t.ordem}>
          <button
            type="button"
            className="ui-link"
            aria-disabled={index === 0}
            onClick={() => reorder(editor, -1)}
          >
            <Drawing name="anterior" size={14} />
            {t.antes}
          </button>
          <button
            type="button"
            className="ui-link"
            aria-disabled={index === total - 1}
            onClick={() => reorder(editor, 1)}
          >
            {t.depois}
            <Drawing name="proxima" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
