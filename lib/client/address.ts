/** The helpdesk's address: what counts as one. */

/** The two names that the policy of the extension's pages lets through; it cannot name `[::1]`. */
const LOOPBACK = /^(localhost|127\.0\.0\.1)$/;

/** Ports that no browser speaks HTTPS to are refused by `fetch`; below 1024 only the web's own. */
const isWebPort = (port: string) => port === '' || port === '80' || Number(port) >= 1024;

/**
 * The address to use, without a slash at the end, or a Portuguese sentence that says what is wrong
 * with it. Only https, because tokens travel on it; loopback may be plain http.
 */
export function helpdeskAddress(
  escrito: string,
): { ok: true; url: string } | { ok: false; detalhe: string } {
  const texto = escrito.trim();
  if (!texto) return { ok: false, detalhe: 'Informe o endereço do helpdesk do seu órgão.' };
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(texto) ? texto : `https://${texto}`;
  // What a browser would mend in silence is not what the person sees.
  const url = /^[/\\]|\\|\s/.test(texto) ? null : URL.parse(complete);
  if (!url || url.username || url.password || !url.hostname || !isWebPort(url.port)) {
    return {
      ok: false,
      detalhe: 'Isso não parece um endereço. Exemplo: https://chamados.orgao.gov.br',
    };
  }
  const secure = url.protocol === 'https:';
  if (!secure && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    return {
      ok: false,
      detalhe: 'O endereço precisa começar com https://, para proteger os dados.',
    };
  }
  return { ok: true, url: `${url.origin}${url.pathname}`.replace(/\/+$/, '') };
}
