/** The first and biggest control of the popup. */
import { useEffect, useRef, useState } from 'react';
import { POPUP } from '@/lib/text/popup';
import { openReport } from './open-report';

interface Props {
  pode: boolean;
  /** Shortcut really assigned, or empty. */
  atalho: string;
}

export function ReportButton({ pode, atalho }: Props) {
  const [erro, setErro] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The popup was opened on purpose: Enter alone then reports.
  useEffect(() => button.current?.focus(), []);
  const { botao, explica, impedido, atalho: dica } = POPUP.reportar;

  return (
    <div className="reportar">
      <button
        ref={button}
        type="button"
        className="ui-button ui-button--primary ui-button--large"
        disabled={!pode}
        aria-describedby="reportar-explica"
        onClick={() => void openReport().catch((error: Error) => setErro(error.message))}
      >
        {botao}
      </button>
      <p id="reportar-explica" className="ui-muted">
        {pode ? explica : impedido}{' '}
        {pode && atalho && <span className="atalho">{dica(atalho)}</span>}
      </p>
      {erro && (
        <p role="alert" className="aviso aviso-erro">
          {erro}
        </p>
      )}
    </div>
  );
}
