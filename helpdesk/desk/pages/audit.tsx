/** `/mesa/auditoria`: who did what and when. */
import { ATO, AUDITORIA as TEXT, QUEM } from '../../keeping-text.ts';
import type { LinhaAuditoria } from '../../store/auditoria.ts';
import type { Dates } from '../dates.ts';
import { AUDIT_URL, chamadoUrl, REACH_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';

/** The filters as they stand in the address. */
export interface AuditFilter {
  quem: string;
  chamado: string;
  /** `2026-11-21`, or empty. */
  dia: string;
}

interface Props {
  rows: LinhaAuditoria[];
  filter: AuditFilter;
  next: string | null;
  csrf: string;
  dates: Dates;
}

export function AuditPage({ rows, filter, next, csrf, dates }: Props) {
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} />
      <Filters filter={filter} />
      {rows.length === 0 ? (
        <p className="card empty">{TEXT.vazia}</p>
      ) : (
        <div className="card reading audit">
          <table>
            <caption className="visually-hidden">{TEXT.legenda}</caption>
            <thead>
              <tr>
                <th scope="col">{TEXT.quando}</th>
                <th scope="col">{TEXT.quem}</th>
                <th scope="col">{TEXT.ato}</th>
                <th scope="col">{TEXT.chamado}</th>
                <th scope="col">{TEXT.alvo}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} dates={dates} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="soft foot">
        <a href={`${AUDIT_URL}.csv${queryOf(filter)}`}>{TEXT.exportar}</a>
        {filter.quem && (
          <a href={`${REACH_URL}?${new URLSearchParams({ quem: filter.quem })}`}>{TEXT.alcance}</a>
        )}
        {next && <a href={AUDIT_URL + queryOf(filter, next)}>{TEXT.proxima}</a>}
      </p>
    </Layout>
  );
}

function Filters({ filter }: { filter: AuditFilter }) {
  return (
    <search aria-label={TEXT.filtro}>
      <form className="filter" method="get" action={AUDIT_URL}>
        <div className="field">
          <label htmlFor="quem">{TEXT.quem}</label>
          <input id="quem" name="quem" maxLength={254} defaultValue={filter.quem} />
          <p className="hint">{TEXT.quemAjuda}</p>
        </div>
        <div className="field">
          <label htmlFor="chamado">{TEXT.chamado}</label>
          <input id="chamado" name="chamado" maxLength={60} defaultValue={filter.chamado} />
        </div>
        <div className="field">
          <label htmlFor="dia">{TEXT.dia}</label>
          <input id="dia" name="dia" type="date" defaultValue={filter.dia} />
        </div>
        <button type="submit">{TEXT.botao}</button>
        {queryOf(filter) && <a href={AUDIT_URL}>{TEXT.limpar}</a>}
      </form>
    </search>
  );
}

function Row({ row, dates }: { row: LinhaAuditoria; dates: Dates }) {
  const { em, papel, quem, ato, chamado, alvo } = row;
  return (
    <tr>
      <td>
        <time dateTime={em.toISOString()}>{dates.dayAndTime(em.toISOString())}</time>
      </td>
      <th scope="row">
        {quem === papel ? QUEM[papel] : quem} <span className="tag">{QUEM[papel]}</span>
      </th>
      <td>{ATO[ato]}</td>
      <td>
        {chamado && (
          <a className="number" href={chamadoUrl(chamado.id)}>
            {chamado.numero || chamado.id}
          </a>
        )}
      </td>
      <td className="target">{alvo}</td>
    </tr>
  );
}

/** With its `?`; empty when nothing is filtered. */
function queryOf(filter: AuditFilter, cursor = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, cursor }))
    if (value) query.set(name, value);
  return query.size > 0 ? `?${query}` : '';
}
