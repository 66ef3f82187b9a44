/** The bar above: which picture, the six tools, back and forth, done. */
import type { KeyboardEvent } from 'react';
import { canRedo, canUndo } from '../marks-history';
import { usePanelState } from '@/components/panel/use-panel';
import { texto as t } from '@/lib/text/picture';
import { addHere, close, redo, undo } from './actions';
import { useEditor, useEditorState, useImagem } from './editor-store';
import { toolId } from './focus';
import { Drawing, type Desenho } from './icons';
import { turn } from './pictures';
import { FERRAMENTAS } from './tools';
import { ZoomBar } from './zoom-bar';

export function Toolbar() {
  const editor = useEditor();
  const { imagem } = useImagem();
  return (
    <header className="editor__bar">
      <Pages />
      <Tools />
      <ZoomBar />
      <div className="editor__history">
        <Step
          icon="desfazer"
          name={t.desfazer}
          hint={t.desfazerDica}
          on={usePanelState(canUndo(imagem.id))}
          onPress={() => undo(editor)}
        />
        <Step
          icon="refazer"
          name={t.refazer}
          hint={t.refazerDica}
          on={usePanelState(canRedo(imagem.id))}
          onPress={() => redo(editor)}
        />
      </div>
      <button
        type="button"
        className="ui-button ui-button--primary editor__done"
        onClick={() => close(editor)}
      >
        {t.concluir}
      </button>
    </header>
  );
}

function Pages() {
  const editor = useEditor();
  const { index, total } = useImagem();
  const title = <h2 id="editor-titulo">{t.titulo(index + 1, total)}</h2>;
  if (total === 1) return <div className="editor__pages">{title}</div>;
  return (
    <div className="editor__pages">
      <Step icon="anterior" name={t.anterior} on={index > 0} onPress={() => turn(editor, -1)} />
      {title}
      <Step
        icon="proxima"
        name={t.proxima}
        on={index < total - 1}
        onPress={() => turn(editor, 1)}
      />
    </div>
  );
}

/** Radio buttons: arrows go from tool to tool, Enter puts one on the picture. */
function Tools() {
  const editor = useEditor();
  const held = useEditorState((state) => state.ferramenta);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    addHere(editor, editor.getState().ferramenta);
  }
  return (
    <div className="tools" role="radiogroup" aria-label={t.ferramentas}>
      {FERRAMENTAS.map(({ tipo, tecla }) => (
        <label key={tipo} className="tool" title={t.dica(tipo, tecla)}>
          <input
            type="radio"
            name="ferramenta"
            id={toolId(tipo)}
            value={tipo}
            checked={tipo === held}
            aria-describedby="editor-enter"
            aria-keyshortcuts={tecla}
            onChange={() => editor.setState({ ferramenta: tipo })}
            onKeyDown={onKeyDown}
          />
          <span>
            <Drawing name={tipo} size={18} />
            {t.ferramenta[tipo]}
          </span>
        </label>
      ))}
      <p id="editor-enter" hidden>
        {t.enterAdiciona}
      </p>
    </div>
  );
}

/** Stays focusable when there is nothing to do: the focus must not fall out of the bar. */
function Step({
  icon,
  name,
  hint = name,
  on,
  onPress,
}: {
  icon: Desenho;
  name: string;
  hint?: string;
  on: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="ui-icon-button editor__step"
      aria-label={name}
      title={hint}
      aria-disabled={!on}
      onClick={() => on && onPress()}
    >
      <Drawing name={icon} size={18} />
    </button>
  );
}
