/** The computers of one person, as the helpdesk lists them. */
import { useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { sentence, useLoaded } from '@/components/ui/use-request';
import { ask, type Respostas } from '@/lib/browser/messages';
import { IDENTIDADE } from '@/lib/text/identity';

type Answer = Respostas['identidade.computadores'];
export type Device = Extract<Answer, { ok: true }>['valor'][number];

export interface Devices {
  /** Null until they are known. */
  itens: Device[] | null;
  erro: string | null;
  /** What was just done, in a sentence. */
  feito: string | null;
  refazer: () => Promise<void>;
  desligar: (device: Device) => Promise<void>;
}

/** `onLeft`: this computer was cut off, from here or from elsewhere; must be stable. */
export function useDevices(pessoa: string, onLeft: () => Promise<void>): Devices {
  return useLoaded(useMemo(() => devicesOf(pessoa, onLeft), [pessoa, onLeft]));
}

function devicesOf(pessoa: string, onLeft: () => Promise<void>) {
  return createStore<Devices>((set) => {
    const take = async (asked: Promise<Answer>): Promise<boolean> => {
      try {
        const answer = await asked;
        if (answer.ok) set({ itens: answer.valor, erro: null });
        else set({ erro: answer.falha.detalhe });
        if (!answer.ok && answer.falha.tipo === 'credencial') await onLeft();
        return answer.ok;
      } catch (error) {
        set({ erro: sentence(error) });
        return false;
      }
    };
    return {
      itens: null,
      erro: null,
      feito: null,
      refazer: async () => void (await take(ask('identidade.computadores', { pessoa }))),
      async desligar({ id, navegador, esta }) {
        set({ feito: null });
        if (!(await take(ask('identidade.desligar', { pessoa, id })))) return;
        const { desligado, desligadoEste, semNome } = IDENTIDADE.computadores;
        set({ feito: esta ? desligadoEste : desligado(navegador || semNome) });
        if (esta) await onLeft();
      },
    };
  });
}
