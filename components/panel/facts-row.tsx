/** Chips of what was read of the page: one row, and a list with the reasons when it is opened. */
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Fato } from '@/lib/contract';
import type { Rascunho } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';
import { sigilo } from '@/lib/text/panel-facts';
import { giveNumber, toggleFact } from './editing';
import { factsOf, type FatoLido } from './facts';
import { TellLine } from './tell-line';
import { wasRead, type Contavel } from './telling';
import { usePanel, usePanelState } from './use-panel';

export function Facts() {
  const rascunho = usePanelState((state) => state.rascunho);
  /** The list is open, with the focus where it was asked for. */
  const [open, setOpen] = useState<boolean | Fato>(false);
  const all = factsOf(rascunho);
  const known = all.filter(({ valor }) => valor !== null);
  const lost = open ? [] : lostOf(rascunho, all);
  const first = lost.find(({ fato }) => fato === 'processo');
  const secret = first || open ? undefined : known.find(({ numero }) => numero);
  const other = first || secret ? undefined : lost.find(({ valor }) => valor === null);
  const row = open || first ? [] : secret ? [secret] : fitting(known, other ? ROW - HINT : ROW);
  const more = known.length - row.length - (first?.valor ? 1 : 0);
  const shown = open ? texto.menos : more > 0 ? texto.mais(more) : texto.ver;
  const whole = open ? texto.menos : texto.verTodos(all.length);
  const { faltou } = rascunho.contexto.leitura;
  const unread = faltou.map((nome) => texto.naoLidos[nome]).find(Boolean);
  const said = known.length === 0 ? texto.nadaLido : unread;
  return (
    <section className="facts" aria-label={texto.lidosDaPagina}>
      {(open || first || known.length > 0) && (
        <div className="facts__row">
          {first ? (
            <div className="facts__ask">
              <TellLine fato="processo" />
            </div>
          ) : (
            // The number and its button need the whole row.
            <span className={secret ? 'ui-sr' : 'ui-label'}>{texto.vaiJunto}</span>
          )}
          {(row.length > 0 || other) && (
            <ul className="facts__chips">
              {row.map((each) => (
                <Chip key={each.fato} {...each} />
              ))}
              {secret?.numero && (
                <li>
                  <GiveNumber numero={secret.numero} />
                </li>
              )}
              {other && (
                <li>
                  <button
                    type="button"
                    className="facts__lost"
                    title={`${other.rotulo}: ${texto.naoIdentificado}`}
                    onClick={() => setOpen(other.fato)}
                  >
                    {texto.qual(other.rotulo)}
                    <span className="ui-sr"> {texto.naoIdentificado}</span>
                  </button>
                </li>
              )}
            </ul>
          )}
          <button
            type="button"
            className="ui-link facts__more"
            aria-expanded={open !== false}
            // Begins with what is seen: who speaks to the computer says that.
            aria-label={more > 0 && !open ? `${shown}: ${whole}` : whole}
            title={whole}
            onClick={() => setOpen(open === false)}
          >
            {shown}
          </button>
        </div>
      )}
      {open && (
        <ul className="facts__list">
          {all.map((each) => (
            <Line key={each.fato} {...each} focused={each.fato === open} />
          ))}
        </ul>
      )}
      {said && (
        <p className="ui-muted">
          {said}{' '}
          {!open && !first && all.some(({ contar }) => contar) && (
            <button type="button" className="ui-link" onClick={() => setOpen(true)}>
              {texto.informar}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** What a SEI that was read should have said, most needed first. Who sends is asked for below. */
function lostOf({ contexto }: Rascunho, all: FatoLido[]): FatoLido[] {
  return wasRead(contexto) ? all.filter(({ fato, contar }) => contar && fato !== 'usuario') : [];
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

/** Whether the number of a sigiloso goes: the way to the other answer. */
function GiveNumber({ numero }: { numero: NonNullable<FatoLido['numero']> }) {
  const panel = usePanel();
  return (
    <button
      type="button"
      className="ui-link facts__number"
      title={sigilo[numero].porque}
      onClick={() => giveNumber(panel, numero === 'mascarado')}
    >
      {sigilo[numero].botao}
    </button>
  );
}

function Line({ focused, ...lido }: FatoLido & { focused: boolean }) {
  const { fato, rotulo, valor, retirado, contar } = lido;
  const state = valor === null ? texto.naoIdentificado : retirado ? texto.retirado : valor;
  if (contar) {
    return (
      <li className="facts__line">
        <TellLine fato={fato as Contavel} focused={focused} />
        {valor !== null && <Toggle {...lido} />}
      </li>
    );
  }
  return (
    <li className={retirado || valor === null ? 'facts__line facts__line--out' : 'facts__line'}>
      <span className="facts__name">{rotulo}</span>
      <span className="facts__value">
        {state}
        {valor !== null && <span className="ui-muted">{lido.porque}</span>}
        {lido.numero && <GiveNumber numero={lido.numero} />}
      </span>
      {valor !== null && <Toggle {...lido} />}
    </li>
  );
}

function Toggle({ fato, rotulo, porque, retirado }: FatoLido) {
  const panel = usePanel();
  return (
    <>
      <button
        type="button"
        className={retirado ? 'ui-link' : 'ui-icon-button'}
        aria-label={retirado ? texto.porDeVoltaRotulo(rotulo) : texto.retirar(rotulo)}
        aria-describedby={`porque-${fato}`}
        onClick={() => toggleFact(panel, fato)}
      >
        {retirado ? texto.porDeVolta : <Icon name="fechar" size={14} />}
      </button>
      <span id={`porque-${fato}`} hidden>
        {porque}
      </span>
    </>
  );
}

/** Characters that one row of the narrow panel holds. */
const ROW = 38;
/** A chip shows this much of its value, and takes this much beside it. */
const CHIP = { text: 24, around: 4 };
/** What was not identified, when the row ends with it. */
const HINT = 10;

/** The first facts that fit in so many characters; the others wait behind "+ n". */
function fitting(all: FatoLido[], room: number): FatoLido[] {
  let left = room;
  return all
    .filter(({ valor, retirado, discreto }) => valor !== null && !retirado && !discreto)
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
