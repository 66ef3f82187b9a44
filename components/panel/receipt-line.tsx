/**
 * The receipt in the panel: one quiet line beside "Enviar" that opens into its counts, and the same
 * of what was sent. It asks nothing and stops nothing.
 */
import { useState } from 'react';
import { Receipt } from '@/components/chamados/receipt';
import { Icon } from '@/components/ui/icon';
import type { Comprovante, Fato } from '@/lib/contract';
import { FATOS } from '@/lib/contract/words';
import { proofOf } from '@/lib/outbox/comprovante';
import type { Rascunho } from '@/lib/outbox/records';
import { numeroMascarado } from '@/lib/outbox/sigilo';
import { COMPROVANTE, resumo } from '@/lib/text/comprovante';
import { usePanelState } from './use-panel';

/** What goes if it is sent now: `line` for the row of "Enviar", `details` above it once opened. */
export function useReceipt() {
  const rascunho = usePanelState((state) => state.rascunho);
  const [open, setOpen] = useState(false);
  const provas = {
    imagens: rascunho.imagens.map(proofOf),
    retirados: rascunho.retirados,
    numeroMascarado: numeroMascarado(rascunho),
  };
  const said = resumo(provas);
  return {
    details: open && (
      <div id="comprovante" className="panel__receipt">
        <Receipt {...provas} fatos={leavingFatos(rascunho)} />
      </div>
    ),
    line: (
      <button
        type="button"
        className="panel__receipt-line ui-muted"
        title={said}
        aria-expanded={open}
        aria-controls="comprovante"
        onClick={() => setOpen(!open)}
      >
        {COMPROVANTE.vai} {said}
      </button>
    ),
  };
}

function leavingFatos({ contexto, retirados }: Rascunho): Fato[] {
  return FATOS.filter((fato) => contexto[fato] !== undefined && !retirados.includes(fato));
}

/** After "Enviar": first what the person could not know before, then the whole of it. */
export function SentReceipt({ comprovante }: { comprovante: Comprovante | undefined }) {
  if (!comprovante) return null;
  return (
    <>
      {comprovante.imagens.map(
        ({ sha256, reduzida }, i) =>
          reduzida && (
            <p key={sha256} className="ui-note">
              <Icon name="alerta" />
              {COMPROVANTE.foiReduzida(i + 1)}
            </p>
          ),
      )}
      <details className="result__receipt">
        <summary>
          {COMPROVANTE.foi} {resumo(comprovante)}
        </summary>
        <Receipt {...comprovante} />
      </details>
    </>
  );
}
