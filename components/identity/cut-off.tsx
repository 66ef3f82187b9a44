/** The helpdesk no longer knows this computer: what happened, and that nothing is lost. */
import { IDENTIDADE } from '@/lib/text/identity';
import { isOffered, isOpen, type Proof } from './use-proof';

export function CutOff({ proof }: { proof: Proof }) {
  if (!proof.prova?.desligada || isOpen(proof)) return null;
  const texto = IDENTIDADE.desligado;
  return (
    <div className="aviso" role="alert">
      <p>
        <strong>{texto.titulo}.</strong> {texto.explica}
      </p>
      <div className="botoes">
        {isOffered(proof) && (
          <button type="button" className="ui-button" onClick={proof.abrir}>
            {IDENTIDADE.prova.abrir}
          </button>
        )}
        <button
          type="button"
          className="ui-button"
          onClick={() => void proof.dar({ tipo: 'lido' })}
        >
          {texto.entendi}
        </button>
      </div>
    </div>
  );
}
