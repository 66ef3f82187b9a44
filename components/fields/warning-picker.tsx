/** "Apareceu um aviso?": SEI's usual texts to pick, or the person's own words. */
import { useRef, useState } from 'react';
import { plain } from '@/lib/catalogo/plain';
import { AVISOS_SEI } from '@/lib/text/avisos-sei';
import { texto } from '@/lib/text/panel';
import { noticeId, TypedNotice } from './typed-notice';

/** What each case fills in. */
const BLANK = '…';

export function WarningPicker({
  onPick,
  onLeave,
}: {
  onPick: (aviso: string) => void;
  onLeave: () => void;
}) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const words = plain(typed).split(' ');
  const found = AVISOS_SEI.filter((aviso) => words.every((word) => plain(aviso).includes(word)));

  /** What has a blank goes to the input first, with the blank selected. */
  function choose(aviso: string): void {
    const blank = aviso.indexOf(BLANK);
    if (blank < 0) return onPick(aviso);
    setTyped(aviso);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(blank, blank + BLANK.length);
    });
  }

  const use = () => typed.trim() && onPick(typed.trim());
  return (
    <div ref={keepInView} className="warning" role="group" aria-label={texto.aviso}>
      <div className="warning__own">
        <input
          ref={input}
          id="aviso-texto"
          aria-describedby={noticeId('aviso-texto')}
          className="ui-input"
          autoFocus
          autoComplete="off"
          aria-label={texto.avisoTexto}
          placeholder={texto.avisoEscreva}
          maxLength={2000}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            // Or the description, which has the focus next, would get a line.
            event.preventDefault();
            use();
          }}
        />
        <button type="button" className="ui-button" disabled={typed.trim() === ''} onClick={use}>
          {texto.avisoUsar}
        </button>
      </div>
      <TypedNotice id="aviso-texto" value={typed} onChange={setTyped} />
      {found.length > 0 && (
        <ul className="warning__usual">
          {found.map((aviso) => (
            <li key={aviso}>
              <button
                type="button"
                onClick={() => choose(aviso)}
                onKeyDown={({ key }) => key === 'Escape' && onLeave()}
              >
                {aviso}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function keepInView(element: HTMLDivElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
