/** `/mesa/modelos`: which templates there are, sending one, taking one away. */
import { MODELOS as TEXT } from '../../catalogo-text.ts';
import type { Modelo, QualModelo } from '../../store/modelos.ts';
import type { Dates } from '../dates.ts';
import { CSRF_FIELD, MODELOS_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { OrgaoOptions } from '../parts/orgao-options.tsx';

/** The form as it was sent, or blank. */
export type Written = QualModelo;

interface Props {
  modelos: Modelo[];
  /** Those that ask a list. */
  categorias: { id: string; titulo: string }[];
  /** Who may receive a chamado. */
  orgaos: { sigla: string; nome: string }[];
  written: Written;
  done: string | null;
  error: string | null;
  csrf: string;
  dates: Dates;
}

export function ModelosPage(props: Props) {
  const { modelos, categorias, done, csrf, dates } = props;
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} done={done} />
      {modelos.length === 0 ? (
        <p className="card empty">{TEXT.vazio}</p>
      ) : (
        <div className="card reading team">
          <table>
            <caption className="visually-hidden">{TEXT.legenda}</caption>
            <thead>
              <tr>
                <th scope="col">{TEXT.arquivo}</th>
                <th scope="col">{TEXT.categoria}</th>
                <th scope="col">{TEXT.orgao}</th>
                <th scope="col">{TEXT.desde}</th>
                <th scope="col">{TEXT.acao}</th>
              </tr>
            </thead>
            <tbody>
              {modelos.map((modelo) => (
                <Row
                  key={`${modelo.categoria} ${modelo.orgao}`}
                  modelo={modelo}
                  titulo={
                    categorias.find(({ id }) => id === modelo.categoria)?.titulo ?? modelo.categoria
                  }
                  csrf={csrf}
                  dates={dates}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {categorias.length === 0 ? (
        <p className="card empty">{TEXT.semListas}</p>
      ) : (
        <Send {...props} />
      )}
    </Layout>
  );
}

interface RowProps {
  modelo: Modelo;
  titulo: string;
  csrf: string;
  dates: Dates;
}

function Row({ modelo, titulo, csrf, dates }: RowProps) {
  const { categoria, orgao, nome, enviadoEm } = modelo;
  const who = orgao || TEXT.todos;
  return (
    <tr>
      <th scope="row">{nome}</th>
      <td>{titulo}</td>
      <td>{who}</td>
      <td>{dates.day(enviadoEm.toISOString())}</td>
      <td>
        <form method="post" action={`${MODELOS_URL}/tirar`}>
          <input type="hidden" name={CSRF_FIELD} value={csrf} />
          <input type="hidden" name="categoria" value={categoria} />
          <input type="hidden" name="orgao" value={orgao} />
          <button className="quiet" type="submit" aria-label={TEXT.tirarDe(titulo, who)}>
            {TEXT.tirar}
          </button>
        </form>
      </td>
    </tr>
  );
}

function Send({ categorias, orgaos, written, error, csrf }: Props) {
  return (
    <form className="card give" method="post" action={MODELOS_URL} encType="multipart/form-data">
      <h2>{TEXT.enviar}</h2>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <FormProblem title={TEXT.erroTitulo} error={error} />
      <div className="give-fields">
        <div className="field">
          <label htmlFor="categoria">{TEXT.categoria}</label>
          <select id="categoria" name="categoria" defaultValue={written.categoria}>
            {categorias.map(({ id, titulo }) => (
              <option key={id} value={id}>
                {titulo}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="orgao">{TEXT.orgao}</label>
          <select id="orgao" name="orgao" defaultValue={written.orgao}>
            <option value="">{TEXT.todos}</option>
            <OrgaoOptions orgaos={orgaos} />
          </select>
        </div>
        <div className="field">
          <label htmlFor="arquivo">{TEXT.arquivo}</label>
          <input
            id="arquivo"
            name="arquivo"
            type="file"
            accept=".xlsx"
            required
            aria-describedby="arquivo-ajuda"
          />
          <p className="hint" id="arquivo-ajuda">
            {TEXT.arquivoAjuda}
          </p>
        </div>
      </div>
      <button className="primary" type="submit">
        {TEXT.botao}
      </button>
    </form>
  );
}
