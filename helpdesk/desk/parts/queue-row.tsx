/** One chamado of the queue, in five cells. */
import { ABERTAS } from '@/lib/contract';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';
import type { FilaItem } from '../../store/chamados.ts';
import { MESA } from '../../text.ts';
import type { Dates } from '../dates.ts';
import { filterQuery, type Filter } from '../filter.ts';
import { chamadoUrl } from '../names.ts';
import { PrazoMark } from './prazo.tsx';
import { SituacaoTag } from './situacao.tsx';

const TEXT = MESA.lista;

interface Props {
  row: FilaItem;
  /** Goes along, so that the way back leads to the same queue. */
  filter: Filter;
  dates: Dates;
}

export function QueueRow({ row, filter, dates }: Props) {
  const query = filterQuery(filter);
  const href = chamadoUrl(row.id) + (query && `?${query}`);
  return (
    <tr className={row.respostaNova ? 'row-new' : undefined}>
      <td className="cell-chamado">
        <a href={href}>{row.categoria.titulo}</a>
        <span className="soft clip">
          <span className="number">{row.numero}</span>
          {` · ${row.descricao}`}
        </span>
      </td>
      <td data-label={TEXT.solicitante}>
        <span className="value">
          {row.solicitante}
          <span className="soft">{place(row)}</span>
        </span>
      </td>
      <td data-label={TEXT.processo}>
        {row.processo ? (
          <span className="value number copyable">{row.processo}</span>
        ) : (
          <span className="value soft">{TEXT.semProcesso}</span>
        )}
      </td>
      <td data-label={TEXT.prazo}>
        <span className="value">
          <Prazos row={row} dates={dates} />
        </span>
      </td>
      <td data-label={TEXT.situacao}>
        <span className="value">
          <SituacaoTag situacao={row.situacao} />
          {row.respostaNova && <span className="badge">{TEXT.respostaNova}</span>}
        </span>
      </td>
    </tr>
  );
}

/** The unidade, and the órgão where the unidade's sigla does not begin with it. */
function place({ unidade, destino }: FilaItem): string {
  return unidade.startsWith(destino) ? unidade : [destino, unidade].filter(Boolean).join(' · ');
}

/** The nearest prazo that still runs; a chamado that ended has none. */
function Prazos({ row, dates }: { row: FilaItem; dates: Dates }) {
  if (!ABERTAS.includes(row.situacao)) {
    return (
      <span className="soft">{`${MESA.prazo.cumprido} · ${dates.day(row.atualizadoEm)}`}</span>
    );
  }
  const first = prazosVigentes(row)[0];
  return first ? (
    <PrazoMark prazo={first} dates={dates} />
  ) : (
    <span className="soft">{TEXT.semPrazo}</span>
  );
}
