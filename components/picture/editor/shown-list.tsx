/** What the extension had covered and the person uncovered: one press covers it again. */
import { texto as t } from '@/lib/text/picture';
import { cover } from './actions';
import { useEditor, useImagem } from './editor-store';
import { shownRow } from './focus';
import { Drawing } from './icons';
import { whereIs } from './words';

export function ShownList() {
  const editor = useEditor();
  const { imagem } = useImagem();
  const { descobertas = [] } = imagem;
  if (descobertas.length === 0) return null;
  return (
    <section aria-labelledby="editor-mostradas">
      <h3 id="editor-mostradas">
        {t.mostradas} <span className="side__count">{descobertas.length}</span>
      </h3>
      <ul>
        {descobertas.map((marca) => {
          const reason = marca.motivo ?? t.coberta;
          const where = whereIs(marca, imagem);
          return (
            <li key={marca.id}>
              <div className="row">
                <span className="row__name">
                  <Drawing name="olho" />
                  <span>
                    {reason} <small>{where}</small>
                  </span>
                </span>
                <button
                  type="button"
                  className="ui-link row__action"
                  id={shownRow(marca.id)}
                  title={t.cobrirDeNovo}
                  aria-label={t.cobrirDeNovoEsta(reason, where)}
                  onClick={() => cover(editor, marca.id)}
                >
                  {t.cobrirCurto}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
