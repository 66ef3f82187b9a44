/** One line of the lists: shows in the picture what it is about, and lights up when that is touched. */
import { useEffect, useRef, type ReactNode } from 'react';
import { texto as t } from '@/lib/text/picture';
import { goTo } from './actions';
import { useEditor, useEditorState } from './editor-store';
import { inList } from './focus';

export function Row({
  id,
  icon,
  name,
  where,
  children,
}: {
  id: string;
  icon?: ReactNode;
  name: string;
  where: string;
  children: ReactNode;
}) {
  const editor = useEditor();
  const chosen = useEditorState((state) => state.escolhida === id);
  const pointed = useEditorState((state) => state.apontada === id);
  const row = useRef<HTMLDivElement>(null);
  const point = (apontada: string | null) => editor.setState({ apontada });

  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);

  return (
    <li>
      <div
        ref={row}
        className="row"
        data-chosen={chosen || undefined}
        data-pointed={pointed || undefined}
        onPointerEnter={() => point(id)}
        onPointerLeave={() => point(null)}
        onFocus={() => point(id)}
        onBlur={() => point(null)}
      >
        <button
          type="button"
          className="row__name"
          id={inList(id)}
          onClick={() => goTo(editor, id)}
        >
          {icon}
          <span>
            {name} <small>{where}</small>
            <span className="ui-sr">{t.ir}</span>
          </span>
        </button>
        {children}
      </div>
    </li>
  );
}
