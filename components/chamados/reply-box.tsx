/** The answer to the team: every keystroke is kept, sending puts it into the outbox. */
import { useEffect, useState } from 'react';
import { ask } from '@/lib/browser/messages';
import { keepReply, readReply } from '@/lib/browser/reply-drafts';
import { LIMITES } from '@/lib/contract';
import { CHAMADO } from '@/lib/text/popup';

interface Props {
  pessoa: string;
  id: string;
  numero: string;
  /** The answer is in the outbox. */
  onQueued: () => Promise<void>;
}

export function ReplyBox({ pessoa, id, numero, onQueued }: Props) {
  const [texto, setTexto] = useState<string | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  const [queueing, setQueueing] = useState(false);
  useEffect(() => {
    let current = true;
    // What is typed while the stored text is on its way wins.
    void readReply(pessoa, id).then((kept) => current && setTexto((typed) => typed ?? kept));
    return () => {
      current = false;
    };
  }, [pessoa, id]);

  const change = (next: string) => {
    setTexto(next);
    void keepReply(pessoa, id, next);
  };

  const send = async () => {
    if (!texto?.trim() || queueing) return;
    setQueueing(true);
    setErro(null);
    try {
      await ask('chamados.responder', { pessoa, id, numero, texto: texto.trim() });
      change('');
      void onQueued();
    } catch {
      setErro(CHAMADO.responder.naoGuardou);
    }
    setQueueing(false);
  };

  return (
    <form
      className="resposta"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="ui-label" htmlFor="resposta">
        {CHAMADO.responder.rotulo}
      </label>
      <textarea
        className="ui-input"
        id="resposta"
        rows={3}
        maxLength={LIMITES.descricao}
        placeholder={CHAMADO.responder.dica}
        value={texto ?? ''}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {erro && (
        <p role="alert" className="aviso aviso-erro">
          {erro}
        </p>
      )}
      <button type="submit" className="ui-button" disabled={!texto?.trim() || queueing}>
        {CHAMADO.responder.botao}
      </button>
    </form>
  );
}
