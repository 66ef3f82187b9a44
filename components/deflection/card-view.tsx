/** One card: a line, or all that it says and its two answers. */
import { useState } from 'react';
import { usePanel } from '@/components/panel/use-panel';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Dito } from '@/lib/browser/avisos';
import { DEFLEXAO } from '@/lib/text/deflexao';
import { append, meToo, resolve } from './acting';
import type { Card } from './cards';

interface Props {
  card: Card;
  open: boolean;
  /** "Eu também" was said. */
  dito: Dito | undefined;
  onToggle: () => void;
  onDismiss: () => void;
  onDito: (dito: Dito) => void;
}

const ICONS: Record<Card['tipo'], IconName> = {
  ja_aberto: 'relogio',
  aviso: 'alerta',
  erro: 'alerta',
  ultima_vez: 'voltar',
  artigo: 'certo',
};

export function CardView(props: Props) {
  const { card, open, onToggle } = props;
  const body = `deflexao-${card.tipo}-${card.id}`;
  return (
    <article className={`deflection deflection--${card.tipo}`} data-open={open}>
      <button
        type="button"
        className="deflection__head"
        aria-expanded={open}
        aria-controls={body}
        onClick={onToggle}
      >
        <Icon name={ICONS[card.tipo]} />
        <span className="deflection__words">
          <strong>{card.sobre}</strong> <span className="deflection__title">{card.titulo}</span>
        </span>
      </button>
      {open && (
        <div id={body} className="deflection__body">
          <Content card={card} />
          <Answers {...props} />
        </div>
      )}
    </article>
  );
}

function Content({ card }: { card: Card }) {
  const { tipo, causa, texto, titulo, passos, links } = card;
  return (
    <>
      {causa && (
        <p>
          <strong>{DEFLEXAO.causa}</strong> {causa}
        </p>
      )}
      {texto && texto !== titulo && <p className="deflection__text">{texto}</p>}
      {passos.length === 1 && <p>{passos[0]}</p>}
      {passos.length > 1 && (
        <ol>
          {passos.map((passo) => (
            <li key={passo}>{passo}</li>
          ))}
        </ol>
      )}
      {links.map(({ rotulo, url }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer">
          {rotulo}
        </a>
      ))}
      {tipo === 'ja_aberto' && <p className="ui-muted">{DEFLEXAO.acrescentarAjuda}</p>}
    </>
  );
}

function Answers({ card, dito, onDismiss, onDito }: Props) {
  const panel = usePanel();
  const [busy, setBusy] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  if (card.tipo === 'aviso' && dito) {
    return (
      <p className="deflection__said" role="status">
        <Icon name="certo" size={14} />
        {DEFLEXAO.dito[dito]}
      </p>
    );
  }
  const work = {
    artigo: () => resolve(panel, card),
    erro: () => resolve(panel, card),
    ultima_vez: () => resolve(panel, card),
    ja_aberto: () => append(panel, card.id),
    async aviso() {
      const said = await meToo(panel, card.id);
      if (said) onDito(said);
      return said ? null : DEFLEXAO.faltaQuem;
    },
  }[card.tipo];
  const [yes, no] = ANSWERS[card.tipo];
  return (
    <>
      <div className="deflection__answers">
        <button
          type="button"
          className="ui-button"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void work()
              .then(setHint)
              .finally(() => setBusy(false));
          }}
        >
          {yes}
        </button>
        {no && (
          <button type="button" className="ui-link" onClick={onDismiss}>
            {no}
          </button>
        )}
      </div>
      {hint && <p role="alert">{hint}</p>}
    </>
  );
}

const HELPED = [DEFLEXAO.resolveu, DEFLEXAO.naoResolveu] as const;
const ANSWERS: Record<Card['tipo'], readonly [yes: string, no?: string]> = {
  artigo: HELPED,
  erro: HELPED,
  ultima_vez: HELPED,
  aviso: [DEFLEXAO.euTambem],
  ja_aberto: [DEFLEXAO.acrescentar, DEFLEXAO.outroAssunto],
};
