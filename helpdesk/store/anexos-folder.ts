/**
 * The bytes of anexos, in a folder: whole ones by their SHA-256, once for everybody; unfinished ones
 * by person, so that nobody continues (or learns of) what another is sending.
 */
import { createHash } from 'node:crypto';
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
   * Appends a part, or nothing of it. The caller has checked that it begins where the last one ended.
   */
  async append(pessoaId: string, sha256: string, part: Uint8Array): Promise<void> {
    await mkdir(join(this.root, 'parciais'), { recursive: true, mode: 0o700 });
    const path = this.#partialPath(pessoaId, sha256);
    const before = await this.partial(pessoaId, sha256);
    const file = await open(path, 'a', 0o600);
    try {
      await file.appendFile(part).finally(() => file.close());
    } catch (error) {
      // A full disk takes some of it: the next part must begin where this one began.
      if (before === 0) await this.discard(pessoaId, sha256);
      else await truncate(path, before);
      throw error;
    }
  }

  /** Bytes of an unfinished anexo that hash to its name, or null. */
  async whole(pessoaId: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await readFile(this.#partialPath(pessoaId, sha256)).catch(absent);
    return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  /** Makes an unfinished anexo a whole one; on disk, not merely in a cache, when it returns. */
  async finish(pessoaId: string, sha256: string): Promise<void> {
    const partial = this.#partialPath(pessoaId, sha256);
    const folder = join(this.root, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await sync(await open(partial, 'r'));
    await rename(partial, this.pathOf(sha256));
    await sync(await open(folder, 'r'));
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
    const aside = join(this.root, `${sha256}.sai`);
    const moved = await rename(path, aside).then(() => true, absent);
    if (!moved) return false;
    if ((await stat(aside)).ino !== inode) {
      await rename(aside, path);
      return false;
    }
    await unlink(aside);
    return true;
  }

  /** Writes a whole anexo whose bytes the caller has checked; not on disk before {@link settle}. */
  async restore(sha256: string, bytes: Uint8Array): Promise<void> {
    await mkdir(join(this.root, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    const aside = join(this.root, `${sha256}.entra`);
    const file = await open(aside, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, this.pathOf(sha256));
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

async function sync(file: FileHandle): Promise<void> {
  await file.sync().finally(() => file.close());
}

/** What is not there is no error here; everything else is. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
