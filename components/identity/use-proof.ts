/** One person's proof of e-mail on one page: how it stands, and the steps that change it. */
import { useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { sentence, useLoaded } from '@/components/ui/use-request';
import type { Prova, RespostaProva } from '@/lib/browser/messages';
import type { Passo } from '@/lib/browser/requests';

/** Takes a step in the background; must be stable. */
export type AskProof = (passo: Passo) => Promise<RespostaProva>;

export interface Proof {
  /** Null until it is known. */
  prova: Prova | null;
  erro: string | null;
  ocupado: boolean;
  /** The person asked for the form; a code that is awaited opens it too. */
  aberta: boolean;
  /** The e-mail was proved on this page, a moment ago. */
  provou: boolean;
  refazer: () => Promise<void>;
  /** Takes a step; answers whether it worked. */
  dar: (passo: Passo) => Promise<boolean>;
  abrir: () => void;
  /** Puts the form away; a code under way is given up. */
  fechar: () => Promise<void>;
}

/** `ask` null: nobody is known here yet. */
export function useProof(ask: AskProof | null): Proof {
  return useLoaded(useMemo(() => proofOf(ask), [ask]));
}

/** There is a way to prove the e-mail, and it is not proved yet. */
export const isOffered = ({ prova }: Proof): boolean =>
  prova !== null && !prova.verificada && (prova.meios.codigo || prova.meios.oidc !== null);

export const isOpen = (proof: Proof): boolean =>
  isOffered(proof) && (proof.aberta || proof.prova?.pendente != null);

function proofOf(ask: AskProof | null) {
  return createStore<Proof>((set, get) => ({
    prova: null,
    erro: null,
    ocupado: false,
    aberta: false,
    provou: false,
    async refazer() {
      const answer = await ask?.({ tipo: 'ver' }).catch(() => null);
      if (answer) set({ prova: answer.prova });
    },
    async dar(passo) {
      if (!ask || get().ocupado) return false;
      set({ ocupado: true, erro: null });
      try {
        const { prova, erro } = await ask(passo);
        const proved = prova.verificada && get().prova?.verificada === false;
        set({ prova, erro, ...(proved && { provou: true, aberta: false }) });
        return erro === null;
      } catch (error) {
        set({ erro: sentence(error) });
        return false;
      } finally {
        set({ ocupado: false });
      }
    },
    abrir: () => set({ aberta: true, erro: null }),
    async fechar() {
      set({ aberta: false, erro: null });
      if (get().prova?.pendente) await get().dar({ tipo: 'desistir' });
    },
  }));
}
