/** `/mesa/equipe`: who is of the team, giving a role, taking one. */
import { PAPEL, PESSOAS as TEXT } from '../../identity-text.ts';
import { PAPEIS, type PapelDado } from '../../store/papeis.ts';
import type { Dates } from '../dates.ts';
import { CSRF_FIELD, TEAM_URL } from '../names.ts';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { OrgaoOptions } from '../parts/orgao-options.tsx';

/** The form as it was sent, or blank. */
export interface Written {
  email: string;
  papel: string;
  orgao: string;
}

interface Props {
  pessoas: PapelDado[];
  orgaos: { sigla: string; nome: string }[];
  written: Written;
  done: string | null;
  error: string | null;
  csrf: string;
  dates: Dates;
}

export function TeamPage({ pessoas, orgaos, written, done, error, csrf, dates }: Props) {
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} explains={TEXT.explica} done={done} />
      {pessoas.length === 0 ? (
        <p className="card empty">{TEXT.vazia}</p>
      ) : (
        <div className="card reading team">
          <table>
            <caption className="visually-hidden">{TEXT.legenda}</caption>
            <thead>
              <tr>
                <th scope="col">{TEXT.email}</th>
                <th scope="col">{TEXT.papel}</th>
                <th scope="col">{TEXT.orgao}</th>
                <th scope="col">{TEXT.desde}</th>
                <th scope="col">{TEXT.acao}</th>
              </tr>
            </thead>
            <tbody>
              {pessoas.map((pessoa) => (
                <Person
                  key={`${pessoa.email} ${pessoa.papel} ${pessoa.orgao}`}
                  pessoa={pessoa}
                  csrf={csrf}
                  dates={dates}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Give orgaos={orgaos} written={written} error={error} csrf={csrf} />
    </Layout>
  );
}

function Person({ pessoa, csrf, dates }: { pessoa: PapelDado; csrf: string; dates: Dates }) {
  const { email, papel, orgao, dadoEm } = pessoa;
  return (
    <tr>
      <th scope="row">{email}</th>
      <td>{PAPEL[papel]}</td>
      <td>{orgao || TEXT.todos}</td>
      <td>{dates.day(dadoEm.toISOString())}</td>
      <td>
        <form method="post" action={`${TEAM_URL}/tirar`}>
          <input type="hidden" name={CSRF_FIELD} value={csrf} />
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="papel" value={papel} />
          <input type="hidden" name="orgao" value={orgao} />
          <button className="quiet" type="submit" aria-label={TEXT.tirarDe(PAPEL[papel], email)}>
            {TEXT.tirar}
          </button>
        </form>
      </td>
    </tr>
  );
}

type GiveProps = Pick<Props, 'orgaos' | 'written' | 'error' | 'csrf'>;

function Give({ orgaos, written, error, csrf }: GiveProps) {
  return (
    <form className="card give" method="post" action={TEAM_URL}>
      <h2>{TEXT.dar}</h2>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <FormProblem title={TEXT.erroTitulo} error={error} />
      <div className="give-fields">
        <div className="field">
          <label htmlFor="email">{TEXT.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={written.email}
          />
        </div>
        <div className="field">
          <label htmlFor="papel">{TEXT.papel}</label>
          <select id="papel" name="papel" defaultValue={written.papel}>
            {PAPEIS.map((papel) => (
              <option key={papel} value={papel}>
                {PAPEL[papel]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="orgao">{TEXT.orgao}</label>
          <select
            id="orgao"
            name="orgao"
            defaultValue={written.orgao}
            aria-describedby="orgao-ajuda"
          >
            <option value="">{TEXT.nenhum}</option>
            <OrgaoOptions orgaos={orgaos} />
          </select>
          <p className="hint" id="orgao-ajuda">
            {TEXT.orgaoAjuda}
          </p>
        </div>
      </div>
      <button className="primary" type="submit">
        {TEXT.botao}
      </button>
    </form>
  );
}
