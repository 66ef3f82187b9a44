/** What of personal data is in its place in this report's texts: the person's own e-mail. */
import { useMemo } from 'react';
import { isMasked } from '@/lib/outbox/sigilo';
import type { Expected } from '@/lib/text/typed';
import { usePanelState } from './use-panel';

export function useExpected(): Expected {
  const email = usePanelState(({ quem, identidade }) => quem?.email ?? identidade?.email ?? '');
  const sigiloso = usePanelState(({ rascunho }) =>
    isMasked(rascunho) ? rascunho.contexto.processo?.numero : undefined,
  );
  return useMemo(() => ({ proprios: email ? [email] : [], sigiloso }), [email, sigiloso]);
}
