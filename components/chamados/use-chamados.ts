/**
 * One person's chamados: what the cache holds at once, then what the helpdesk says. When it says
 * nothing, the list stays, with the reason and the time it was true.
 */
import { useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { sentence, useLoaded } from '@/components/ui/use-request';
import { ask } from '@/lib/browser/messages';
import type { ChamadoResumo } from '@/lib/contract';

export type Filtro = 'abertos' | 'fechados';

export interface Chamados {
  /** Null until something is known. */
  itens: ChamadoResumo[] | null;
  /** Why this may not be today's list, in a sentence; null while nothing failed. */
  aviso: string | null;
  /** ms since epoch of what is shown; null when that is not known. */
  em: number | null;
  carregando: boolean;
  /** The helpdesk does not know this computer (any more). */
  recusado: boolean;
  refazer: () => Promise<void>;
}

export function useChamados(pessoa: string, situacao: Filtro): Chamados {
  return useLoaded(useMemo(() => chamadosOf(pessoa, situacao), [pessoa, situacao]));
}

function chamadosOf(pessoa: string, situacao: Filtro) {
  return createStore<Chamados>((set, get) => ({
    itens: null,
    aviso: null,
    em: null,
    carregando: true,
    recusado: false,
    async refazer() {
      set({ carregando: true });
      const asked = ask('chamados.listar', { pessoa, situacao });
      const cached = await ask('chamados.guardados', { pessoa, situacao }).catch(() => null);
      if (cached?.em && !get().itens) set({ itens: cached.itens, em: cached.em });
      try {
        const answer = await asked;
        if (!answer.ok) {
          const recusado = answer.falha.tipo === 'credencial';
          set({
            aviso: answer.falha.detalhe,
            recusado,
            ...(recusado && { itens: null, em: null }),
          });
        } else {
          const { itens, velho } = answer.valor;
          set({
            itens,
            aviso: velho?.detalhe ?? null,
            em: velho ? (cached?.em ?? null) : Date.now(),
          });
        }
      } catch (error) {
        set({ aviso: sentence(error) });
      }
      set({ carregando: false });
    },
  }));
}
