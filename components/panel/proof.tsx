/** After the number, and only if wanted: proving the e-mail, to see one's chamados elsewhere too. */
import { useCallback, useEffect } from 'react';
import { Invitation } from '@/components/identity/invitation';
import { Proved } from '@/components/identity/proved';
import { ProofForm } from '@/components/identity/proof-form';
import { isOffered, isOpen, useProof, type AskProof } from '@/components/identity/use-proof';
import { usePanel } from './use-panel';

export function PanelProof() {
  const panel = usePanel();
  const ask = useCallback<AskProof>((passo) => panel.ask('painel.provar', { passo }), [panel]);
  const proof = useProof(ask);
  const { provou, prova } = proof;

  // The next report from this panel is of the address that was proved.
  useEffect(() => {
    const { identidade } = panel.getState();
    if (provou && prova && identidade) {
      panel.setState({ identidade: { ...identidade, email: prova.email } });
    }
  }, [panel, provou, prova]);

  return (
    <div className="panel__proof">
      <Proved proof={proof} />
      {isOpen(proof) && <ProofForm proof={proof} />}
      {isOffered(proof) && !isOpen(proof) && prova?.convite && <Invitation proof={proof} />}
    </div>
  );
}
