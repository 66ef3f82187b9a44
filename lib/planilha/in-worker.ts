/** What the panel calls to read a file. The worker is loaded with the first one. */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { ARQUIVO } from './bounds.ts';
import type { Planilha } from './read.ts';
import { Recusa } from './refusal.ts';
import type { Pedido, Resposta } from './worker.ts';

/** Milliseconds that a file may take. 500 people take some 20 (`npm run bench:planilha`). */
const PATIENCE = 10_000;

/** Throws `Recusa`, whose message is for the person; the signal's reason when it is aborted. */
export async function readInWorker(file: File, signal: AbortSignal): Promise<Planilha> {
  signal.throwIfAborted();
  if (file.size > ARQUIVO) throw new Recusa(PLANILHA.grande(ARQUIVO));
  const bytes = await file.arrayBuffer().catch(() => {
    // Moved or erased since it was chosen.
    throw new Recusa(PLANILHA.sumiu(file.name));
  });
  const pedido: Pedido = { bytes: new Uint8Array(bytes), nome: file.name };
  signal.throwIfAborted();

  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  try {
    const resposta = await new Promise<Resposta>((resolve, reject) => {
      const { signal: end } = ended;
      const late = AbortSignal.timeout(PATIENCE);
      late.addEventListener('abort', () => reject(new Recusa(PLANILHA.demorou)), { signal: end });
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: end });
      worker.addEventListener('error', () => reject(new Recusa(PLANILHA.quebrada)), {
        signal: end,
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Resposta>) => resolve(data), {
        signal: end,
      });
      worker.postMessage(pedido, [pedido.bytes.buffer]);
    });
    if ('planilha' in resposta) return resposta.planilha;
    throw new Recusa(resposta.recusa ?? PLANILHA.quebrada);
  } finally {
    ended.abort();
    worker.terminate();
  }
}
