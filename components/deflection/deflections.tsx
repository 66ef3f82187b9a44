/**
 * Under the categoria: at most one card stands open, the others are a line each. It opens by itself
 * only while nothing was written yet, and the form goes on under it all the time. One that did not
 * help goes: in a low window its line would push the form out of sight.
 */
import { useEffect, useMemo, useState } from 'react';
import { mensagemLida } from '@/components/panel/facts';
import type { Aviso } from '@/lib/contract';
import type { PanelState } from '@/components/panel/panel-store';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { noteShown } from './acting';
import { CardView } from './card-view';
import { type Card, cardsOf, type Conhecido, keyOf } from './cards';

/** Another draft begins anew. */
export function Deflections() {
  return <Cards key={usePanelState((state) => state.rascunho.id)} />;
}

function Cards() {
  const panel = usePanel();
  const [known, setKnown] = useKnown();
  const state = usePanelState((each) => each);
  const [agora] = useState(Date.now);
  const [gone, setGone] = useState<readonly string[]>([]);
  const all = useMemo(() => cardsOf(state, known ?? NOTHING, agora), [state, known, agora]);
  const cards = useMemo(() => all.filter((card) => !gone.includes(keyOf(card))), [all, gone]);
  const ditoOf = ({ id }: Card) => known?.ditos[id];
  const keys = useMemo(() => cards.map(keyOf), [cards]);
  const answered = (key: string) => cards.some((card) => keyOf(card) === key && ditoOf(card));
  const { open, toggle } = useOpen(
    known === undefined ? NONE : keys,
    (key) => hasWritten(state) || answered(key),
  );
  const shown = cards.find((card) => keyOf(card) === open);
  useEffect(() => {
    if (shown) noteShown(panel, shown);
  }, [panel, shown]);

  if (cards.length === 0 || known === undefined) return null;
  return (
    <section className="deflections" aria-label={DEFLEXAO.regiao}>
      {cards.map((card) => (
        <CardView
          key={keyOf(card)}
          card={card}
          open={keyOf(card) === open}
          dito={ditoOf(card)}
          onToggle={() => toggle(keyOf(card))}
          onDismiss={() => {
            setGone([...gone, keyOf(card)]);
            document.getElementById('descricao')?.focus();
          }}
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

const NONE: string[] = [];
const NOTHING: Conhecido = { avisos: [], ditos: {}, abertos: [], ultimaVez: null };

/** Longest time in ms that what is known already waits for what the background still has to say. */
const WAIT = 400;

/** Undefined until the background answered, or took too long: what comes first shall stand first. */
function useKnown() {
  const panel = usePanel();
  const [own, setOwn] = useState<Conhecido>();
  /** Null: the helpdesk did not say. */
  const [avisos, setAvisos] = useState<Aviso[] | null>();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT);
    const none = () => null;
    void panel
      .ask('painel.deflexao', {})
      .catch(none)
      .then((answer) => setOwn(answer ?? NOTHING));
    void panel.ask('painel.avisos', {}).catch(none).then(setAvisos);
    return () => clearTimeout(timer);
  }, [panel]);
  const known = useMemo(() => {
    const { avisos: cached, ...rest } = own ?? NOTHING;
    return { ...rest, avisos: avisos ?? cached };
  }, [own, avisos]);
  const ready = late || (own !== undefined && avisos !== undefined);
  return [ready ? known : undefined, setOwn] as const;
}

/**
 * Key of the card that stands open, or null. What is written under it does not close it.
 * @param quiet this one waits to be pressed
 */
function useOpen(keys: string[], quiet: (key: string) => boolean) {
  const [open, setOpen] = useState<string | null>(null);
  const [met, setMet] = useState<readonly string[]>([]);
  const stands = open !== null && keys.includes(open);
  // What was not here at the last look decides at once, before anything is painted.
  const fresh = keys.filter((key) => !met.includes(key));
  if (fresh.length > 0) {
    setMet([...met, ...fresh]);
    const loud = fresh.filter((key) => !quiet(key));
    const first = loud.find((key) => key.startsWith('ja_aberto')) ?? (stands ? null : loud[0]);
    if (first) setOpen(first);
  }
  return {
    open: stands ? open : null,
    toggle: (key: string) => setOpen(open === key ? null : key),
  };
}

/** The person's own words, or files. */
function hasWritten({ rascunho }: PanelState): boolean {
  const { descricao, arquivos } = rascunho;
  return arquivos.length > 0 || (descricao !== '' && descricao !== mensagemLida(rascunho));
}
