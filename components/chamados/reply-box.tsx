/** The answer to the team: every keystroke is kept, sending puts it into the outbox. */
import { useEffect, useMemo, useState } from 'react';
import { isSaid, noticeId, stopAt, TypedNotice } from '@/components/fields/typed-notice';
import { ask } from '@/lib/browser/messages';
import { keepReply, readReply } from '@/lib/browser/reply-drafts';
import { LIMITES } from '@/lib/contract/words';
import { CHAMADO } from '@/lib/text/popup';
import { hasPassword } from '@/lib/text/typed';

interface Props {
  pessoa: string;
  id: string;
  numero: string;
  /** Address of who writes, theirs to give. */
  email: string;
  /** The answer is in the outbox. */
  onQueued: () => Promise<void>;
}

export function ReplyBox({ pessoa, id, numero, email, onQueued }: Props) {
  const expected = useMemo(() => ({ proprios: [email] }), [email]);
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
    setErro(null);
    void keepReply(pessoa, id, next);
  };

  const send = async () => {
    if (!texto?.trim() || queueing) return;
    if (hasPassword(texto)) return setErro(stopAt('resposta'));
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
        aria-describedby={noticeId('resposta')}
        aria-invalid={isSaid(erro) || undefined}
        value={texto ?? ''}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <TypedNotice id="resposta" value={texto ?? ''} onChange={change} expected={expected} />
      {erro && (
        <p role="alert" className={isSaid(erro) ? 'ui-sr' : 'aviso aviso-erro'}>
          {erro}
        </p>
      )}
      <button type="submit" className="ui-button" disabled={!texto?.trim() || queueing}>
        {CHAMADO.responder.botao}
      </button>
    </form>
  );
}
