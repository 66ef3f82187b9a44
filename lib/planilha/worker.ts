/** Reads a spreadsheet away from the page: whatever it does to the reading, the panel goes on. */
import { readSheets, type Planilha } from './read.ts';
import { Recusa } from './refusal.ts';

export interface Pedido {
  bytes: Uint8Array;
  nome: string;
}
/** `recusa` null: a fault of ours. */
export type Resposta = { planilha: Planilha } | { recusa: string | null };

async function answer({ bytes, nome }: Pedido): Promise<Resposta> {
  try {
    return { planilha: await readSheets(bytes, nome) };
  } catch (error) {
    return { recusa: error instanceof Recusa ? error.message : null };
  }
}

addEventListener('message', ({ data }: MessageEvent<Pedido>) => {
  void answer(data).then((resposta) => postMessage(resposta));
});
