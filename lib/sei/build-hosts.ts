/** Hosts of SEI that an órgão's build names (`WXT_SEI_HOSTS`), as match patterns. */

/** One name or more of the DNS; no port (Firefox refuses it in a pattern), no wildcard. */
const HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/**
 * `sei.orgao.gov.br, sei.outro.gov.br` -> one pattern each. Throws for what is no host: a build that
 * asked for more than somebody meant would be allowed more, silently.
 */
export function originsOfBuild(hosts: string | undefined): string[] {
  const names = (hosts ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const name of names) {
    if (!HOST.test(name)) {
      throw new Error(`WXT_SEI_HOSTS: “${name}” não é um host. Exemplo: sei.orgao.gov.br`);
    }
  }
  return [...new Set(names)].map((name) => `*://${name}/*`);
}
