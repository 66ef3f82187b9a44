/** The pages of `/entrar`: who asks, on the way, the digits, and what went wrong. */
import type { ReactNode } from 'react';
import { Layout } from '../desk/parts/layout.tsx';
import { ENTRAR_OIDC as TEXT } from '../identity-text.ts';

interface WhoAsks {
  nome: string;
  navegador: string;
}

/** Before anything is asked of the provider: whose device wants this. */
export function ConfirmPage({
  nome,
  navegador,
  provedor,
  action,
}: WhoAsks & { provedor: string; action: string }) {
  return (
    <Card title={TEXT.confirmar(provedor)}>
      <p>{TEXT.quemPede}</p>
      <Device nome={nome} navegador={navegador} />
      <p>{TEXT.soSeFoiVoce}</p>
      <form className="way" method="post" action={action}>
        <button className="primary" type="submit">
          {TEXT.continuar(provedor)}
        </button>
      </form>
    </Card>
  );
}

/** Left at once by itself; the link is for a browser that does not. `provedor` null: to the desk. */
export function GoingPage({ href, provedor }: { href: string; provedor: string | null }) {
  return (
    <Card title={provedor === null ? TEXT.abrindoMesa : TEXT.indo(provedor)}>
      <p>
        <a href={href}>{TEXT.seguir}</a>
      </p>
    </Card>
  );
}

export function DigitsPage({
  digits,
  email,
  nome,
  navegador,
}: WhoAsks & { digits: string; email: string }) {
  return (
    <Card title={TEXT.pronto}>
      <p>{TEXT.digite}</p>
      <p className="digits-shown">
        <span className="visually-hidden">{digits.split('').join(' ')}</span>
        <span aria-hidden="true">{`${digits.slice(0, 3)} ${digits.slice(3)}`}</span>
      </p>
      <p>{TEXT.efeito(email)}</p>
      <Device nome={nome} navegador={navegador} />
      <p className="soft">{TEXT.naoDiga}</p>
    </Card>
  );
}

export function StopPage({ text }: { text: string }) {
  return (
    <Card title={text === TEXT.vencida ? TEXT.naoVale : TEXT.parou}>
      <p>{text}</p>
    </Card>
  );
}

function Device({ nome, navegador }: WhoAsks) {
  return (
    <dl className="asker">
      <div>
        <dt>{TEXT.navegador}</dt>
        <dd>{navegador || TEXT.semNome}</dd>
      </div>
      <div>
        <dt>{TEXT.registrado}</dt>
        <dd>{nome}</dd>
      </div>
    </dl>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Layout title={title} csrf={null} outside>
      <div className="card sign-in">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}
