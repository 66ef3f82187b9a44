/** One request to the helpdesk: bounded in time, its answer checked against the contract. */
import * as z from 'zod/mini';
import { Problema } from '@/lib/contract';
import { failure, failureOfStatus, HelpdeskError } from './failure';

/** A worker that waits over 30 s for an answer is stopped by the browser: stay well below. */
const TEMPO_MAXIMO = 20_000;

export interface Options {
  method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  token?: string | null;
  key?: string;
  etag?: string | null;
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  signal?: AbortSignal;
}

/** Sends it and answers the response when it is 2xx or 304; else throws {@link HelpdeskError}. */
export async function send(base: string, path: string, options: Options = {}): Promise<Response> {
  const tempo = AbortSignal.timeout(TEMPO_MAXIMO);
  const signal = options.signal ? AbortSignal.any([tempo, options.signal]) : tempo;
  let response: Response;
  try {
    response = await fetch(`${base}/api/v1${path}`, {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: options.bytes ?? (options.json === undefined ? null : JSON.stringify(options.json)),
      credentials: 'omit',
      cache: 'no-store',
      // Another host is never what was configured; a login portal's page is not an answer.
      redirect: 'error',
      signal,
    });
  } catch {
    options.signal?.throwIfAborted();
    throw new HelpdeskError(failure(tempo.aborted ? 'demorou' : 'sem_rede'), 0, null, null);
  }
  if (response.ok || response.status === 304) return response;
  const problema = Problema.safeParse(await jsonOf(response));
  throw failureOfStatus(
    response.status,
    problema.success ? problema.data : null,
    response.headers.get('Retry-After'),
  );
}

/** The body of an answer, checked; anything else than the contract's shape is an error. */
export async function read<S extends z.ZodMiniType>(
  response: Response,
  schema: S,
): Promise<z.output<S>> {
  const parsed = z.safeParse(schema, await jsonOf(response));
  if (!parsed.success) throw new HelpdeskError(failure('resposta_invalida'), response.status);
  return parsed.data;
}

function headersOf({ token, key, etag, json, bytes }: Options): Record<string, string> {
  return {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(key && { 'Idempotency-Key': key }),
    ...(etag && { 'If-None-Match': etag }),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...(bytes && { 'Content-Type': 'application/octet-stream' }),
  };
}

/** The body as JSON, or undefined when it is something else or broke off. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}
