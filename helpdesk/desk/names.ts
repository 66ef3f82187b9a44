/** Addresses, cookies and field names that the pages write and the routes read. */
export const ROOT = '/mesa';
export const STYLE_URL = `${ROOT}/mesa.css`;
export const ICON_URL = `${ROOT}/icone.svg`;
export const READING_URL = `${ROOT}/leitura`;
export const SIGN_IN_URL = `${ROOT}/entrar`;

export const ASK_CODE_URL = `${SIGN_IN_URL}/email`;
export const TYPE_CODE_URL = `${SIGN_IN_URL}/codigo`;
export const OIDC_URL = `${SIGN_IN_URL}/oidc`;
export const TEAM_URL = `${ROOT}/equipe`;
export const AVISOS_URL = `${ROOT}/avisos`;
export const CATALOGO_URL = `${ROOT}/catalogo`;
export const MODELOS_URL = `${ROOT}/modelos`;
export const AUDIT_URL = `${ROOT}/auditoria`;
export const REACH_URL = `${ROOT}/alcance`;

/** The browser that asked for a code, until it is signed in. */
export const ENTRY_COOKIE = 'mesa_entrada';
export const SESSION_COOKIE = 'mesa_sessao';
/** Name of who answers, so that it is asked once. */
export const NAME_COOKIE = 'mesa_nome';

export const CSRF_FIELD = 'prova';

export const chamadoUrl = (id: string) => `${ROOT}/chamados/${encodeURIComponent(id)}`;
export const planilhaUrl = (id: string, campo: string) => `${chamadoUrl(id)}/planilhas/${campo}`;
export const anexoUrl = (id: string, sha256: string) => `${chamadoUrl(id)}/anexos/${sha256}`;

/** The address itself when it is one of the desk, else the queue: nobody is led elsewhere. */
export function deskAddress(address: string): string {
  const url = URL.parse(address, 'http://mesa.invalid');
  const inside = url?.origin === 'http://mesa.invalid' && url.pathname.startsWith(`${ROOT}/`);
  return inside && !url.pathname.startsWith(SIGN_IN_URL) ? url.pathname + url.search : ROOT;
}
