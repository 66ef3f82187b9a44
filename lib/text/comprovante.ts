/** What a receipt says to the person who sends: in the panel before and after, and in the popup. */
import type { Contagem, Fato } from '@/lib/contract';

export const PROVA = {
  pessoa: 'Coberta por você',
  automatica: 'Coberta automaticamente',
} as const;
