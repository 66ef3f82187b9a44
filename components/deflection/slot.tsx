/**
 * What may spare a chamado, loaded once the panel has been painted: opening the panel does not pay
 * for it. Without its file there is nothing to show, and the form is whole.
 */
import { useEffect, useState, type ComponentType } from 'react';
import type { Recibo } from '@/lib/outbox/records';

interface Parts {
  Deflections: ComponentType;
  Resolved: ComponentType;
  Appended: ComponentType<{ recibo: Recibo }>;
}

/** Under the categoria. */
export function Deflection() {
  const Part = usePart('Deflections');
  return Part && <Part />;
}

/** After "Isso resolveu". */
export function Resolved() {
  const Part = usePart('Resolved');
  return Part && <Part />;
}

/** After "Acrescentar a ele". */
export function Appended({ recibo }: { recibo: Recibo }) {
  const Part = usePart('Appended');
  return Part && <Part recibo={recibo} />;
}

// Not React's `lazy`: see `picture/work-view.tsx`.
function usePart<N extends keyof Parts>(name: N): Parts[N] | null {
  const [part, setPart] = useState<{ of: Parts[N] } | null>(null);
  useEffect(() => {
    void import('./parts').then(
      (parts) => setPart({ of: parts[name] }),
      () => null,
    );
  }, [name]);
  return part && part.of;
}
