/** One question with a reason, before something that changes the chamado. */
import { useEffect, useId, useRef, useState } from 'react';
import { isSaid, noticeId, stopAt, TypedNotice } from '@/components/fields/typed-notice';
import { CHAMADO } from '@/lib/text/popup';
import { hasPassword } from '@/lib/text/typed';

interface Props {
  texto: { titulo: string; rotulo: string; botao: string };
  /** Said when the reason is empty; null: it may be. */
  vazio: string | null;
  /** Resolves with the sentence to show, or null when it was done. */
  onConfirm: (motivo: string) => Promise<string | null>;
  onGiveUp: () => void;
}

export function ReasonForm({ texto, vazio, onConfirm, onGiveUp }: Props) {
  const [motivo, setMotivo] = useState('');
  const [erro, setErro] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const change = (next: string) => {
    setMotivo(next);
    setErro(null);
  };

  const confirm = async () => {
    if (vazio && !motivo.trim()) return setErro(vazio);
    if (hasPassword(motivo)) return setErro(stopAt(`${id}-motivo`));
    setWorking(true);
    setErro(await onConfirm(motivo.trim()));
    setWorking(false);
  };

  return (
    <form
      className="cartao pergunta"
      aria-labelledby={`${id}-titulo`}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <h2 id={`${id}-titulo`}>{texto.titulo}</h2>
      <label className="ui-label" htmlFor={`${id}-motivo`}>
        {texto.rotulo}
      </label>
      <textarea
        className="ui-input"
        ref={field}
        id={`${id}-motivo`}
        rows={2}
        maxLength={1000}
        aria-describedby={noticeId(`${id}-motivo`)}
        aria-invalid={isSaid(erro) || undefined}
        value={motivo}
        onChange={(event) => change(event.target.value)}
      />
      <TypedNotice id={`${id}-motivo`} value={motivo} onChange={change} />
      {erro && (
        <p role="alert" className={isSaid(erro) ? 'ui-sr' : 'aviso aviso-erro'}>
          {erro}
        </p>
      )}
      <div className="botoes">
        <button type="submit" className="ui-button" disabled={working}>
          {working ? CHAMADO.trabalhando : texto.botao}
        </button>
        <button type="button" className="ui-link" onClick={onGiveUp}>
          {CHAMADO.desistir}
        </button>
      </div>
    </form>
  );
}
