/** What is missing, once "Enviar" was tried. */
import { useMemo } from 'react';
import { missing } from './editing';
import { usePanelState } from './use-panel';

export function useErrors(): Record<string, string> {
  const state = usePanelState((each) => each);
  return useMemo(() => (state.tentou ? missing(state) : {}), [state]);
}
