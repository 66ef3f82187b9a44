/** What may be personal data and nobody can tell: outlined, the person decides. */
import { texto as t } from '@/lib/text/picture';
import { acceptEvery, acceptOne } from './actions';
import { useEditor, useImagem } from './editor-store';
import { acceptButton } from './focus';
import { Drawing } from './icons';
import { Row } from './row';
import { whereIs } from './words';

export function SuggestionsList() {
  const editor = useEditor();
  const { imagem } = useImagem();
  const { sugestoes = [] } = imagem;
  if (sugestoes.length === 0) return null;
  return (
    <section className="side__proposed" aria-labelledby="editor-sugestoes">
      <div className="side__title">
        <h3 id="editor-sugestoes">
          {t.sugestoes} <span className="side__count">{sugestoes.length}</span>
        </h3>
        {sugestoes.length > 1 && (
          <button type="button" className="ui-link" onClick={() => acceptEvery(editor)}>
            {t.cobrirTodas}
          </button>
        )}
      </div>
      <p className="ui-muted">{t.sugestoesAjuda}</p>
      <ul>
        {sugestoes.map((sugestao) => {
          const name = sugestao.motivo ?? t.sugerida;
          const where = whereIs(sugestao, imagem);
          return (
            <Row
              key={sugestao.id}
              id={sugestao.id}
              icon={<Drawing name="duvida" />}
              name={name}
              where={where}
            >
              <button
                type="button"
                className="ui-button row__action"
                id={acceptButton(sugestao.id)}
                aria-label={t.cobrirEsta(name, where)}
                onClick={() => acceptOne(editor, sugestao.id)}
              >
                {t.cobrir}
              </button>
            </Row>
          );
        })}
      </ul>
    </section>
  );
}
