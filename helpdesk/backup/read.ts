/** Reads a backup from its first byte to its last, and believes nothing of it before it is checked. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { StartError } from '../start-error.ts';
import { NEWEST } from '../store/migrations.ts';
import {
  anexoOf,
  FIRST,
  FORMATO,
  Formato,
  JOBS,
  LARGEST,
  LAST,
  Manifesto,
  tableOf,
} from './format.ts';

export interface Reader {
  formato?(formato: Formato): Promise<void>;
  /** A part of the rows of a table, each a JSON text. */
  linhas?(table: string, lines: string[]): Promise<void>;
  tarefas?(lines: string[]): Promise<void>;
  anexo?(sha256: string, bytes: Buffer): Promise<void>;
}

/**
 * Reads it once, telling `reader` what comes. Only when this returns is all of it known to be as it
 * was written. Throws {@link StartError}: no backup, of a newer helpdesk, damaged or cut off.
 */
export async function readBackup(file: string, reader: Reader): Promise<Manifesto> {
  const tar = extract();
  const source = pipeline(createReadStream(file), createGunzip(), tar);
  // It is awaited below, after what reads from it.
  source.catch(() => undefined);
  try {
    const manifesto = await readEntries(tar, reader);
    await source;
    return manifesto;
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new StartError(`Não existe o arquivo ${file}.`);
    if (code?.startsWith('Z_') || (error instanceof Error && /tar/i.test(error.message))) {
      throw damaged();
    }
    throw error;
  }
}

type Tar = ReturnType<typeof extract>;
type Entry = Tar extends AsyncIterable<infer E> ? E : never;

async function readEntries(tar: Tar, reader: Reader): Promise<Manifesto> {
  const seen: Manifesto = { partes: {}, anexos: 0, bytes: 0, faltam: [] };
  let formato: Formato | null = null;
  let manifesto: Manifesto | null = null;
  for await (const entry of tar) {
    const { name } = entry.header;
    const bytes = await content(entry);
    if (manifesto) throw damaged();
    if (!formato) {
      formato = readFormato(name, bytes);
      await reader.formato?.(formato);
      continue;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const table = tableOf(name);
    const anexo = anexoOf(name);
    if (name === LAST) {
      manifesto = parsed(Manifesto, bytes);
    } else if (anexo) {
      if (anexo !== sha256) throw damaged();
      seen.anexos += 1;
      seen.bytes += bytes.length;
      await reader.anexo?.(anexo, bytes);
    } else if (table || name.startsWith(`${JOBS}/`)) {
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      seen.partes[name] = { linhas: lines.length, sha256 };
      if (table) await reader.linhas?.(table, lines);
      else await reader.tarefas?.(lines);
    } else {
      throw damaged();
    }
  }
  if (!manifesto || !same(manifesto, seen)) throw damaged();
  return manifesto;
}

async function content(entry: Entry): Promise<Buffer> {
  if (entry.header.size > LARGEST) throw damaged();
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readFormato(name: string, bytes: Buffer): Formato {
  if (name !== FIRST) throw new StartError('Este arquivo não é uma cópia do helpdesk.');
  const formato = parsed(Formato, bytes);
  if (formato.formato > FORMATO || formato.esquema > NEWEST) {
    throw new StartError(
      'Esta cópia foi feita por uma versão mais nova do helpdesk. Restaure-a com essa versão.',
    );
  }
  return formato;
}

function parsed<T>(schema: { parse(value: unknown): T }, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw damaged();
  }
}

function same(told: Manifesto, seen: Manifesto): boolean {
  const parts = Object.entries(told.partes);
  return (
    told.anexos === seen.anexos &&
    told.bytes === seen.bytes &&
    parts.length === Object.keys(seen.partes).length &&
    parts.every(([name, { linhas, sha256 }]) => {
      const found = seen.partes[name];
      return found?.linhas === linhas && found.sha256 === sha256;
    })
  );
}

function damaged(): StartError {
  return new StartError('Esta cópia está incompleta ou danificada. Nada foi restaurado.');
}
