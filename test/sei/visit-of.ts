/** Whatever a page asks of its visit is written down as carried by it. */
import { INSTALACAO, PLANTADO, PROCESSOS, type Processo } from './data.ts';
import type { Ledger } from './log.ts';
import { pathOf, type Asked } from './serve.ts';
import { assinado, assinadoExterno, type Ambiente, type Sessao } from './session.ts';
import type { Visit } from './visit.ts';

export function visitOf({ url, campos }: Asked, session: Sessao, ledger: Ledger): Visit {
  const carried = (link: string) => {
    ledger.link(url, new URL(link, url));
    return link;
  };
  const { layout, lugar, usuario, extensoes } = session;
  return {
    layout,
    lugar,
    usuario,
    extensoes,
    url,
    campos,
    processo: processoDe(url.searchParams.get('id_procedimento')),
    link: (acao, parametros) => carried(assinado(session, acao, parametros)),
    linkExterno: (acao) => carried(assinadoExterno(session, acao)),
    address: carried,
    login: (parametros) => carried(enderecoDoLogin(session, parametros)),
    file(path) {
      ledger.use(pathOf(url), pathOf(new URL(path, url)));
      return path;
    },
  };
}

/** `/sip/login.php?…`, or the same on a host of SIP's own. */
export function enderecoDoLogin(
  { sip, lugar }: Ambiente,
  parametros: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    sigla_orgao_sistema: INSTALACAO.orgao,
    sigla_sistema: 'SEI',
    ...parametros,
  });
  return `${sip === null ? '' : `http://${sip}`}${lugar.sip}login.php?${query}`;
}

function processoDe(procurado: string | null): Processo | null {
  return [...PROCESSOS, PLANTADO].find(({ id }) => id === procurado) ?? null;
}
