/**
 * How long a frame took and what failed in it, from the browser's own entries: nothing is asked of
 * SEI. Addresses hold signed values, so of each only the path and the acao are kept.
 */
import type { Falha, Tempos } from './frame-facts.ts';
import { acaoOf, clean, type Page } from './page.ts';
import { attempt } from './source.ts';

const MAXIMO = 20;
/** The browser keeps 250 by itself; a page may raise that. */
const ENTRADAS = 5000;

/** Null where the browser has no entry, as for a frame without an address. */
export function timesOf({ performance }: Window): Tempos | null {
  const [entrada] = entries<PerformanceNavigationTiming>(performance, 'navigation');
  if (!entrada) return null;
  const { requestStart, responseStart, loadEventEnd, startTime } = entrada;
  return {
    servidorMs: responseStart > 0 ? whole(responseStart - requestStart) : null,
    totalMs: loadEventEnd > 0 ? whole(loadEventEnd - startTime) : null,
    bytes: whole(entrada.transferSize),
    status: statusOf(entrada),
  };
}

/** Requests to the frame's own host; the frame itself is the first of them. */
export function failuresOf(page: Page, { performance }: Window): Falha[] {
  const falhas = new Map<string, Falha>();
  const todas = [
    ...entries<PerformanceNavigationTiming>(performance, 'navigation'),
    ...entries<PerformanceResourceTiming>(performance, 'resource'),
  ];
  for (const entrada of todas.slice(0, ENTRADAS)) {
    const status = statusOf(entrada) ?? 0;
    const url = status >= 400 ? attempt(() => new URL(entrada.name)) : null;
    if (!url || url.host !== page.host) continue;
    const falha = { caminho: clean(url.pathname, 300), acao: acaoOf(url.searchParams), status };
    falhas.set(JSON.stringify(falha), falha);
    if (falhas.size === MAXIMO) break;
  }
  return [...falhas.values()];
}

function entries<T extends PerformanceResourceTiming>(performance: Performance, tipo: string): T[] {
  return performance.getEntriesByType(tipo) as T[];
}

/** Null where the browser does not say it: older ones, and other origins. */
function statusOf({ responseStatus }: PerformanceResourceTiming): number | null {
  return responseStatus >= 100 && responseStatus <= 599 ? responseStatus : null;
}

function whole(ms: number): number | null {
  return Number.isFinite(ms) && ms >= 0 ? Math.round(ms) : null;
}
