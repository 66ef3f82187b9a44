/**
 * PostgreSQL refuses to run as root. When we are root it runs under an unprivileged uid, which often
 * can't walk to the data folder (a home or a checkout that only root may enter).
 *
 * An open folder is passed to it instead of a path: `/proc/self/fd/3` leads to it without asking
 * anybody above. So the data stays where the administrator said, whatever lies around it.
 */
import { chownSync, constants, openSync, statSync } from 'node:fs';

/** `nobody`, by the number that every Linux uses. */
const NOBODY = 65_534;

/** Where the server's folder is, as we and as the server name it. */
export interface Place {
  /** Our path. */
  folder: string;
  /** The server's path of the same folder. */
  inside: string;
  /** Options for spawning whatever must reach it. */
  spawn: { cwd: string; uid?: number; gid?: number; fd?: number };
}

/** Prepares a folder (which exists) for the uid that the server will have. */
export function placeOf(folder: string): Place {
  if (process.getuid?.() !== 0) return { folder, inside: folder, spawn: { cwd: folder } };
  const { uid, gid } = statSync(folder);
  const owner = uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
  chownSync(folder, owner.uid, owner.gid);
  if (process.platform !== 'linux')
    return { folder, inside: folder, spawn: { cwd: '/', ...owner } };
  const fd = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  return { folder, inside: '/proc/self/fd/3', spawn: { cwd: '/', ...owner, fd } };
}
