/** Saves soon after the last change, at once when asked, and never twice at the same time. */

export interface Autosave {
  /** Something changed: save within `wait` milliseconds. */
  touch(): void;
  /** Saves what is pending; resolves when all is stored. */
  flush(): Promise<void>;
}

export function createAutosave(save: () => Promise<void>, wait: number): Autosave {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = Promise.resolve();

  function flush(): Promise<void> {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
      running = running.then(save);
    }
    return running;
  }

  return {
    touch() {
      // The first change of a burst sets the clock, so that steady typing is saved too.
      timer ??= setTimeout(() => void flush(), wait);
    },
    flush,
  };
}
