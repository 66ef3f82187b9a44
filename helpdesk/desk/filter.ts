/** The queue's filters as they stand in the address, so that a filtered queue can be kept or sent. */
import { SITUACOES } from '@/lib/contract';
import * as z from 'zod/mini';
import { cleanTexts } from '../clean.ts';
import { ROOT } from './names.ts';

export const Filter = z.object({
  situacao: z.catch(
    z._default(z.enum(['abertos', 'fechados', 'todos', ...SITUACOES]), 'abertos'),
    'abertos',
  ),
  /** Sigla of the órgão that receives; `-` is triage, empty is all. */
  orgao: z.catch(z._default(z.string().check(z.maxLength(40)), ''), ''),
  cursor: z.catch(z.optional(z.string().check(z.maxLength(400))), undefined),
});
export type Filter = z.infer<typeof Filter>;

export const TRIAGE = '-';

/** Never fails: what makes no sense is as if it were not there. */
export function parseFilter(query: unknown): Filter {
  const parsed = Filter.safeParse(cleanTexts(query));
  return parsed.success ? parsed.data : Filter.parse({});
}

/** What the store is asked for: absent is all, empty is triage. */
export function orgaoOf({ orgao }: Filter): string | undefined {
  if (orgao === '') return undefined;
  return orgao === TRIAGE ? '' : orgao;
}

/** The query string of a filter, without what is the default; empty when nothing is left. */
export function filterQuery({ situacao, orgao, cursor }: Filter): string {
  const query = new URLSearchParams();
  if (situacao !== 'abertos') query.set('situacao', situacao);
  if (orgao) query.set('orgao', orgao);
  if (cursor) query.set('cursor', cursor);
  return query.toString();
}

/** The queue with this filter. */
export function queueUrl(filter: Filter): string {
  const query = filterQuery(filter);
  return query ? `${ROOT}?${query}` : ROOT;
}

/** Something other than all that is open, from the beginning. */
export function isFiltered({ situacao, orgao, cursor }: Filter): boolean {
  return situacao !== 'abertos' || orgao !== '' || cursor !== undefined;
}
