/** A token bucket for each address, in memory: enough to slow down a script, no more. */

/** Gives a function that answers the seconds to wait: 0 when this call may pass. */
export function rateLimit(count: number, windowMs: number): (key: string) => number {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMs = count / windowMs;
  return (key) => {
    const now = Date.now();
    // Full buckets say nothing: forgetting them keeps the map as small as the last minute's callers.
    if (buckets.size > 10_000) {
      for (const [each, { at }] of buckets) if (now - at > windowMs) buckets.delete(each);
    }
    const bucket = buckets.get(key) ?? { left: count, at: now };
    // A clock that was put back takes nothing away.
    const left = Math.min(count, bucket.left + Math.max(0, now - bucket.at) * perMs);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? 0 : Math.ceil((1 - left) / perMs / 1000);
  };
}
