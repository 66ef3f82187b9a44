/**
 * What waits is tried again when the popup opens. While the drainer works, its message stays open
 * (the worker lives as long as it does) and the progress is read once a second.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, type PopupEstado } from '@/lib/browser/messages';
import type { Recibo } from '@/lib/outbox/records';

export interface Deliveries {
  tentar: () => Promise<void>;
  tentando: boolean;
  /** Delivered since the popup opened. */
  entregues: Recibo[];
}

export function useDeliveries(estado: PopupEstado, refazer: () => Promise<void>): Deliveries {
  const [openedAt] = useState(() => Date.now());
  const [tentando, setTentando] = useState(false);
  const asked = useRef(false);

  const tentar = useCallback(async () => {
    setTentando(true);
    const progress = setInterval(() => void refazer(), 1000);
    try {
      await ask('entregas.tentar', {});
    } catch {
      // The reason, if any, is in the deliveries that are read next.
    } finally {
      clearInterval(progress);
      await refazer();
      setTentando(false);
    }
  }, [refazer]);

  const waiting = estado.entregas.some(({ falha }) => !falha?.permanente);
  useEffect(() => {
    if (!waiting || asked.current) return;
    asked.current = true;
    void tentar();
  }, [waiting, tentar]);

  return { tentar, tentando, entregues: estado.recibos.filter(({ em }) => em >= openedAt) };
}
