/**
 * A half-loaded frame, an open `alert()` or a busy page hangs an injection for seconds (measured in
 * both browsers): everything asked of a page has a deadline, and a late answer counts as none.
 */

/** The promise's value, or null when it fails or is not there after `ms`. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  try {
    return await Promise.race([promise.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
