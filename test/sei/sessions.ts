/** Who is signed in, and how each person's SEI is: version, folders, host of the sign-in page. */
import { randomBytes } from 'node:crypto';
import { usuarioDe } from './data.ts';
import { extensoesDe } from './extensions.ts';
import type { Layout } from './layout.ts';
import { layoutDe, PADRAO } from './layouts.ts';
import { lugarDe } from './places.ts';
import type { Asked, SeiOptions } from './serve.ts';
import { novaSessao, type Ambiente, type Sessao } from './session.ts';

export class Sessoes {
  readonly #todas = new Map<string, Sessao>();
  /** By host of SIP's own: where people who sign in there came from, and how their SEI is. */
  readonly #origens = new Map<string, { origem: string; ambiente: Ambiente }>();
  // Cookies know no ports: two simulators on one host must not share a name.
  readonly #cookie = `SEI_${randomBytes(4).toString('hex')}`;
  readonly #padrao: Layout;
  readonly #sip: string | null;

  constructor({ versao = PADRAO.versao, sip }: SeiOptions) {
    const layout = layoutDe(versao);
    if (!layout) throw new Error(`No layout of SEI ${versao}`);
    this.#padrao = layout;
    this.#sip = sip ?? null;
  }

  abrir(asked: Asked, sigla: string): Sessao {
    const sessao = novaSessao(usuarioDe(sigla), this.ambiente(asked));
    this.#todas.set(sessao.id, sessao);
    return sessao;
  }

  /** The session that has not ended, where its person is now. */
  viva(asked: Asked): Sessao | null {
    const sessao = this.#ultima(asked);
    if (!sessao || sessao.encerrada) return null;
    sessao.lugar = lugarDe(asked.url.pathname).lugar;
    return sessao;
  }

  /** Opened on a host of SIP's own a moment ago. */
  deFora(id: string | null): Sessao | null {
    return this.#todas.get(id ?? '') ?? null;
  }

  cookie({ id }: Sessao): string {
    return `${this.#cookie}=${id}; Path=/; HttpOnly; SameSite=Lax`;
  }

  /** What the address asks for, else what the person's last session was, else the server's own. */
  ambiente(asked: Asked): Ambiente {
    const { searchParams, host, pathname } = asked.url;
    const ultima = this.#ultima(asked) ?? this.#origens.get(host)?.ambiente;
    const { lugar, resto } = lugarDe(pathname);
    const extensoes = searchParams.get('extensoes');
    return {
      // Installs may share a SIP: the sign-in page goes back to where the person was.
      lugar: resto === 'login.php' ? (queria(searchParams) ?? ultima?.lugar ?? lugar) : lugar,
      layout: layoutDe(searchParams.get('versao') ?? '') ?? ultima?.layout ?? this.#padrao,
      sip: searchParams.get('sip') ?? ultima?.sip ?? this.#sip,
      extensoes: extensoes === null ? (ultima?.extensoes ?? []) : extensoesDe(extensoes),
    };
  }

  /** Remembers, for a host of SIP's own, where its visitors come from. */
  vaiEntrar({ url }: Asked, ambiente: Ambiente): void {
    if (ambiente.sip !== null) this.#origens.set(ambiente.sip, { origem: url.origin, ambiente });
  }

  /** Origin to send people back to who sign in here; null when SEI is on this host. */
  origem({ url }: Asked): string | null {
    return this.#origens.get(url.host)?.origem ?? null;
  }

  #ultima({ cookies }: Asked): Sessao | undefined {
    return this.#todas.get(cookies[this.#cookie] ?? '');
  }
}

/** Place of the address that somebody without a session asked for. */
function queria(parametros: URLSearchParams): Ambiente['lugar'] | null {
  const wanted = Buffer.from(parametros.get('infra_url') ?? '', 'base64').toString();
  return wanted.startsWith('/') ? lugarDe(wanted).lugar : null;
}
