/** Six digits, typed or pasted with anything around them; complete, they are sent by themselves. */
import { useEffect, useId, useRef, useState } from 'react';
import { IDENTIDADE } from '@/lib/text/identity';

interface Props {
  erro: string | null;
  ocupado: boolean;
  /** Answers whether they were right. */
  onCode: (codigo: string) => Promise<boolean>;
}

export function CodeField({ erro, ocupado, onCode }: Props) {
  const [digits, setDigits] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // Who sees this field came to type the code.
  useEffect(() => input.current?.focus(), []);

  const write = async (text: string) => {
    const next = text.replace(/\D/g, '').slice(0, 6);
    setDigits(next);
    if (next.length < 6 || next === digits) return;
    if (await onCode(next)) return;
    setDigits('');
    input.current?.focus();
  };

  const { codigo, conferindo } = IDENTIDADE.prova;
  return (
    <div className="codigo">
      <label className="ui-label" htmlFor={id}>
        {codigo}
      </label>
      <input
        ref={input}
        id={id}
        className="ui-input codigo__campo"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        value={digits}
        readOnly={ocupado}
        aria-invalid={erro !== null}
        aria-describedby={erro === null ? undefined : `${id}-erro`}
        onChange={(event) => void write(event.target.value)}
      />
      <output>{ocupado && <span className="ui-muted">{conferindo}</span>}</output>
      {erro !== null && (
        <p id={`${id}-erro`} className="ui-error" role="alert">
          {erro}
        </p>
      )}
    </div>
  );
}
