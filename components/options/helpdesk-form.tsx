/**
 * The helpdesk's address. The background keeps it only when a helpdesk answers there; where one
 * answers that the browser does not let us read, the person is asked for that host alone.
 */
import { useState } from 'react';
import { originsOf, requestOrigins } from '@/lib/browser/host-grants';
import { ask, type Respostas } from '@/lib/browser/messages';
import { OPCOES } from '@/lib/text/options';

type Answer = Respostas['opcoes.helpdesk'];

interface Props {
  helpdesk: string | null;
  /** Set by the órgão. */
  travado: boolean;
  onSaved: () => Promise<void>;
}

export function HelpdeskForm({ helpdesk, travado, onSaved }: Props) {
  const [url, setUrl] = useState(helpdesk ?? '');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [testing, setTesting] = useState(false);
  const texto = OPCOES.helpdesk;

  const save = async () => {
    setTesting(true);
    setAnswer(null);
    const next = await ask('opcoes.helpdesk', { url }).catch((error: Error): Answer => ({
      ok: false,
      detalhe: error.message,
    }));
    setAnswer(next);
    setTesting(false);
    if (next.ok) {
      setUrl(next.url);
      await onSaved();
    }
  };

  const permit = async (host: string) => {
    const granted = await requestOrigins(originsOf(host));
    if (granted) await save();
    else setAnswer({ ok: false, detalhe: texto.negado, pedir: host });
  };

  const pedir = answer && !answer.ok ? answer.pedir : undefined;
  return (
    <section aria-labelledby="helpdesk">
      <h2 id="helpdesk">{texto.titulo}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="ui-label" htmlFor="endereco">
          {texto.rotulo}
        </label>
        <div className="campo-e-botao">
          <input
            id="endereco"
            className="ui-input"
            type="url"
            autoComplete="off"
            spellCheck={false}
            value={url}
            readOnly={travado}
            aria-describedby="endereco-ajuda endereco-resposta"
            aria-invalid={answer !== null && !answer.ok && !pedir}
            onChange={(event) => setUrl(event.target.value)}
          />
          {!travado && (
            <button
              type="submit"
              className="ui-button ui-button--primary"
              disabled={testing || !url.trim()}
            >
              {texto.botao}
            </button>
          )}
        </div>
        <p id="endereco-ajuda" className="ui-muted">
          {travado ? texto.travado : texto.ajuda}
        </p>
      </form>
      <output id="endereco-resposta">
        {testing && <p className="ui-muted">{texto.testando}</p>}
        {answer?.ok && <p className="aviso aviso-ok">{texto.salvo}</p>}
        {answer && !answer.ok && (
          <div className={pedir ? 'aviso' : 'aviso aviso-erro'}>
            <p>{pedir && answer.detalhe !== texto.negado ? texto.pedir(pedir) : answer.detalhe}</p>
            {pedir && (
              <button type="button" className="ui-button" onClick={() => void permit(pedir)}>
                {texto.permitir(pedir)}
              </button>
            )}
          </div>
        )}
      </output>
    </section>
  );
}
