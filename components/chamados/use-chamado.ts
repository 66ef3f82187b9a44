/** One chamado, whole: read when opened and again when something about it was delivered. */
import { useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { sentence, useLoaded } from '@/components/ui/use-request';
import { ask } from '@/lib/browser/messages';
import type { Chamado } from '@/lib/contract';

export interface OpenChamado {
  chamado: Chamado | null;
  /** Portuguese sentence: why it could not be read, or is not the newest. */
  aviso: string | null;
  carregando: boolean;
  refazer: () => Promise<void>;
  /** The helpdesk answered an action with the chamado as it is now. */
  trocar: (chamado: Chamado) => void;
}

export function useChamado(pessoa: string, id: string): OpenChamado {
  return useLoaded(useMemo(() => chamadoOf(pessoa, id), [pessoa, id]));
}

function chamadoOf(pessoa: string, id: string) {
  return createStore<OpenChamado>((set) => ({
    chamado: null,
    aviso: null,
    carregando: true,
    async refazer() {
      set({ carregando: true });
      try {
        const answer = await ask('chamados.abrir', { pessoa, id });
        if (answer.ok) set({ chamado: answer.valor.chamado });
        set({ aviso: (answer.ok ? answer.valor.velho : answer.falha)?.detalhe ?? null });
      } catch (error) {
        set({ aviso: sentence(error) });
      }
      set({ carregando: false });
    },
    trocar: (chamado) => set({ chamado, aviso: null }),
  }));
}
