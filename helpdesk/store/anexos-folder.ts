/**
 * The bytes of anexos, in a folder: whole ones by their SHA-256, once for everybody; unfinished ones
 * by person, so that nobody continues (or learns of) what another is sending.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes left for what must be written even so: the database's log, sessions, the audit. */
export const RESERVA = 64 * 1024 * 1024;
/** Free space is looked at so often at most. */
const ROOM_MS = 500;

const { O_CREAT, O_WRONLY } = constants;

export class AnexosFolder {
  #room = { at: 0, enough: true };

  constructor(
    private readonly root: string,
    private readonly reserva = RESERVA,
  ) {}

  /** More than the reserve is free. */
  async hasRoom(): Promise<boolean> {
    if (Date.now() - this.#room.at > ROOM_MS) {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      const { bavail, bsize } = await statfs(this.root);
      this.#room = { at: Date.now(), enough: bavail * bsize > this.reserva };
    }
    return this.#room.enough;
  }

  /** Throws when nothing can be written here. */
  async probe(): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const path = join(this.root, `prova-${process.pid}`);
    await writeFile(path, 'x', { mode: 0o600 });
    await unlink(path).catch(absent);
  }

  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  /** Bytes held of an unfinished anexo; 0 when none. */
  async partial(pessoaId: string, sha256: string): Promise<number> {
    const held = await stat(this.#partialPath(pessoaId, sha256)).catch(absent);
    return held?.size ?? 0;
  }

  /**
   * Writes a part at its place, or nothing of it: whoever writes the same part at once, in another
   * process too, writes the same. The caller has checked that the last part ended at `inicio`; null
   * when somebody else finished it meanwhile.
   */
  async write(
    pessoaId: string,
    sha256: string,
    part: Uint8Array,
    inicio: number,
  ): Promise<true | null> {
    await mkdir(join(this.root, 'parciais'), { recursive: true, mode: 0o700 });
    const path = this.#partialPath(pessoaId, sha256);
    const flags = inicio === 0 ? O_WRONLY | O_CREAT : O_WRONLY;
    const file = await open(path, flags, 0o600).catch(absent);
    if (!file) return null;
    try {
      await writeAll(file, part, inicio).finally(() => file.close());
      return true;
    } catch (error) {
      // A full disk takes some of it: the next part must begin where this one began.
      if (inicio === 0) await this.discard(pessoaId, sha256);
      else await truncate(path, inicio).catch(absent);
      throw error;
    }
  }

  /** Bytes of an unfinished anexo that hash to its name, or null. */
  async whole(pessoaId: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.#partialPath(pessoaId, sha256)).catch(absent);
    return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  /**
   * Keeps a whole anexo, whose bytes the caller has checked: under a name of its own first, then at
   * its place. On disk, not merely in a cache, when it returns. Nobody else ever has that file open,
   * so what was checked stays what it is.
   */
  async keep(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.place(sha256, bytes);
    await sync(await open(join(this.root, sha256.slice(0, 2)), 'r'));
    await sync(await open(this.root, 'r'));
  }

  async discard(pessoaId: string, sha256: string): Promise<void> {
    await unlink(this.#partialPath(pessoaId, sha256)).catch(absent);
  }

  /** Forgets unfinished anexos that nobody continued since `before`; how many. */
  async purge(before: Date): Promise<number> {
    const folder = join(this.root, 'parciais');
    let gone = 0;
    for (const name of await names(folder)) {
      const each = await stat(join(folder, name)).catch(absent);
      if (!each || each.mtime >= before) continue;
      await unlink(join(folder, name)).catch(absent);
      gone += 1;
    }
    return gone;
  }

  /** The whole anexos, in order of their hashes. */
  async *list(): AsyncGenerator<Guardado> {
    for (const folder of (await names(this.root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const sha256 of await names(join(this.root, folder))) {
        const found = await stat(this.pathOf(sha256)).catch(absent);
        if (found?.isFile()) {
          yield { sha256, bytes: found.size, em: found.mtime, inode: found.ino };
        }
      }
    }
  }

  /**
   * Removes a whole anexo, unless its bytes were sent again since it was listed: then the file is
   * another one, which stays. Whether it went.
   */
  async remove({ sha256, inode }: Pick<Guardado, 'sha256' | 'inode'>): Promise<boolean> {
    const path = this.pathOf(sha256);
    const aside = this.#aside(sha256);
    const moved = await rename(path, aside).then(() => true, absent);
    if (!moved) return false;
    if ((await stat(aside)).ino !== inode) {
      await rename(aside, path);
      return false;
    }
    await unlink(aside);
    return true;
  }

  /** Like {@link keep}, but its name is not on disk before {@link settle}: for many at once. */
  async place(sha256: string, bytes: Uint8Array): Promise<void> {
    for (const folder of ['parciais', sha256.slice(0, 2)]) {
      await mkdir(join(this.root, folder), { recursive: true, mode: 0o700 });
    }
    const aside = this.#aside(sha256);
    try {
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, this.pathOf(sha256));
    } catch (error) {
      await unlink(aside).catch(absent);
      throw error;
    }
  }

  /** Makes the names of restored anexos outlive a power cut. */
  async settle(): Promise<void> {
    for (const name of await names(this.root)) {
      if (/^[0-9a-f]{2}$/.test(name)) await sync(await open(join(this.root, name), 'r'));
    }
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    await sync(await open(this.root, 'r'));
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  /** A name for a file on its way, which nobody else uses; purged like an unfinished one. */
  #aside(sha256: string): string {
    return join(this.root, 'parciais', `${randomUUID()}.${sha256}`);
  }

  #partialPath(pessoaId: string, sha256: string): string {
    return join(this.root, 'parciais', `${pessoaId}.${sha256}`);
  }
}

export interface Guardado {
  sha256: string;
  bytes: number;
  /** When its last byte was written. */
  em: Date;
  inode: number;
}

async function names(folder: string): Promise<string[]> {
  return ((await readdir(folder).catch(absent)) ?? []).toSorted();
}

/** Of a full disk one write takes a part and says nothing; the next one tells. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

async function sync(file: FileHandle): Promise<void> {
  await file.sync().finally(() => file.close());
}

/** What is not there is no error here; everything else is. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
