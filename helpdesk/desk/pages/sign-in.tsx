/** `/mesa/entrar`: one field, the team's code. */
import { MESA } from '../../text.ts';
import { SIGN_IN_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';

const TEXT = MESA.entrar;

interface Props {
  /** Where to go after the sign-in: an address of the desk. */
  next: string;
  notice: { kind: 'error' | 'info'; text: string } | null;
}

export function SignInPage({ next, notice }: Props) {
  return (
    <Layout title={TEXT.titulo} csrf={null}>
      <form className="card sign-in" method="post" action={SIGN_IN_URL}>
        <h1>{TEXT.titulo}</h1>
        <p>{TEXT.explica}</p>
        {notice && (
          <div
            className={`notice notice-${notice.kind}`}
            role={notice.kind === 'error' ? 'alert' : 'status'}
          >
            {notice.text}
          </div>
        )}
        <input type="hidden" name="destino" value={next} />
        {/* Names the entry in the browser's own keeper of passwords. */}
        <input type="text" defaultValue="equipe" autoComplete="username" hidden readOnly />
        <div className="field">
          <label htmlFor="codigo">{TEXT.codigo}</label>
          <input
            id="codigo"
            name="codigo"
            type="password"
            required
            maxLength={200}
            autoComplete="current-password"
            aria-describedby="codigo-ajuda"
          />
          <p className="hint" id="codigo-ajuda">
            {TEXT.codigoAjuda}
          </p>
        </div>
        <button className="primary" type="submit">
          {TEXT.botao}
        </button>
      </form>
    </Layout>
  );
}
