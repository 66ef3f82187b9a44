/** Said once, when the digits were right. */
import { IDENTIDADE } from '@/lib/text/identity';
import type { Proof } from './use-proof';

export function Proved({ proof }: { proof: Proof }) {
  return (
    <output>
      {proof.provou && proof.prova && (
        <p className="aviso aviso-ok">{IDENTIDADE.agoraConfirmado(proof.prova.email)}</p>
      )}
    </output>
  );
}
