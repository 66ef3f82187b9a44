/**
 * A helpdesk on loopback that keeps the contract's promises (offsets, hashes, idempotency) and can
 * be told to misbehave: the next answers are taken from a script before the real ones.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NovoChamado } from '@/lib/contract';

export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface ScriptedHelpdesk {
  url: string;
  chamados: Map<string, { body: NovoChamado; numero: string }>;
  anexos: Map<string, Buffer>;
  /** `METHOD path`, in order of arrival. */
  seen: string[];
  /** Answers the next request whose line contains `when` instead of the helpdesk. */
  next(when: string, misbehave: Misbehaviour): void;
  stop(): Promise<void>;
}

export async function scriptedHelpdesk(): Promise<ScriptedHelpdesk> {
  const chamados: ScriptedHelpdesk['chamados'] = new Map();
  const anexos: ScriptedHelpdesk['anexos'] = new Map();
  const seen: string[] = [];
  const tokens = new Set<string>();
  const script: { when: string; misbehave: Misbehaviour }[] = [];

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method} ${request.url}`;
    seen.push(line);
    const body = await bodyOf(request);
    const index = script.findIndex(({ when }) => line.includes(when));
    const [misbehaviour] = index >= 0 ? script.splice(index, 1) : [];
    if (misbehaviour) return misbehaviour.misbehave(request, response);
    const url = new URL(request.url ?? '', 'http://x');
    const path = url.pathname.replace('/api/v1', '');
    if (path === '/dispositivos') {
      const token = `token-${tokens.size + 1}`;
      tokens.add(token);
      return answer(response, 201, { id: 'd', token });
    }
    if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) {
      return problem(response, 401, 'credencial_invalida', 'Credencial desconhecida.');
    }
    if (path.startsWith('/anexos/')) return serveAnexo(request, response, path.slice(8), url, body);
    return createChamado(request, response, body);
  }

  function serveAnexo(
    request: IncomingMessage,
    response: ServerResponse,
    sha256: string,
    url: URL,
    body: Buffer,
  ): void {
    const held = anexos.get(sha256) ?? Buffer.alloc(0);
    if (request.method === 'HEAD') {
      response.writeHead(held.length ? 200 : 404, { 'Content-Length': held.length }).end();
      return;
    }
    const inicio = Number(url.searchParams.get('inicio'));
    const total = Number(url.searchParams.get('total'));
    if (inicio !== held.length) {
      return problem(response, 409, 'anexo_fora_de_ordem', 'Parte fora de ordem.');
    }
    const grown = Buffer.concat([held, body]);
    const complete = grown.length === total;
    if (complete && createHash('sha256').update(grown).digest('hex') !== sha256) {
      anexos.delete(sha256);
      return problem(response, 422, 'anexo_corrompido', 'O anexo chegou com erro.');
    }
    anexos.set(sha256, grown);
    answer(response, 200, { recebidos: grown.length, total, completo: complete });
  }

  function createChamado(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const key = String(request.headers['idempotency-key']);
    const numero =
      chamados.get(key)?.numero ?? `CBM-2026-${String(chamados.size + 1).padStart(6, '0')}`;
    const sent = JSON.parse(body.toString()) as NovoChamado;
    chamados.set(key, { body: sent, numero });
    answer(response, 201, chamadoAnswer(key, numero, sent));
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chamados,
    anexos,
    seen,
    next: (when, misbehave) => void script.push({ when, misbehave }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Cuts the connection without an answer. */
export const cut: Misbehaviour = (_request, response) => void response.socket?.destroy();

/** Answers this status with this body, as some other server might. */
export const says =
  (status: number, body: string, headers: Record<string, string> = {}): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end(body);

/** Answers an RFC 9457 problem. */
export const refuses =
  (status: number, code: string, detail: string): Misbehaviour =>
  (_request, response) =>
    problem(response, status, code, detail);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, code: string, detail: string): void {
  const body = { type: 'about:blank', title: code, status, code, detail };
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify(body));
}

function chamadoAnswer(id: string, numero: string, sent: NovoChamado) {
  const em = '2026-11-21T10:00:00.000Z';
  return {
    id,
    numero,
    categoria: { id: sent.categoria, titulo: 'Erro no SEI' },
    descricao: sent.descricao,
    processo: null,
    situacao: 'recebido',
    prazos: [],
    ultimaRespostaEm: null,
    criadoEm: em,
    atualizadoEm: em,
    campos: [],
    impacto: null,
    orgao: sent.orgao,
    solicitante: { nome: 'Maria', email: 'maria@exemplo.gov.br', orgao: sent.orgao },
    destino: { sigla: sent.destino, nome: 'CSG', contato: null },
    contexto: sent.contexto,
    anexos: [],
    andamentos: [],
    mensagens: [],
    comprovante: null,
    avaliacao: null,
  };
}
