/**
 * The parts of a zip. What one says of its sizes is not believed: inflating ends at the bound,
 * counted on the bytes that came out, all parts together.
 */
import { PLANILHA } from '@/lib/text/planilha.ts';
import { INFLADO } from './bounds.ts';
import { Recusa } from './refusal.ts';

export interface Zip {
  /** In lower case, with `/`: writers differ. */
  nomes: readonly string[];
  /** A part as text; null when there is none of that name. Throws `Recusa`. */
  read: (nome: string) => Promise<string | null>;
}

interface Entry {
  method: number;
  flags: number;
  size: number;
  offset: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const END_SEARCHED = 22 + 0xffff;

/** Throws `Recusa` when its directory cannot be read. */
export function openZip(bytes: Uint8Array, limite = INFLADO): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, bytes);
  let left = limite;

  return {
    nomes: [...entries.keys()],
    async read(nome) {
      const entry = entries.get(keyOf(nome));
      if (!entry) return null;
      const packed = dataOf(view, bytes, entry);
      const parts = entry.method === 8 ? inflate(packed) : [packed];
      const decoder = new TextDecoder();
      let text = '';
      for await (const part of parts) {
        left -= part.length;
        if (left < 0) throw new Recusa(PLANILHA.inflada);
        text += decoder.decode(part, { stream: true });
      }
      return text + decoder.decode();
    },
  };
}

function directory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError();
      const name = view.getUint16(at + 28, true);
      const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      entries.set(keyOf(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))), {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + name + rest;
    }
  } catch {
    throw new Recusa(PLANILHA.quebrada);
  }
  return entries;
}

const keyOf = (nome: string) => nome.replaceAll('\\', '/').toLowerCase();

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, view.byteLength - END_SEARCHED); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError();
}

function dataOf(view: DataView, bytes: Uint8Array, { method, flags, size, offset }: Entry) {
  if (flags & 1) throw new Recusa(PLANILHA.senha);
  if ((method !== 0 && method !== 8) || offset + 30 > bytes.length) {
    throw new Recusa(PLANILHA.quebrada);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new Recusa(PLANILHA.quebrada);
  return bytes.subarray(start, start + size);
}

/** Whoever stops asking stops the inflating. */
async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What fails there fails in the reading too.
  void writer.write(packed.slice()).catch(() => {});
  void writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new Recusa(PLANILHA.quebrada);
  } finally {
    void reader.cancel().catch(() => {});
  }
}
