/** Which chamados somebody may see and act on: the one place where it is turned into a condition. */
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { chamados } from './schema.ts';

/**
 * A person's own; those that órgãos receive, by sigla; or all, for the central unit and for what the
 * helpdesk itself does.
 */
export type Alcance = { pessoa: string } | { orgaos: readonly string[] } | 'tudo';

/** For the `where` of whatever reads or locks `chamados`. */
export function within(alcance: Alcance): SQL | undefined {
  if (alcance === 'tudo') return undefined;
  if ('pessoa' in alcance) return eq(chamados.pessoaId, alcance.pessoa);
  // The empty sigla is triage: nobody's CSG.
  const orgaos = alcance.orgaos.filter((sigla) => sigla !== '');
  return orgaos.length === 0 ? sql`false` : inArray(chamados.destinoSigla, orgaos);
}

/** Chamados that this órgão receives may be seen. */
export function reaches(alcance: Alcance, sigla: string): boolean {
  return alcance === 'tudo' || ('orgaos' in alcance && alcance.orgaos.includes(sigla));
}
