/**
 * The one form that changes a chamado: what to say and the situação it leaves. The motivo shows
 * itself by CSS when the chosen situação asks for one, so that no script is needed.
 */
import type { Situacao } from '@/lib/contract';
import { COM_MOTIVO } from '../../store/situacao.ts';
import { PEDIDO } from '../../catalogo-text.ts';
import { MESA, SITUACAO } from '../../text.ts';
import { CSRF_FIELD } from '../names.ts';

const TEXT = MESA.resposta;

/** What the person typed, to be given back when the form was refused. */
export interface Reply {
  texto: string;
  /** Empty: stays as it is. */
  situacao: Situacao | '';
  motivo: string;
  nome: string;
}

interface Props {
  action: string;
  csrf: string;
  /** Idempotency key, born with the page: sending it twice answers once. */
  chave: string;
  atual: Situacao;
  /** Situações that the chamado may pass to. */
  proximas: readonly Situacao[];
  reply: Reply;
  /** Who this categoria is forwarded to; null: nobody in particular. */
  encaminha?: { nome: string; contato: string | null } | null;
  /** Why the last try was refused. */
  error: string | null;
}

export function ReplyForm({
  action,
  csrf,
  chave,
  atual,
  proximas,
  reply,
  error,
  encaminha,
}: Props) {
  return (
    <form className="card reply" id="responder" method="post" action={action}>
      <h2>{TEXT.titulo}</h2>
      {error && (
        <div className="notice notice-error" role="alert">
          <strong>{TEXT.erroTitulo}</strong>
          <p>{error}</p>
        </div>
      )}
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <input type="hidden" name="chave" value={chave} />
      <div className="field">
        <label htmlFor="texto">{TEXT.texto}</label>
        <textarea
          id="texto"
          name="texto"
          rows={6}
          maxLength={10_000}
          defaultValue={reply.texto}
          aria-describedby="texto-ajuda"
        />
        <p className="hint" id="texto-ajuda">
          {TEXT.textoAjuda}
        </p>
      </div>
      <div className="field-row">
        <div className="field">
          <label htmlFor="situacao">{TEXT.situacao}</label>
          <select id="situacao" name="situacao" defaultValue={reply.situacao}>
            <option value="">{TEXT.manter(SITUACAO[atual])}</option>
            {proximas.map((situacao) => (
              <option
                key={situacao}
                value={situacao}
                data-motivo={COM_MOTIVO.includes(situacao) || undefined}
              >
                {SITUACAO[situacao]}
              </option>
            ))}
          </select>
          {encaminha && (
            <p className="hint">
              {PEDIDO.encaminhaA([encaminha.nome, encaminha.contato].filter(Boolean).join(', '))}{' '}
              {PEDIDO.encaminhaMotivo(encaminha.nome)}
            </p>
          )}
        </div>
        <div className="field">
          <label htmlFor="nome">{TEXT.nome}</label>
          <input
            id="nome"
            name="nome"
            required
            maxLength={120}
            autoComplete="name"
            defaultValue={reply.nome}
            aria-describedby="nome-ajuda"
          />
          <p className="hint" id="nome-ajuda">
            {TEXT.nomeAjuda}
          </p>
        </div>
      </div>
      <div className="field motivo">
        <label htmlFor="motivo">{TEXT.motivo}</label>
        <textarea
          id="motivo"
          name="motivo"
          rows={3}
          maxLength={1000}
          defaultValue={reply.motivo}
          aria-describedby="motivo-ajuda"
        />
        <p className="hint" id="motivo-ajuda">
          {TEXT.motivoAjuda}
        </p>
      </div>
      <button className="primary" type="submit">
        {TEXT.botao}
      </button>
    </form>
  );
}
