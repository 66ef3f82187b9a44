/** `/mesa/leitura`: what the extension looked for in SEI's pages and did not find. */
import { lossName } from '../../facts.ts';
import { LEITURA as TEXT } from '../../reading-text.ts';
import type { Perda } from '../../store/chamados.ts';
import type { Dates } from '../dates.ts';
import { chamadoUrl } from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';

interface Props {
  losses: Perda[];
  csrf: string;
  dates: Dates;
}

export function ReadingPage({ losses, csrf, dates }: Props) {
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} />
      {losses.length === 0 && <p className="card empty">{TEXT.vazio}</p>}
      {[...byInstall(losses)].map(([key, rows]) => (
        <Install key={key} rows={rows} dates={dates} />
      ))}
    </Layout>
  );
}

function Install({ rows, dates }: { rows: Perda[]; dates: Dates }) {
  const { host = '', versao = '' } = rows[0] ?? {};
  return (
    <section className="card reading">
      <h2>
        {host} <span className="tag">{TEXT.versao(versao)}</span>
      </h2>
      <table>
        <caption className="visually-hidden">{TEXT.legenda(host, TEXT.versao(versao))}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.dado}</th>
            <th scope="col">{TEXT.vezes}</th>
            <th scope="col">{TEXT.desde}</th>
            <th scope="col">{TEXT.ultima}</th>
            <th scope="col">{TEXT.exemplo}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ fato, vezes, desde, ultima, exemplo }) => (
            <tr key={fato}>
              <th scope="row">{lossName(fato)}</th>
              <td>{vezes}</td>
              <td>
                <time dateTime={desde}>{dates.day(desde)}</time>
              </td>
              <td>
                <time dateTime={ultima}>{dates.dayAndTime(ultima)}</time>
              </td>
              <td>
                <a className="number" href={chamadoUrl(exemplo.id)}>
                  {exemplo.numero}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Installs as they come, which is by what is lost most often. */
function byInstall(losses: Perda[]): Map<string, Perda[]> {
  return Map.groupBy(losses, ({ host, versao }) => `${host} ${versao}`);
}
