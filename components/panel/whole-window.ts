/** A dialog that needs the width: the panel is as large as the window while it is open. */
import { useEffect, useState } from 'react';
import { usePanel } from './use-panel';

/** True once the panel is that large: what would be laid out twice is seen once. */
export function useWholeWindow(): boolean {
  const panel = usePanel();
  const framed = panel.getState().entrada.modo === 'pagina';
  const [grown, setGrown] = useState(!framed);
  useEffect(() => {
    if (!framed) return undefined;
    let gone = false;
    const enlarge = (ampliado: boolean) =>
      panel.ask('painel.ampliar', { ampliado }).catch(() => null);
    void enlarge(true).then(() =>
      // The frame has its size with the next picture but one.
      requestAnimationFrame(() => requestAnimationFrame(() => gone || setGrown(true))),
    );
    return () => {
      gone = true;
      void enlarge(false);
    };
  }, [panel, framed]);
  return grown;
}
