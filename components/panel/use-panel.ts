/** The open panel, for the components under it. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { Panel, PanelState } from './panel-store';

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel outside PanelContext');
  return panel;
}

/** A part of the state; the selector must return the same object while nothing changed. */
export function usePanelState<T>(selector: (state: PanelState) => T): T {
  return useStore(usePanel(), selector);
}
