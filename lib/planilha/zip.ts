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
const END_64 = 0x06064b50;
/** Stands where a number needs 64 bits: large zips, and any that Java's usual writer made. */
const ELSEWHERE = 0xffff_ffff;
const EXTRA_64 = 1;
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
    let { count, at } = endOf(view);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError();
      const name = view.getUint16(at + 28, true);
      const extra = view.getUint16(at + 30, true);
      entries.set(keyOf(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))), {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        ...placeOf(view, at, extra && at + 46 + name),
      });
      at += 46 + name + extra + view.getUint16(at + 32, true);
    }
  } catch {
    throw new Recusa(PLANILHA.quebrada);
  }
  return entries;
}

const keyOf = (nome: string) => nome.replaceAll('\\', '/').toLowerCase();

/** How many entries the directory has and where it begins. */
function endOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, view.byteLength - END_SEARCHED); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const begins = view.getUint32(at + 16, true);
    if (begins !== ELSEWHERE) return { count: view.getUint16(at + 10, true), at: begins };
    // Before it stands where the larger record is.
    const large = long(view, at - 20 + 8);
    if (view.getUint32(large, true) !== END_64) break;
    return { count: long(view, large + 32), at: long(view, large + 48) };
  }
  throw new RangeError();
}

/** Size and offset of the entry at `at`; `extra` is where its extra fields begin, 0 without any. */
function placeOf(view: DataView, at: number, extra: number): { size: number; offset: number } {
  const numbers = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  if (extra > 0 && view.getUint16(extra, true) === EXTRA_64) {
    let next = extra + 4;
    for (const [i, number] of numbers.entries()) {
      if (number !== ELSEWHERE) continue;
      numbers[i] = long(view, next);
      next += 8;
    }
  }
  const [, size = 0, offset = 0] = numbers;
  return { size, offset };
}

const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

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
