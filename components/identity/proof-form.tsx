/** Proving an e-mail: the address, then the six digits; or the órgão's provider, and its digits. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Prova } from '@/lib/browser/messages';
import { IDENTIDADE } from '@/lib/text/identity';
import { CodeField } from './code-field';
import { countdown, useClock } from './use-clock';
import type { Proof } from './use-proof';

export function ProofForm({ proof }: { proof: Proof }) {
  const title = useId();
  if (!proof.prova) return null;
  const { pendente } = proof.prova;
  return (
    <section className="prova cartao" aria-labelledby={title}>
      <h2 id={title}>{IDENTIDADE.prova.titulo}</h2>
      {pendente ? (
        <Code proof={proof} pendente={pendente} />
      ) : (
        <Ways proof={proof} prova={proof.prova} />
      )}
    </section>
  );
}

/** How to prove it, of what the helpdesk offers. */
function Ways({ proof, prova }: { proof: Proof; prova: Prova }) {
  const { codigo, oidc } = prova.meios;
  const texto = IDENTIDADE.prova;
  return (
    <>
      {codigo && <Address proof={proof} known={prova.email} />}
      {!codigo && <Wrong erro={proof.erro} />}
      {oidc !== null && (
        <div className="prova__provedor">
          {codigo && <p className="ui-muted">{texto.ou}</p>}
          <button
            type="button"
            className={codigo ? 'ui-button' : 'ui-button ui-button--primary'}
            disabled={proof.ocupado}
            onClick={() => void proof.dar({ tipo: 'entrar' })}
          >
            {texto.entrar(oidc)}
          </button>
          <p className="ui-muted">{texto.entrarExplica}</p>
        </div>
      )}
      <button
        type="button"
        className="ui-link prova__fim"
        onClick={() => void proof.fechar().catch(() => null)}
      >
        {texto.desistir}
      </button>
    </>
  );
}

function Address({ proof, known }: { proof: Proof; known: string }) {
  const [email, setEmail] = useState(known);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // What was pressed to come here is gone.
  useEffect(() => input.current?.focus(), []);
  const texto = IDENTIDADE.prova;
  return (
    <form
      className="prova__endereco"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void proof.dar({ tipo: 'pedir', email });
      }}
    >
      <p>{texto.explica}</p>
      <label className="ui-label" htmlFor={id}>
        {texto.email}
      </label>
      <input
        ref={input}
        id={id}
        className="ui-input"
        type="email"
        autoComplete="email"
        spellCheck={false}
        value={email}
        aria-invalid={proof.erro !== null}
        aria-describedby={proof.erro === null ? undefined : `${id}-erro`}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Wrong id={`${id}-erro`} erro={proof.erro} />
      <button
        type="submit"
        className="ui-button ui-button--primary"
        disabled={proof.ocupado || !email.trim()}
      >
        {texto.pedir}
      </button>
    </form>
  );
}

function Code({ proof, pendente }: { proof: Proof; pendente: NonNullable<Prova['pendente']> }) {
  const { meio, email, venceEm, outroEm } = pendente;
  const now = useClock(Math.max(venceEm, outroEm));
  const expired = now >= venceEm;
  const wait = outroEm - now;
  const texto = IDENTIDADE.prova;
  const byMail = meio === 'correio';
  const again = () => proof.dar(byMail ? { tipo: 'pedir', email } : { tipo: 'entrar' });
  return (
    <>
      {expired ? (
        <p role="alert">{proof.erro ?? texto.venceu}</p>
      ) : (
        <>
          <p>{byMail ? texto.enviado(email) : texto.naAba(proof.prova?.meios.oidc ?? '')}</p>
          <CodeField
            // Another code begins with an empty field.
            key={venceEm}
            erro={proof.erro}
            ocupado={proof.ocupado}
            onCode={(codigo) => proof.dar({ tipo: 'digitar', codigo })}
          />
        </>
      )}
      <div className="botoes">
        <button
          type="button"
          className={expired ? 'ui-button' : 'ui-link'}
          disabled={proof.ocupado || wait > 0}
          onClick={() => void again()}
        >
          {!byMail && texto.abrirDeNovo}
          {byMail && (wait > 0 ? texto.outroEm(countdown(wait)) : texto.outro)}
        </button>
        {byMail && (
          <button
            type="button"
            className="ui-link"
            disabled={proof.ocupado}
            onClick={() => {
              proof.abrir();
              void proof.dar({ tipo: 'desistir' });
            }}
          >
            {texto.outroEmail}
          </button>
        )}
        <button type="button" className="ui-link" onClick={() => void proof.fechar()}>
          {texto.desistir}
        </button>
      </div>
    </>
  );
}

function Wrong({ id, erro }: { id?: string; erro: string | null }) {
  if (erro === null) return null;
  return (
    <p id={id} className="ui-error" role="alert">
      {erro}
    </p>
  );
}
