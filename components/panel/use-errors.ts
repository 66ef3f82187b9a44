/** What the helpdesk refused; and, once "Enviar" was tried, what is missing. */
import { useMemo } from 'react';
import { missing } from './checking';
import { stillRefused } from './refused';
import { usePanelState } from './use-panel';

export function useErrors(): Record<string, string> {
  const state = usePanelState((each) => each);
  return useMemo(
    () => ({ ...stillRefused(state), ...(state.tentou ? missing(state) : {}) }),
    [state],
  );
}
