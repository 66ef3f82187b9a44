/**
 * Under a field: what of its text should not go, and one press that mends it. Never blocks by
 * itself and never takes the focus from whoever writes; a password is stopped where it is sent.
 */
import { useEffect, useMemo, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { DIGITADO } from '@/lib/text/digitado';
import { noticesOf, type Expected } from '@/lib/text/typed';

/** After the last key, in milliseconds: nobody is told of half a number. */
const QUIET = 400;

/** Id of the notice of a control, for its `aria-describedby`. */
export const noticeId = (id: string): string => `${id}-dados`;

/** Sends nothing: back to the field that holds a password. The reason, for whoever listens. */
export function stopAt(id: string): string {
  document.getElementById(id)?.focus();
  return DIGITADO.senha;
}

/** The notice under the field says this already, with the way to mend it. */
export const isSaid = (erro: string | null | undefined): boolean => erro === DIGITADO.senha;

export function TypedNotice({
  id,
  value,
  onChange,
  expected,
}: {
  /** Of the control, which gets the focus back. */
  id: string;
  value: string;
  onChange: (value: string) => void;
  /** Stable between renders where nothing in it changed. */
  expected?: Expected | undefined;
}) {
  const settled = useSettled(value);
  const avisos = useMemo(() => noticesOf(settled, expected), [settled, expected]);
  /** The last mending, for as long as nothing else was written. */
  const [mended, setMended] = useState<{ before: string; after: string } | null>(null);

  function change(text: string): void {
    onChange(text);
    document.getElementById(id)?.focus();
  }

  return (
    // On the page all the time, or a screen reader would not hear what appears in it.
    <div id={noticeId(id)} className="typed" aria-live="polite">
      {mended?.after === value && (
        <p className="typed__line ui-muted">
          {DIGITADO.retirado}
          <button
            type="button"
            className="ui-link"
            onClick={() => {
              change(mended.before);
              setMended(null);
            }}
          >
            {DIGITADO.desfazer}
          </button>
        </p>
      )}
      {avisos
        // What was mended a moment ago is not said for the rest of that moment.
        .filter(({ mend }) => settled === value || mend(value) !== value)
        .map(({ tipo, texto, botao, mend }) => (
          <p
            key={tipo}
            className={tipo === 'senha' ? 'typed__line ui-error' : 'typed__line typed__line--note'}
          >
            <Icon name="alerta" size={13} />
            <span className="typed__text">{texto}</span>
            <button
              type="button"
              className="ui-link"
              onClick={() => {
                const after = mend(value);
                setMended({ before: value, after });
                change(after);
              }}
            >
              {botao}
            </button>
          </p>
        ))}
    </div>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return undefined;
    const timer = setTimeout(() => setSettled(value), QUIET);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
