/** A fact that the page did not say, to be typed by whoever knows it. Nothing here stops a report. */
import { useState, type ClipboardEvent } from 'react';
import { checkDigits } from '@/lib/processo/processo';
import { texto } from '@/lib/text/panel';
import { fatos, naoIdentificado } from '@/lib/text/panel-facts';
import { numbersIn, restOf, tell, valueOf, type Contavel } from './telling';
import { usePanel, usePanelState } from './use-panel';

export function TellLine({ fato, focused = false }: { fato: Contavel; focused?: boolean }) {
  const panel = usePanel();
  const contexto = usePanelState((state) => state.rascunho.contexto);
  const stored = valueOf(contexto, fato);
  const [typed, setTyped] = useState(stored);
  const [choices, setChoices] = useState<string[]>([]);
  const id = `informar-${fato}`;
  const rest = restOf(contexto, fato);
  const wrong = fato === 'processo' && checkDigits(stored) === 'errado';

  function take(text: string): void {
    const numbers = fato === 'processo' ? numbersIn(text) : [text];
    setTyped(text);
    setChoices(numbers.length > 1 ? numbers : []);
    const { rascunho } = panel.getState();
    const value = numbers.length === 1 ? numbers[0]! : '';
    panel.edit({ contexto: tell(rascunho.contexto, fato, value) });
  }

  /** An input would glue lines together, and two numbers with them. */
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text').replaceAll(/\s+/g, ' ').trim();
    if (fato !== 'processo' || numbersIn(text).length < 2) return;
    event.preventDefault();
    take(text);
  }

  return (
    <>
      <label className="facts__name" htmlFor={id}>
        {fatos[fato].rotulo}
      </label>
      <span className="facts__value">
        <input
          id={id}
          className="ui-input"
          autoFocus={focused}
          autoComplete="off"
          spellCheck={false}
          placeholder={naoIdentificado[fato]}
          aria-describedby={`${id}-nota`}
          value={typed}
          onChange={(event) => take(event.target.value)}
          onPaste={paste}
          onBlur={() => choices.length === 0 && setTyped(stored)}
        />
        <span id={`${id}-nota`} className="facts__note">
          <span className="ui-sr">{stored ? texto.informado : texto.naoIdentificado}</span>
          {rest && <span className="ui-muted">{rest}</span>}
          {wrong && <span className="ui-muted facts__doubt">{texto.digitoErrado}</span>}
        </span>
        {choices.length > 0 && (
          <span className="facts__choices" role="group" aria-label={texto.qualProcesso}>
            {texto.qualProcesso}
            {choices.map((numero) => (
              <button
                key={numero}
                type="button"
                className="ui-link"
                onClick={() => {
                  take(numero);
                  document.getElementById(id)?.focus();
                }}
              >
                {numero}
              </button>
            ))}
          </span>
        )}
      </span>
    </>
  );
}
