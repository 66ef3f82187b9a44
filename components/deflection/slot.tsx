/**
 * What may spare a chamado, loaded once the panel has been painted: opening the panel does not pay
 * for it. Without its file there is nothing to show, and the form is whole.
 */
import { useEffect, useState } from 'react';
import type { Recibo } from '@/lib/outbox/records';

type Parts = typeof import('./deflection-parts');

/** Under the categoria. */
export function Deflection() {
  const parts = useParts();
  return parts && <parts.Deflections />;
}

/** After "Isso resolveu". */
export function Resolved() {
  const parts = useParts();
  return parts && <parts.Resolved />;
}

/** After "Acrescentar a ele". */
export function Appended({ recibo }: { recibo: Recibo }) {
  const parts = useParts();
  return parts && <parts.Appended recibo={recibo} />;
}

// Not React's `lazy`: see `picture/work-view.tsx`.
function useParts(): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    void import('./deflection-parts').then(setParts, () => null);
  }, []);
  return parts;
}
