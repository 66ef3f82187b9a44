/** One quiet line; declined once, it does not come back. */
import { IDENTIDADE } from '@/lib/text/identity';
import type { Proof } from './use-proof';

export function Invitation({ proof }: { proof: Proof }) {
  const { pergunta, sim, nao } = IDENTIDADE.convite;
  return (
    <p className="convite ui-muted">
      <span>{pergunta}</span>
      <button type="button" className="ui-link" onClick={proof.abrir}>
        {sim}
      </button>
      <button
        type="button"
        className="ui-link convite__nao"
        onClick={() => void proof.dar({ tipo: 'dispensar' })}
      >
        {nao}
      </button>
    </p>
  );
}
