/** A person with the extension, as the helpdesk sees them: calls to the API and nothing else. */
import { createHash, randomUUID } from 'node:crypto';
import { Chamado, Dispositivo, type NovoChamado, type ReferenciaAnexo } from '@/lib/contract';
import { contexto } from './examples.ts';

export class Reporter {
  private constructor(
    private readonly api: string,
    private readonly token: string,
  ) {}

  static async register(
    origin: string,
    pessoa: { nome: string; email: string; orgao: string },
  ): Promise<Reporter> {
    const api = `${origin}/api/v1`;
    const answer = await fetch(`${api}/dispositivos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pessoa),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return new Reporter(api, Dispositivo.parse(await answer.json()).token);
  }

  /** Sends a picture's bytes; what a chamado refers to it by. */
  async upload(bytes: Buffer, nome: string): Promise<ReferenciaAnexo> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (let inicio = 0; inicio < bytes.length; inicio += 200_000) {
      const answer = await fetch(
        `${this.api}/anexos/${sha256}?inicio=${inicio}&total=${bytes.length}`,
        {
          method: 'PUT',
          headers: { ...this.#auth(), 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes.subarray(inicio, inicio + 200_000)),
        },
      );
      if (!answer.ok) throw new Error(await answer.text());
    }
    return { sha256, nome, papel: 'imagem' };
  }

  async report(change: Partial<NovoChamado> = {}): Promise<Chamado> {
    const novo: NovoChamado = {
      categoria: 'erro_no_sei',
      campos: {},
      descricao: 'Não consigo assinar o ofício.',
      impacto: 'parado',
      orgao: 'CBM',
      destino: 'CBM',
      contexto,
      anexos: [],
      comprovante: { imagens: [], retirados: [], numeroMascarado: false },
      ...change,
    };
    return Chamado.parse(await this.#post('/chamados', novo));
  }

  async say(id: string, texto: string): Promise<void> {
    await this.#post(`/chamados/${id}/mensagens`, { texto });
  }

  async read(id: string): Promise<Chamado> {
    const answer = await fetch(`${this.api}/chamados/${id}`, { headers: this.#auth() });
    return Chamado.parse(await answer.json());
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(this.api + path, {
      method: 'POST',
      headers: {
        ...this.#auth(),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  #auth() {
    return { authorization: `Bearer ${this.token}` };
  }
}
