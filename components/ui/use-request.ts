/** A question to the background whose last answer stays when a later one fails. */
import { useEffect, useMemo } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';

export interface Request<T> {
  valor: T | null;
  /** Portuguese sentence, when the last question failed. */
  erro: string | null;
  refazer: () => Promise<void>;
}

/** Asks when mounted, and anew whenever `run` changes (so it must be stable). */
export function useRequest<T>(run: () => Promise<T>): Request<T> {
  return useLoaded(useMemo(() => requestOf(run), [run]));
}

/** The state of a store that knows how to load itself, loaded once. */
export function useLoaded<S extends { refazer: () => Promise<void> }>(store: StoreApi<S>): S {
  useEffect(() => void store.getState().refazer(), [store]);
  return useStore(store);
}

/** What `ask` rejects with is already a sentence for a person. */
export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function requestOf<T>(run: () => Promise<T>) {
  let turn = 0;
  return createStore<Request<T>>((set) => ({
    valor: null,
    erro: null,
    async refazer() {
      const mine = ++turn;
      // A slow answer to an earlier question must not undo a later one.
      const keep = (state: Partial<Request<T>>) => void (mine === turn && set(state));
      await run().then(
        (valor) => keep({ valor, erro: null }),
        (error: unknown) => keep({ erro: sentence(error) }),
      );
    },
  }));
}
