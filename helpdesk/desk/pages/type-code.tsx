/** `/mesa/entrar/codigo`: six digits from the mail. */
import { ENTRAR as TEXT } from '../../identity-text.ts';
import { SIGN_IN_URL, TYPE_CODE_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';

interface Props {
  email: string;
  error: string | null;
}

export function TypeCodePage({ email, error }: Props) {
  return (
    <Layout title={TEXT.codigoTitulo} csrf={null}>
      <form className="card sign-in" method="post" action={TYPE_CODE_URL}>
        <h1>{TEXT.codigoTitulo}</h1>
        <p>{TEXT.codigoExplica(email)}</p>
        {error && (
          <div className="notice notice-error" role="alert">
            {error}
          </div>
        )}
        <div className="field">
          <label htmlFor="codigo">{TEXT.codigo}</label>
          <input
            id="codigo"
            name="codigo"
            className="digits"
            required
            inputMode="numeric"
            pattern="\s*\d(\s*\d){5}\s*"
            maxLength={20}
            autoComplete="one-time-code"
          />
        </div>
        <button className="primary" type="submit">
          {TEXT.confirmar}
        </button>
        <p>
          <a href={SIGN_IN_URL}>{TEXT.outro}</a>
        </p>
      </form>
    </Layout>
  );
}
