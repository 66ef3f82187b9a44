/** The problems that a route may answer, for its OpenAPI entry. */
import { Problema } from '@/lib/contract';

/** Response schemas of these statuses. */
export function problems(
  ...statuses: number[]
): Record<number, { description: string; content: object }> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'Problema (RFC 9457)',
        content: { 'application/problem+json': { schema: Problema } },
      },
    ]),
  );
}
