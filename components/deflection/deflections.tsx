/**
 * Under the categoria: at most one card stands open, the others are a line each. It opens by itself
 * only while nothing was written yet, and the form goes on under it all the time.
 */
import { useEffect, useMemo, useState } from 'react';
import { mensagemLida } from '@/components/panel/facts';
import type { PanelState } from '@/components/panel/panel-store';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { noteShown } from './acting';
import { CardView } from './card-view';
import { cardsOf, type Conhecido, keyOf } from './cards';

export function Deflections() {
  const panel = usePanel();
  const [known, setKnown] = useState<Conhecido | null>(null);
  const draft = usePanelState((state) => state.rascunho.id);
  useEffect(() => {
    void panel.ask('painel.deflexao', {}).then(setKnown, () => null);
  }, [panel, draft]);

  const state = usePanelState((each) => each);
  const cards = useMemo(() => cardsOf(state, known, Date.now()), [state, known]);
  const keys = useMemo(() => cards.map(keyOf), [cards]);
  const { open, toggle, dismiss } = useOpen(keys, hasWritten(state));
  const shown = cards.find((card) => keyOf(card) === open);
  useEffect(() => {
    if (shown) noteShown(panel, shown);
  }, [panel, shown]);

  if (cards.length === 0) return null;
  return (
    <section className="deflections" aria-label={DEFLEXAO.regiao}>
      {cards.map((card) => (
        <CardView
          key={keyOf(card)}
          card={card}
          open={keyOf(card) === open}
          dito={known?.ditos[card.id]}
          onToggle={() => toggle(keyOf(card))}
          onDismiss={dismiss}
          onDito={(dito) =>
            setKnown(
              (before) => before && { ...before, ditos: { ...before.ditos, [card.id]: dito } },
            )
          }
        />
      ))}
    </section>
  );
}

/** Key of the card that stands open, or null. What is written under it does not close it. */
function useOpen(keys: string[], written: boolean) {
  const [open, setOpen] = useState<string | null>(null);
  const [met, setMet] = useState<readonly string[]>([]);
  const stands = open !== null && keys.includes(open);
  useEffect(() => {
    const fresh = keys.filter((key) => !met.includes(key));
    if (fresh.length === 0) return;
    setMet([...met, ...fresh]);
    const first = fresh.find((key) => key.startsWith('ja_aberto')) ?? (stands ? null : fresh[0]);
    if (first && !written) setOpen(first);
  }, [keys, met, written, stands]);
  return {
    open: stands ? open : null,
    toggle: (key: string) => setOpen(open === key ? null : key),
    dismiss() {
      setOpen(null);
      document.getElementById('descricao')?.focus();
    },
  };
}

/** The person's own words, or files. */
function hasWritten({ rascunho }: PanelState): boolean {
  const { descricao, arquivos } = rascunho;
  return arquivos.length > 0 || (descricao !== '' && descricao !== mensagemLida(rascunho));
}
