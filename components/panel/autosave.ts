/** Saves soon after the last change, at once when asked, and never twice at the same time. */

export interface Autosave {
  /** Something changed: save within `wait` milliseconds. */
  touch(): void;
  /** Saves what is pending; resolves when all is stored. */
  flush(): Promise<void>;
  /** Something changed that no save has begun for. */
  readonly pending: boolean;
}

export function createAutosave(save: () => Promise<void>, wait: number): Autosave {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = Promise.resolve();
  /** Saves that wait for the one before them. */
  let waiting = 0;

  function flush(): Promise<void> {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
      waiting += 1;
      running = running.then(() => {
        waiting -= 1;
        return save();
      });
    }
    return running;
  }

  return {
    touch() {
      // The first change of a burst sets the clock, so that steady typing is saved too.
      timer ??= setTimeout(() => void flush(), wait);
    },
    flush,
    get pending() {
      return timer !== null || waiting > 0;
    },
  };
}
