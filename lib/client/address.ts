/** The helpdesk's address: what counts as one. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address to use, without a slash at the end, or a Portuguese sentence that says what is wrong
 * with it. Only https, because tokens travel on it; loopback may be plain http.
 */
export function helpdeskAddress(
  escrito: string,
): { ok: true; url: string } | { ok: false; detalhe: string } {
  const texto = escrito.trim();
  if (!texto) return { ok: false, detalhe: 'Informe o endereço do helpdesk do seu órgão.' };
  const url = URL.parse(/^[a-z]+:\/\//i.test(texto) ? texto : `https://${texto}`);
  if (!url || url.username || !url.hostname) {
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
