/** Beside the picture: what the tool does, what is proposed, drawn, covered and shown, the legenda. */
import { texto as t } from '@/lib/text/picture';
import { addHere } from './actions';
import { Caption } from './caption';
import { CoveredList } from './covered-list';
import { useEditor, useEditorState } from './editor-store';
import { Drawing } from './icons';
import { MarksList } from './marks-list';
import { ShownList } from './shown-list';
import { SuggestionsList } from './suggestions-list';

export function Side() {
  return (
    <aside className="side" aria-label={t.lado}>
      <div className="side__lists">
        <HowTo />
        <SuggestionsList />
        <MarksList />
        <CoveredList />
        <ShownList />
        <Shortcuts />
      </div>
      <Caption />
    </aside>
  );
}

function HowTo() {
  const editor = useEditor();
  const tipo = useEditorState((state) => state.ferramenta);
  return (
    <div className="side__how">
      <p>{t.comoUsar[tipo]}</p>
      <button type="button" className="ui-button" onClick={() => addHere(editor, tipo)}>
        <Drawing name="mais" />
        {t.adicionar[tipo]}
      </button>
    </div>
  );
}

function Shortcuts() {
  return (
    <details className="side__keys">
      <summary>{t.atalhos}</summary>
      <dl>
        {t.atalhosLista.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
