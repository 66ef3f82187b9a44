/** Five grades in words, and a comment if the person wishes. */
import { useState } from 'react';
import { Choice } from '@/components/ui/choice';
import { isSaid, noticeId, stopAt, TypedNotice } from '@/components/fields/typed-notice';
import { CHAMADO } from '@/lib/text/popup';
import { hasPassword } from '@/lib/text/typed';

const NOTAS = CHAMADO.avaliar.notas.map((label, i) => ({ value: String(i + 1), label }));

interface Props {
  /** Resolves with the sentence to show, or null when it was done. */
  onRate: (nota: number, comentario: string) => Promise<string | null>;
}

export function Rating({ onRate }: Props) {
  const [nota, setNota] = useState<string | null>(null);
  const [comentario, setComentario] = useState('');
  const [erro, setErro] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const texto = CHAMADO.avaliar;

  const change = (next: string) => {
    setComentario(next);
    setErro(null);
  };

  const send = async () => {
    if (nota === null) return;
    if (hasPassword(comentario)) return setErro(stopAt('comentario'));
    setWorking(true);
    setErro(await onRate(Number(nota), comentario.trim()));
    setWorking(false);
  };

  return (
    <form
      className="cartao avaliacao"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="avaliar">{texto.titulo}</h2>
      <Choice name="nota" labelledBy="avaliar" options={NOTAS} value={nota} onChoose={setNota} />
      {nota !== null && (
        <>
          <label className="ui-label" htmlFor="comentario">
            {texto.comentario}
          </label>
          <textarea
            className="ui-input"
            id="comentario"
            rows={2}
            maxLength={2000}
            aria-describedby={noticeId('comentario')}
            aria-invalid={isSaid(erro) || undefined}
            value={comentario}
            onChange={(event) => change(event.target.value)}
          />
          <TypedNotice id="comentario" value={comentario} onChange={change} />
          <button type="submit" className="ui-button" disabled={working}>
            {working ? CHAMADO.trabalhando : texto.botao}
          </button>
        </>
      )}
      {erro && (
        <p role="alert" className={isSaid(erro) ? 'ui-sr' : 'aviso aviso-erro'}>
          {erro}
        </p>
      )}
    </form>
  );
}
