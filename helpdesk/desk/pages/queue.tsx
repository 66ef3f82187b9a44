/** `/mesa`: the queue, oldest prazo first. */
import { AVISOS } from '../../avisos-text.ts';
import { CATALOGO, MODELOS } from '../../catalogo-text.ts';
import { ENTRAR, PESSOAS } from '../../identity-text.ts';
import { ALCANCE, AUDITORIA } from '../../keeping-text.ts';
import { LEITURA } from '../../reading-text.ts';
import type { countQueue, FilaItem, Instalacao } from '../../store/chamados.ts';
import { MESA } from '../../text.ts';
import type { Dates } from '../dates.ts';
import { isFiltered, queueUrl, type Filter } from '../filter.ts';
import {
  AUDIT_URL,
  AVISOS_URL,
  CATALOGO_URL,
  MODELOS_URL,
  READING_URL,
  REACH_URL,
  ROOT,
  TEAM_URL,
} from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { QueueFilter } from '../parts/queue-filter.tsx';
import { QueueRow } from '../parts/queue-row.tsx';

const TEXT = MESA.lista;

interface Props {
  rows: FilaItem[];
  counts: Awaited<ReturnType<typeof countQueue>>;
  /** Where reading began to fail these days. */
  unread: Instalacao[];
  filter: Filter;
  orgaos: { sigla: string; nome: string }[];
  /** What no órgão receives is seen too. */
  triagem: boolean;
  /** Cursor of the next page, or null. */
  next: string | null;
  /** Who is signed in. */
  quem: string;
  admin: boolean;
  csrf: string;
  dates: Dates;
}

export function QueuePage(props: Props) {
  const { rows, counts, unread, filter, orgaos, triagem, next, quem, admin, csrf, dates } = props;
  return (
    <Layout title={MESA.fila} csrf={csrf}>
      <div className="page-head">
        <h1>{MESA.fila}</h1>
        <Counts counts={counts} />
      </div>
      {unread.length > 0 && <Unread installs={unread} />}
      <QueueFilter filter={filter} orgaos={orgaos} triagem={triagem} />
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
              <QueueRow key={row.id} row={row} filter={filter} dates={dates} />
            ))}
          </tbody>
        </table>
      )}
      <Pages filter={filter} next={next} />
      <p className="soft foot">
        <span>{ENTRAR.como(quem)}</span>
        <a href={AVISOS_URL}>{AVISOS.titulo}</a>
        <a href={READING_URL}>{LEITURA.titulo}</a>
        {admin && <a href={TEAM_URL}>{PESSOAS.titulo}</a>}
        {admin && <a href={CATALOGO_URL}>{CATALOGO.titulo}</a>}
        {admin && <a href={MODELOS_URL}>{MODELOS.titulo}</a>}
        {admin && <a href={AUDIT_URL}>{AUDITORIA.titulo}</a>}
        {admin && <a href={REACH_URL}>{ALCANCE.titulo}</a>}
      </p>
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

function Unread({ installs }: { installs: Instalacao[] }) {
  return (
    <p className="notice notice-warning">
      {installs.map(({ host, versao }) => LEITURA.novidade(host, LEITURA.versao(versao))).join(' ')}{' '}
      <a href={READING_URL}>{LEITURA.ver}</a>
    </p>
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
