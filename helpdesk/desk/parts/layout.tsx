/** The one frame around every page of the desk: bar, sign-out, content. */
import type { ReactNode } from 'react';
import { MESA } from '../../text.ts';
import { CSRF_FIELD, ICON_URL, ROOT, STYLE_URL } from '../names.ts';

interface Props {
  title: string;
  /** Proof that a form comes from this session; null before the sign-in. */
  csrf: string | null;
  /** Not the desk: a page for whoever uses the extension. */
  outside?: boolean;
  children: ReactNode;
}

export function Layout({ title, csrf, outside = false, children }: Props) {
  return (
    <html lang="pt-BR">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${outside ? MESA.produto : MESA.titulo}`}</title>
        <link rel="stylesheet" href={STYLE_URL} />
        <link rel="icon" href={ICON_URL} type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#conteudo">
          {MESA.pular}
        </a>
        <header className="bar">
          <div className="bar-inside">
            {outside ? (
              <span className="brand">
                <Brand />
              </span>
            ) : (
              <a className="brand" href={ROOT}>
                <Brand />
                <span className="brand-place">{MESA.titulo}</span>
              </a>
            )}
            {csrf !== null && (
              <form method="post" action={`${ROOT}/sair`}>
                <input type="hidden" name={CSRF_FIELD} value={csrf} />
                <button className="quiet" type="submit">
                  {MESA.sair}
                </button>
              </form>
            )}
          </div>
        </header>
        <main id="conteudo" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

function Brand() {
  return (
    <>
      <img src={ICON_URL} alt="" width="32" height="32" />
      <span className="brand-name">{MESA.produto}</span>
    </>
  );
}
