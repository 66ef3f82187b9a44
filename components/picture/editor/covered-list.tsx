/** What lies covered and why, gathered by reason. Covered is safe: nothing here asks for anything. */
import { useState } from 'react';
import { isFixed } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { texto as t } from '@/lib/text/picture';
import { takeAway } from './actions';
import { useEditor, useEditorState, useImagem } from './editor-store';
import { Drawing } from './icons';
import { Row } from './row';
import { nameOf, whereIs } from './words';

/** So many of one reason are still read one by one. */
const POUCAS = 2;

export function CoveredList() {
  const { imagem } = useImagem();
  const covered = imagem.marcas.filter(isFixed);
  if (covered.length === 0) return null;
  const groups = Map.groupBy(covered, (marca) => nameOf(marca, imagem.marcas));
  return (
    <section aria-labelledby="editor-cobertas">
      <h3 id="editor-cobertas">
        {t.cobertas} <span className="side__count">{covered.length}</span>
      </h3>
      <p className="ui-muted">{t.cobertasAjuda}</p>
      <ul>
        {[...groups].map(([reason, marcas]) =>
          marcas.length > POUCAS ? (
            <Group key={reason} reason={reason} marcas={marcas} />
          ) : (
            marcas.map((marca) => <Area key={marca.id} marca={marca} reason={reason} />)
          ),
        )}
      </ul>
    </section>
  );
}

/** Opens by itself when one of them is chosen in the picture. */
function Group({ reason, marcas }: { reason: string; marcas: Marca[] }) {
  const [open, setOpen] = useState(false);
  const chosen = useEditorState((state) => state.escolhida);
  const shown = open || marcas.some(({ id }) => id === chosen);
  return (
    <li className="group">
      <button
        type="button"
        className="group__name"
        aria-expanded={shown}
        onClick={() => setOpen(!shown)}
      >
        <Drawing name="abrir" size={14} />
        {t.grupo(marcas.length, reason)}
      </button>
      {shown && (
        <ul>
          {marcas.map((marca) => (
            <Area key={marca.id} marca={marca} reason={reason} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Area({ marca, reason }: { marca: Marca; reason: string }) {
  const editor = useEditor();
  const { imagem } = useImagem();
  const where = whereIs(marca, imagem);
  return (
    <Row id={marca.id} icon={<Drawing name="tarja" />} name={reason} where={where}>
      <button
        type="button"
        className="ui-link row__action"
        aria-label={t.mostrarEsta(reason, where)}
        title={t.mostrar}
        onClick={() => takeAway(editor, marca.id)}
      >
        {t.mostrarCurto}
      </button>
    </Row>
  );
}
