/** `/mesa/alcance`: what one account could see, for the notice of an incident. */
import { ALCANCE as TEXT } from '../../keeping-text.ts';
import type { Alcancado, Conta, Credencial, Total } from '../../store/reach.ts';
import type { Dates } from '../dates.ts';
import { chamadoUrl, REACH_URL } from '../names.ts';
import { Card } from '../parts/card.tsx';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';

export interface Found {
  conta: Conta;
  total: Total;
  /** The first of them. */
  rows: Alcancado[];
}

interface Props {
  quem: string;
  found: Found | null;
  csrf: string;
  dates: Dates;
}

export function ReachPage({ quem, found, csrf, dates }: Props) {
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} />
      <search aria-label={TEXT.titulo}>
        <form className="filter" method="get" action={REACH_URL}>
          <div className="field">
            <label htmlFor="quem">{TEXT.quem}</label>
            <input
              id="quem"
              name="quem"
              required
              maxLength={254}
              defaultValue={quem}
              aria-describedby="quem-ajuda"
            />
            <p className="hint" id="quem-ajuda">
              {TEXT.quemAjuda}
            </p>
          </div>
          <button type="submit">{TEXT.botao}</button>
        </form>
      </search>
      {quem && !found && (
        <p className="card empty" role="status">
          {TEXT.ninguem}
        </p>
      )}
      {found && <Result {...found} quem={quem} dates={dates} />}
    </Layout>
  );
}

function Result({ conta, total, rows, quem, dates }: Found & { quem: string; dates: Dates }) {
  return (
    <>
      <Card title={TEXT.totais}>
        <dl className="facts">
          {Object.entries(TEXT.total).map(([name, label]) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{total[name as keyof Total]}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={TEXT.credenciais}>
        <ul className="files">
          {conta.credenciais.map((each) => (
            <Credential key={each.id} credencial={each} dates={dates} />
          ))}
        </ul>
      </Card>
      <section className="card reading audit">
        <h2>{TEXT.lista}</h2>
        <table>
          <caption className="visually-hidden">{TEXT.legenda}</caption>
          <thead>
            <tr>
              <th scope="col">{TEXT.aberto}</th>
              <th scope="col">{TEXT.solicitante}</th>
              <th scope="col">{TEXT.lista}</th>
              <th scope="col">{TEXT.lido}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, numero, criadoEm, solicitante, email, lidoEm }) => (
              <tr key={id}>
                <td>{dates.day(criadoEm.toISOString())}</td>
                <th scope="row">
                  {solicitante} <span className="soft">{email}</span>
                </th>
                <td>
                  <a className="number" href={chamadoUrl(id)}>
                    {numero}
                  </a>
                </td>
                <td>{lidoEm ? dates.dayAndTime(lidoEm.toISOString()) : TEXT.nunca}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="soft foot">
          <a href={`${REACH_URL}.csv?${new URLSearchParams({ quem })}`}>{TEXT.exportar}</a>
        </p>
      </section>
    </>
  );
}

function Credential({ credencial, dates }: { credencial: Credencial; dates: Dates }) {
  const { id, tipo, criadaEm, usadaEm, encerrada } = credencial;
  const words = [
    TEXT.desde(dates.day(criadaEm.toISOString())),
    usadaEm && TEXT.usada(dates.dayAndTime(usadaEm.toISOString())),
    encerrada && TEXT.encerrada,
  ];
  return (
    <li>
      {TEXT.tipo[tipo]} <code>{id}</code>{' '}
      <span className="soft">{words.filter(Boolean).join(', ')}</span>
    </li>
  );
}
