/** The person's own marks, with what a number or a text says typed beside it. */
import { noticeId, TypedNotice } from '@/components/fields/typed-notice';
import { useExpected } from '@/components/panel/use-expected';
import { isFixed, remove, write } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { texto as t } from '@/lib/text/picture';
import { useRef, type KeyboardEvent } from 'react';
import { takeAway } from './actions';
import { useEditor, useImagem } from './editor-store';
import { fieldOf, focusOn, onStage } from './focus';
import { Drawing } from './icons';
import { Row } from './row';
import { nameOf, whereIs } from './words';

export function MarksList() {
  const editor = useEditor();
  const { imagem } = useImagem();
  const own = imagem.marcas.filter((marca) => !isFixed(marca));
  return (
    <section aria-labelledby="editor-marcas">
      <h3 id="editor-marcas">{t.marcas}</h3>
      {own.length === 0 && <p className="ui-muted">{t.nenhuma}</p>}
      <ul>
        {own.map((marca) => {
          const name = nameOf(marca, imagem.marcas);
          return (
            <Row
              key={marca.id}
              id={marca.id}
              icon={<Drawing name={marca.tipo} />}
              name={name}
              where={whereIs(marca, imagem)}
            >
              <button
                type="button"
                className="ui-icon-button"
                aria-label={t.retirar(name)}
                title={t.retirar(name)}
                onClick={() => takeAway(editor, marca.id)}
              >
                <Drawing name="retirar" />
              </button>
              <Written marca={marca} name={name} />
            </Row>
          );
        })}
      </ul>
    </section>
  );
}

/** The words of a texto, or the note of a number. Enter and Escape go back to the picture. */
function Written({ marca, name }: { marca: Marca; name: string }) {
  const editor = useEditor();
  /** Since the field got the focus something was typed: it is one step back. */
  const typed = useRef(false);
  const expected = useExpected();
  if (marca.tipo !== 'texto' && marca.tipo !== 'numero') return null;
  const { id, tipo } = marca;
  const value = tipo === 'texto' ? marca.texto : marca.nota;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    focusOn(editor, onStage(id));
  }

  /** A text without words shows nothing: it does not stay behind. */
  function onBlur(): void {
    typed.current = false;
    const now = editor.marks().marcas.find((each) => each.id === id);
    if (now?.tipo === 'texto' && now.texto.trim() === '') {
      editor.change((edicao) => remove(edicao, id), true);
    }
  }

  function change(words: string): void {
    const joins = typed.current || (tipo === 'texto' && value === '');
    typed.current = true;
    editor.change((edicao) => write(edicao, id, words), joins);
  }

  return (
    <>
      <textarea
        id={fieldOf(id)}
        aria-describedby={noticeId(fieldOf(id))}
        className="ui-input row__field"
        rows={1}
        maxLength={LIMITE}
        aria-label={tipo === 'texto' ? `${name}: ${t.escrito}` : t.nota(name)}
        placeholder={tipo === 'texto' ? t.escritoDica : t.notaDica}
        value={value}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => change(event.target.value)}
      />
      <TypedNotice id={fieldOf(id)} value={value} onChange={change} expected={expected} />
    </>
  );
}

/** Characters of a note or a text: a caption, not a letter. */
const LIMITE = 300;
