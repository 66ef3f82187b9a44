/** `/mesa`: the queue, oldest prazo first. */
import { ABERTAS, SITUACOES } from '@/lib/contract';
import type { countQueue, FilaItem } from '../../store/chamados.ts';
import { runningPrazos } from '../../prazos.ts';
import { MESA, SITUACAO } from '../../text.ts';
import type { Dates } from '../dates.ts';
import { filterQuery, queueUrl, TRIAGE, type Filter } from '../filter.ts';
import { chamadoUrl, ROOT } from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { PrazoMark } from '../parts/prazo.tsx';
import { SituacaoTag } from '../parts/situacao.tsx';

const TEXT = MESA.lista;

interface Props {
  rows: FilaItem[];
  counts: Awaited<ReturnType<typeof countQueue>>;
  filter: Filter;
  orgaos: { sigla: string; nome: string }[];
  /** Cursor of the next page, or null. */
  next: string | null;
  csrf: string;
  dates: Dates;
}

export function QueuePage({ rows, counts, filter, orgaos, next, csrf, dates }: Props) {
  return (
    <Layout title={MESA.fila} csrf={csrf}>
      <div className="page-head">
        <h1>{MESA.fila}</h1>
        <Counts counts={counts} />
      </div>
      <FilterForm filter={filter} orgaos={orgaos} />
      {rows.length === 0 ? (
        <Empty filter={filter} />
      ) : (
        <table className="queue">
          <caption className="visually-hidden">{TEXT.legenda}</caption>
          <thead>
            <tr>
              <th scope="col">{TEXT.chamado}</th>
              <th scope="col">{TEXT.solicitante}</th>
              <th scope="col">{TEXT.processo}</th>
              <th scope="col">{TEXT.prazo}</th>
              <th scope="col">{TEXT.situacao}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} filter={filter} dates={dates} />
            ))}
          </tbody>
        </table>
      )}
      <Pages filter={filter} next={next} />
    </Layout>
  );
}

function Counts({ counts }: { counts: Props['counts'] }) {
  return (
    <ul className="counts">
      <li>
        <strong>{counts.abertos}</strong> {MESA.contas.abertos}
      </li>
      <li className={counts.atrasados > 0 ? 'count-late' : undefined}>
        <strong>{counts.atrasados}</strong> {MESA.contas.atrasados}
      </li>
      <li className={counts.respostas > 0 ? 'count-new' : undefined}>
        <strong>{counts.respostas}</strong> {MESA.contas.respostas}
      </li>
    </ul>
  );
}

function FilterForm({ filter, orgaos }: Pick<Props, 'filter' | 'orgaos'>) {
  const text = MESA.filtro;
  return (
    <search aria-label={text.titulo}>
      <form className="filter" method="get" action={ROOT}>
        <div className="field">
          <label htmlFor="situacao">{text.situacao}</label>
          <select id="situacao" name="situacao" defaultValue={filter.situacao}>
            <option value="abertos">{text.abertos}</option>
            <option value="fechados">{text.fechados}</option>
            <option value="todos">{text.todos}</option>
            {SITUACOES.map((situacao) => (
              <option key={situacao} value={situacao}>
                {SITUACAO[situacao]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="orgao">{text.orgao}</label>
          <select id="orgao" name="orgao" defaultValue={filter.orgao}>
            <option value="">{text.todosOrgaos}</option>
            {orgaos.map(({ sigla, nome }) => (
              <option key={sigla} value={sigla}>
                {`${sigla} · ${nome}`}
              </option>
            ))}
            <option value={TRIAGE}>{text.triagem}</option>
          </select>
        </div>
        <button type="submit">{text.botao}</button>
        {isFiltered(filter) && <a href={ROOT}>{text.limpar}</a>}
      </form>
    </search>
  );
}

function Row({ row, filter, dates }: { row: FilaItem; filter: Filter; dates: Dates }) {
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
  const first = runningPrazos(row, row.respostaNova)[0];
  return first ? (
    <PrazoMark prazo={first} dates={dates} />
  ) : (
    <span className="soft">{TEXT.semPrazo}</span>
  );
}

function Empty({ filter }: { filter: Filter }) {
  return (
    <div className="card empty">
      <p>
        <strong>{isFiltered(filter) ? TEXT.vaziaFiltro : TEXT.vazia}</strong>
      </p>
      {isFiltered(filter) ? (
        <p>
          <a href={ROOT}>{MESA.filtro.limpar}</a>
        </p>
      ) : (
        <p className="soft">{TEXT.vaziaExplica}</p>
      )}
    </div>
  );
}

function Pages({ filter, next }: Pick<Props, 'filter' | 'next'>) {
  return (
    <nav className="pages" aria-label={TEXT.paginas}>
      {filter.cursor && <a href={queueUrl({ ...filter, cursor: undefined })}>{TEXT.inicio}</a>}
      {next && <a href={queueUrl({ ...filter, cursor: next })}>{TEXT.proxima}</a>}
    </nav>
  );
}

function isFiltered({ situacao, orgao, cursor }: Filter): boolean {
  return situacao !== 'abertos' || orgao !== '' || cursor !== undefined;
}
