/** Said once, when the digits were right. */
import { IDENTIDADE } from '@/lib/text/identity';
import type { Proof } from './use-proof';

export function Proved({ proof }: { proof: Proof }) {
  return (
    <output>
      {proof.provou && proof.prova && (
        <p className="provado">{IDENTIDADE.agoraConfirmado(proof.prova.email)}</p>
      )}
    </output>
  );
}
