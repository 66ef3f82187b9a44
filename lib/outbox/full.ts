/** What the browser says when it can't keep anything: full, or nothing at all. */

/** No room on the disk, or in the browser's share of it. */
export function isFull(error: unknown): boolean {
  return named(error, ['QuotaExceededError']);
}

/** The database can't be opened: a private profile, one that is broken, one that was forbidden. */
export function isRefused(error: unknown): boolean {
  return named(error, [
    'InvalidStateError',
    'NotAllowedError',
    'SecurityError',
    'UnknownError',
    'VersionError',
  ]);
}

/** An aborted transaction carries the reason inside. */
function named(error: unknown, names: readonly string[]): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return names.includes(error.name) || named((error as Error).cause, names);
}
