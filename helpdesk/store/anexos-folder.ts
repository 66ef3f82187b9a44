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
  stat,
  unlink,
} from 'node:fs/promises';
import { join } from 'node:path';

export class AnexosFolder {
  constructor(private readonly root: string) {}

  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256);
  }

  /** Bytes held of an unfinished anexo; 0 when none. */
  async partial(pessoaId: string, sha256: string): Promise<number> {
    const held = await stat(this.#partialPath(pessoaId, sha256)).catch(absent);
    return held?.size ?? 0;
  }

  /** Appends a part. The caller has checked that it begins where the last one ended. */
  async append(pessoaId: string, sha256: string, part: Uint8Array): Promise<void> {
    await mkdir(join(this.root, 'parciais'), { recursive: true, mode: 0o700 });
    const file = await open(this.#partialPath(pessoaId, sha256), 'a', 0o600);
    await file.appendFile(part).finally(() => file.close());
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

  /** Forgets unfinished anexos that nobody continued since `before`. */
  async purge(before: Date): Promise<void> {
    const folder = join(this.root, 'parciais');
    for (const name of (await readdir(folder).catch(absent)) ?? []) {
      const each = await stat(join(folder, name)).catch(absent);
      if (each && each.mtime < before) await unlink(join(folder, name)).catch(absent);
    }
  }

  #partialPath(pessoaId: string, sha256: string): string {
    return join(this.root, 'parciais', `${pessoaId}.${sha256}`);
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
