/** `/mesa/avisos`: what holds now and how many have it, the form, and what helped by itself. */
import { AVISOS as TEXT } from '../../avisos-text.ts';
import type { AvisoDaMesa } from '../../store/avisos.ts';
import type { Resolvido } from '../../store/resolvidos.ts';
import type { AvisoForm } from '../aviso-form.ts';
import type { Dates } from '../dates.ts';
import { AVISOS_URL, CSRF_FIELD } from '../names.ts';
import { AvisoFields } from '../parts/aviso-fields.tsx';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';

interface Props {
  avisos: (AvisoDaMesa & { own: boolean })[];
  resolvidos: Resolvido[];
  /** Those that who is signed in may write to; `everybody`: to all at once. */
  orgaos: { sigla: string; nome: string }[];
  everybody: boolean;
  form: AvisoForm;
  /** The form is one that is there already. */
  changes: boolean;
  done: string | null;
  error: string | null;
  csrf: string;
  dates: Dates;
}

export function AvisosPage(props: Props) {
  const { avisos, resolvidos, done, csrf, dates } = props;
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} done={done} />
      {avisos.length === 0 ? (
        <p className="card empty">{TEXT.vazio}</p>
      ) : (
        <ul className="avisos">
          {avisos.map((aviso) => (
            <OneAviso key={aviso.id} aviso={aviso} csrf={csrf} dates={dates} />
          ))}
        </ul>
      )}
      <AvisoFields {...props} />
      <Resolved resolvidos={resolvidos} />
    </Layout>
  );
}

function OneAviso({
  aviso,
  csrf,
  dates,
}: {
  aviso: Props['avisos'][number];
  csrf: string;
  dates: Dates;
}) {
  const { id, texto, host, telas, orgao, de, ate, pessoas, estado, own } = aviso;
  return (
    <li className={`card aviso aviso-${estado}`}>
      <p className="written aviso-text">{texto}</p>
      <p className="soft">
        <strong>{TEXT.estado[estado]}</strong>
        {' · '}
        {orgao ?? TEXT.todos}
        {' · '}
        {TEXT.onde(host, telas)}
        {' · '}
        {TEXT.quando(dates.dayAndTime(de), ate === undefined ? null : dates.dayAndTime(ate))}
      </p>
      <div className="aviso-foot">
        <strong>{TEXT.pessoas(pessoas)}</strong>
        {own && (
          <span className="aviso-acts">
            <a
              href={`${AVISOS_URL}?alterar=${id}#escrever`}
              aria-label={TEXT.este(TEXT.alterarEste, texto)}
            >
              {TEXT.alterarEste}
            </a>
            <form method="post" action={`${AVISOS_URL}/encerrar`}>
              <input type="hidden" name={CSRF_FIELD} value={csrf} />
              <input type="hidden" name="id" value={id} />
              <button className="quiet" type="submit" aria-label={TEXT.este(TEXT.encerrar, texto)}>
                {TEXT.encerrar}
              </button>
            </form>
          </span>
        )}
      </div>
    </li>
  );
}

function Resolved({ resolvidos }: Pick<Props, 'resolvidos'>) {
  return (
    <section className="card reading" aria-labelledby="resolvidos">
      <h2 id="resolvidos">{TEXT.resolvidos}</h2>
      <p className="soft">
        {resolvidos.length === 0 ? TEXT.resolvidosVazio : TEXT.resolvidosExplica}
      </p>
      {resolvidos.length > 0 && (
        <table>
          <caption className="visually-hidden">{TEXT.resolvidos}</caption>
          <thead>
            <tr>
              <th scope="col">{TEXT.oque}</th>
              <th scope="col">{TEXT.vezes}</th>
              <th scope="col">{TEXT.tipo}</th>
            </tr>
          </thead>
          <tbody>
            {resolvidos.map(({ tipo, item, titulo, vezes }) => (
              <tr key={`${tipo} ${item}`}>
                <th scope="row">{titulo}</th>
                <td>{vezes.toLocaleString('pt-BR')}</td>
                <td>{tipo === 'artigo' ? TEXT.artigo : TEXT.erroConhecido}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
