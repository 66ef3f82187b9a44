/** `/mesa/entrar`: by e-mail or at the órgão's provider, where there are; and by the team's code. */
import type { ReactNode } from 'react';
import { ENTRAR } from '../../identity-text.ts';
import { MESA } from '../../text.ts';
import { ASK_CODE_URL, SIGN_IN_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';

const TEXT = MESA.entrar;

export interface SignInNotice {
  kind: 'error' | 'info';
  text: string;
}

interface Props {
  /** Where to go after the sign-in: an address of the desk. */
  next: string;
  notice: SignInNotice | null;
  /** The ways beside the staff token; `oidc` is where to begin, and the provider's name. */
  ways: { email: boolean; oidc: { href: string; nome: string } | null };
}

export function SignInPage({ next, notice, ways: { email, oidc } }: Props) {
  const others = email || oidc !== null;
  return (
    <Layout title={TEXT.titulo} csrf={null}>
      <div className="card sign-in">
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
        {oidc && (
          <a className="button primary" href={oidc.href}>
            {ENTRAR.porOidc(oidc.nome)}
          </a>
        )}
        {email && <ByMail next={next} main={oidc === null} />}
        {others ? (
          <details>
            <summary>{ENTRAR.porToken}</summary>
            <ByToken next={next} main={false} />
          </details>
        ) : (
          <ByToken next={next} main />
        )}
      </div>
    </Layout>
  );
}

function ByMail({ next, main }: { next: string; main: boolean }) {
  return (
    <Form name="by-mail" action={ASK_CODE_URL} next={next} button={ENTRAR.pedir} main={main}>
      <div className="field">
        <label htmlFor="email">{ENTRAR.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          aria-describedby="email-ajuda"
        />
        <p className="hint" id="email-ajuda">
          {ENTRAR.emailAjuda}
        </p>
      </div>
    </Form>
  );
}

function ByToken({ next, main }: { next: string; main: boolean }) {
  return (
    <Form name="by-token" action={SIGN_IN_URL} next={next} button={TEXT.botao} main={main}>
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
    </Form>
  );
}

interface FormProps {
  name: string;
  action: string;
  next: string;
  button: string;
  /** It is the first thing to do on the page. */
  main: boolean;
  children: ReactNode;
}

function Form({ name, action, next, button, main, children }: FormProps) {
  return (
    <form className={`way ${name}`} method="post" action={action}>
      <input type="hidden" name="destino" value={next} />
      {children}
      <button className={main ? 'primary' : undefined} type="submit">
        {button}
      </button>
    </form>
  );
}
