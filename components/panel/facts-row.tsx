/** Chips of what was read of the page: one row, and a list with the reasons when it is opened. */
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';
import { toggleFact } from './editing';
import { factsOf, type FatoLido } from './facts';
import { usePanel, usePanelState } from './use-panel';

export function Facts() {
  const rascunho = usePanelState((state) => state.rascunho);
  const [open, setOpen] = useState(false);
  const all = factsOf(rascunho);
  if (all.length === 0) return <p className="ui-muted">{texto.nadaLido}</p>;
  const unread = rascunho.contexto.leitura.faltou.map((nome) => texto.naoLidos[nome]).find(Boolean);
  const row = open ? [] : fitting(all);
  const more = all.length - row.length;
  const shown = open ? texto.menos : more > 0 ? texto.mais(more) : texto.ver;
  const whole = open ? texto.menos : texto.verTodos(all.length);
  return (
    <section className="facts" aria-label={texto.lidosDaPagina}>
      <div className="facts__row">
        <span className="ui-label">{texto.vaiJunto}</span>
        {!open && (
          <ul className="facts__chips">
            {row.map((each) => (
              <Chip key={each.fato} {...each} />
            ))}
          </ul>
        )}
        <button
          type="button"
          className="ui-link facts__more"
          aria-expanded={open}
          // Begins with what is seen: who speaks to the computer says that.
          aria-label={more > 0 && !open ? `${shown}: ${whole}` : whole}
          title={whole}
          onClick={() => setOpen(!open)}
        >
          {shown}
        </button>
      </div>
      {open && (
        <ul className="facts__list">
          {all.map((each) => (
            <Line key={each.fato} {...each} />
          ))}
        </ul>
      )}
      {unread && <p className="ui-muted">{unread}</p>}
    </section>
  );
}

function Chip({ fato, rotulo, valor, porque }: FatoLido) {
  const panel = usePanel();
  return (
    <li className="chip" title={`${rotulo}: ${valor}\n${porque}`}>
      <span className="chip__text">
        <span className="ui-sr">{rotulo}: </span>
        {shortOf(valor)}
      </span>
      <button
        type="button"
        className="chip__remove"
        aria-label={texto.retirar(rotulo)}
        aria-describedby={`porque-${fato}`}
        onClick={() => toggleFact(panel, fato)}
      >
        <Icon name="fechar" size={12} />
      </button>
      <span id={`porque-${fato}`} hidden>
        {porque}
      </span>
    </li>
  );
}

function Line({ fato, rotulo, valor, porque, retirado }: FatoLido) {
  const panel = usePanel();
  const state = valor === null ? texto.naoIdentificado : retirado ? texto.retirado : valor;
  return (
    <li className={retirado || valor === null ? 'facts__line facts__line--out' : 'facts__line'}>
      <span className="facts__name">{rotulo}</span>
      <span className="facts__value">
        {state}
        {valor !== null && (
          <span className="ui-muted" id={`porque-${fato}`}>
            {porque}
          </span>
        )}
      </span>
      {valor !== null && (
        <button
          type="button"
          className={retirado ? 'ui-link' : 'ui-icon-button'}
          aria-label={retirado ? texto.porDeVoltaRotulo(rotulo) : texto.retirar(rotulo)}
          aria-describedby={`porque-${fato}`}
          onClick={() => toggleFact(panel, fato)}
        >
          {retirado ? texto.porDeVolta : <Icon name="fechar" size={14} />}
        </button>
      )}
    </li>
  );
}

/** Characters that one row of the narrow panel holds. */
const ROW = 38;
/** A chip shows this much of its value, and takes this much beside it. */
const CHIP = { text: 24, around: 4 };

/** The first facts that fit in one row; the others wait behind "+ n". */
function fitting(all: FatoLido[]): FatoLido[] {
  let left = ROW;
  return all
    .filter(({ valor, retirado }) => valor !== null && !retirado)
    .filter(({ valor }) => {
      const needs = Math.min(shortOf(valor).length, CHIP.text) + CHIP.around;
      if (needs > left) return false;
      left -= needs;
      return true;
    });
}

/** The number without the type that follows it. */
function shortOf(valor: string | null): string {
  return valor?.split(' · ')[0] ?? '';
}
