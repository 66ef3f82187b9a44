/** The helpdesk on a port, with a database and a data folder of its own; and a browser of a person. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { buildApp } from '@/helpdesk/app.ts';
import type { AppDeps } from '@/helpdesk/deps.ts';
import { loadCalendarios } from '@/helpdesk/calendarios.ts';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { AnexosFolder } from '@/helpdesk/store/anexos-folder.ts';
import { openDatabase } from '@/helpdesk/store/database.ts';
import type { Store } from '@/helpdesk/store/store.ts';
import type { NovoChamado } from '@/lib/contract';
import { databaseIn } from './database.ts';

export interface Running {
  url: string;
  api: string;
  app: FastifyInstance;
  store: Store;
  databaseUrl: string;
  /** A new device, ready to ask. */
  device(nome?: string): Promise<Device>;
  stop(): Promise<void>;
}

/** A fresh database in the suite's PostgreSQL. */
export const freshDatabase = (): Promise<string> => databaseIn(inject('postgres'));

export async function runHelpdesk({
  databaseUrl,
  reserva,
  port = 0,
  ...options
}: Partial<AppDeps> & {
  databaseUrl?: string;
  port?: number;
  reserva?: number;
} = {}): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'helpdesk-'));
  const own = databaseUrl ?? (await freshDatabase());
  const database = await openDatabase({ data, databaseUrl: own });
  const store: Store = {
    db: database.db,
    catalogo: await loadCatalogo(),
    membros: new Map(),
    calendarios: await loadCalendarios(),
    folder: new AnexosFolder(join(data, 'anexos'), reserva),
    correio: null,
    codigo: null,
  };
  const app = await buildApp({ store, tokenEquipe: 'equipe', urlPublica: '', ...options });
  const url = await app.listen({ host: '127.0.0.1', port });
  const api = `${url}/api/v1`;
  return {
    url,
    api,
    app,
    store,
    databaseUrl: own,
    device: (nome = 'Maria Aparecida de Souza') => Device.register(api, nome),
    async stop() {
      await app.close();
      await database.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A valid body of `POST /chamados`. */
export function novoChamado(change: Partial<NovoChamado> = {}): NovoChamado {
  return {
    categoria: 'erro_no_sei',
    campos: {},
    descricao: 'Ao assinar, o SEI responde “Erro ao assinar documento”.',
    impacto: 'com_dificuldade',
    orgao: 'CBM',
    destino: '',
    contexto: {
      usuario: { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' },
      unidade: { sigla: 'CBM - COBM', descricao: 'Comando Operacional' },
      processo: { numero: '08410032.000123/2026-11', nivelAcesso: 'publico' },
      leitura: { faltou: [], retirados: [] },
    },
    anexos: [],
    comprovante: { imagens: [], retirados: [], numeroMascarado: false },
    ...change,
  };
}

export class Device {
  private constructor(
    readonly api: string,
    readonly token: string,
  ) {}

  static async register(api: string, nome: string): Promise<Device> {
    const email = `${nome.split(' ')[0]?.toLowerCase()}@exemplo.gov.br`;
    const response = await fetch(`${api}/dispositivos`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nome, email, orgao: 'CBM' }),
    });
    const { token } = (await response.json()) as { token: string };
    return new Device(api, token);
  }

  static of(api: string, token: string): Device {
    return new Device(api, token);
  }

  /** The same device at a helpdesk that has moved to another port. */
  at(api: string): Device {
    return new Device(api, this.token);
  }

  /** The same helpdesk, asked with another token. */
  withToken(token: string): Device {
    return new Device(this.api, token);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return await fetch(this.api + path, { headers: { ...this.#auth(), ...headers } });
  }

  async post(path: string, body: unknown, chave: string = randomUUID()): Promise<Response> {
    return await fetch(this.api + path, {
      method: 'POST',
      headers: { ...this.#auth(), 'Content-Type': 'application/json', 'Idempotency-Key': chave },
      body: JSON.stringify(body),
    });
  }

  /** Any other method, with a JSON body or none. */
  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    return await fetch(this.api + path, {
      method,
      headers: { ...this.#auth(), ...json },
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  async head(sha256: string): Promise<Response> {
    return await fetch(`${this.api}/anexos/${sha256}`, { method: 'HEAD', headers: this.#auth() });
  }

  async put(sha256: string, bytes: Uint8Array, inicio: number, total: number): Promise<Response> {
    return await fetch(`${this.api}/anexos/${sha256}?inicio=${inicio}&total=${total}`, {
      method: 'PUT',
      headers: { ...this.#auth(), 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  }

  #auth() {
    return { Authorization: `Bearer ${this.token}` };
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that begin like a PNG and are like no others. */
export function pngBytes(length: number): Uint8Array {
  const noise = Buffer.alloc(length, randomUUID());
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(noise);
  return noise;
}
