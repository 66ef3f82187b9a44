/** Drafts that were never sent: go on, or throw away after one question. */
import { useState } from 'react';
import { ask, type ResumoRascunho } from '@/lib/browser/messages';
import { momento } from '@/lib/text/moments';
import { POPUP } from '@/lib/text/popup';
import { KeepCopy } from './keep-copy';
import { openReport } from './open-report';
import { sentence } from '@/components/ui/use-request';

interface Props {
  rascunhos: ResumoRascunho[];
  /** No panel opens on this SEI: the drafts stay where they are. */
  pausado: boolean;
  refazer: () => Promise<void>;
}

export function Drafts({ rascunhos, ...rest }: Props) {
  if (rascunhos.length === 0) return null;
  return (
    <section aria-labelledby="rascunhos">
      <h2 id="rascunhos">{POPUP.rascunhos.titulo}</h2>
      <ul className="lista">
        {rascunhos.map((rascunho) => (
          <Draft key={rascunho.id} rascunho={rascunho} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type DraftProps = Omit<Props, 'rascunhos'> & { rascunho: ResumoRascunho };

function Draft({ rascunho, pausado, refazer }: DraftProps) {
  const [asking, setAsking] = useState(false);
  const [erro, setErro] = useState<string | null>(null);
  const texto = POPUP.rascunhos;
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => setErro(sentence(error)));
  const discard = async () => {
    await ask('rascunhos.descartar', { rascunho: rascunho.id });
    await refazer();
  };

  return (
    <li className="cartao">
      <p className="resumo">{rascunho.resumo || texto.semTexto}</p>
      <p className="ui-muted">
        {asking ? texto.confirmar : texto.salvo(momento(rascunho.atualizadoEm))}
      </p>
      {erro && <p role="alert">{erro}</p>}
      {asking ? (
        <div className="botoes">
          <button
            type="button"
            className="ui-button ui-button--danger"
            onClick={() => attempt(discard())}
          >
            {texto.sim}
          </button>
          <button type="button" className="ui-link" onClick={() => setAsking(false)}>
            {texto.nao}
          </button>
        </div>
      ) : (
        <div className="botoes">
          {!pausado && (
            <button
              type="button"
              className="ui-button"
              onClick={() => attempt(openReport(rascunho.id))}
            >
              {texto.continuar}
            </button>
          )}
          <button type="button" className="ui-link" onClick={() => setAsking(true)}>
            {texto.descartar}
          </button>
          <KeepCopy id={rascunho.id} />
        </div>
      )}
    </li>
  );
}
