/** Whatever a page asks of its visit is written down as carried by it. */
import { INSTALACAO, PROCESSOS } from './data.ts';
import type { Ledger } from './log.ts';
import type { Lugar } from './places.ts';
import { pathOf, type Asked } from './serve.ts';
import { assinado, assinadoExterno, type Sessao } from './session.ts';
import type { Visit } from './visit.ts';

export function visitOf(
  { url, campos }: Asked,
  session: Sessao,
  lugar: Lugar,
  ledger: Ledger,
): Visit {
  const carried = (link: string) => {
    ledger.link(url, new URL(link, url));
    return link;
  };
  const { layout, usuario, extensoes, sip } = session;
  return {
    layout,
    lugar,
    usuario,
    extensoes,
    url,
    campos,
    processo: PROCESSOS.find(({ id }) => id === url.searchParams.get('id_procedimento')) ?? null,
    link: (acao, parametros) => carried(assinado(session, acao, parametros)),
    linkExterno: (acao) => carried(assinadoExterno(session, acao)),
    address: carried,
    login: (parametros) => carried(enderecoDoLogin(sip, lugar, parametros)),
    file(path) {
      ledger.use(pathOf(url), pathOf(new URL(path, url)));
      return path;
    },
  };
}

/** `/sip/login.php?…`, or the same on a host of SIP's own. */
export function enderecoDoLogin(
  host: string | null,
  lugar: Lugar,
  parametros: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    sigla_orgao_sistema: INSTALACAO.orgao,
    sigla_sistema: 'SEI',
    ...parametros,
  });
  return `${host === null ? '' : `http://${host}`}${lugar.sip}login.php?${query}`;
}
