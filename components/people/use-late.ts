/** What may wait until the key that caused it is seen: the form under the list is drawn after it. */
import { useCallback, useEffect, useRef } from 'react';

/** Milliseconds. The first change of a burst sets the clock, so that steady typing is told too. */
const LATE = 200;

/** Calls `tell` soon with the last value, at the latest when the list or the page is left. */
export function useLate<T>(tell: (value: T) => void): (value: T) => void {
  const last = useRef(tell);
  const pending = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => {
    last.current = tell;
  }, [tell]);
  const now = useCallback(() => {
    if (!pending.current) return;
    const { value, timer } = pending.current;
    clearTimeout(timer);
    pending.current = null;
    last.current(value);
  }, []);
  useEffect(() => {
    // Who goes on in SEI may leave this page for good; before the panel saves, which hears it too.
    window.addEventListener('blur', now, { capture: true });
    window.addEventListener('pagehide', now, { capture: true });
    return () => {
      window.removeEventListener('blur', now, { capture: true });
      window.removeEventListener('pagehide', now, { capture: true });
      now();
    };
  }, [now]);
  return useCallback(
    (value) => {
      pending.current = { value, timer: pending.current?.timer ?? setTimeout(now, LATE) };
    },
    [now],
  );
}
