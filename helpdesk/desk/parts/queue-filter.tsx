/** Which chamados the queue shows: a form that only changes the address. */
import { SITUACOES } from '@/lib/contract';
import { MESA, SITUACAO } from '../../text.ts';
import { isFiltered, TRIAGE, type Filter } from '../filter.ts';
import { ROOT } from '../names.ts';
import { OrgaoOptions } from './orgao-options.tsx';

interface Props {
  filter: Filter;
  orgaos: { sigla: string; nome: string }[];
  triagem: boolean;
}

export function QueueFilter({ filter, orgaos, triagem }: Props) {
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
            <OrgaoOptions orgaos={orgaos} />
            {triagem && <option value={TRIAGE}>{text.triagem}</option>}
          </select>
        </div>
        <button type="submit">{text.botao}</button>
        {isFiltered(filter) && <a href={ROOT}>{text.limpar}</a>}
      </form>
    </search>
  );
}
