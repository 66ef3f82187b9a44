/**
 * A list of people: one is asked by plain fields, as most requests are for one. Several are pasted,
 * read from a spreadsheet or typed in a list of its own, which is loaded when it is wanted.
 */
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { isAsked } from '@/lib/catalogo/conditions';
import { LINHAS } from '@/lib/contract/words';
import type { Campo, Linha, Valor } from '@/lib/contract';
import { PEDIDO } from '@/lib/text/pedido';
import type { PeopleFieldProps } from '@/components/people/people-field';
import { CampoControl, type Fontes } from './campo-control';

/** An extension that was updated meanwhile has its files under other names. */
const PeopleField = lazy((): Promise<{ default: ComponentType<PeopleFieldProps> }> =>
  import('@/components/people/people-field').catch(() => ({ default: Lost })),
);

export function ListControl({
  id,
  campo,
  value,
  begin,
  erros,
  avisos,
  fontes,
  onChange,
}: {
  id: string;
  campo: Campo;
  value: Valor | undefined;
  /** A row as it begins, before anybody typed: what the page and the person's name fill in. */
  begin: Linha;
  /** By control id, `id` for the list and `id.row.column` for a cell. */
  erros: Record<string, string>;
  avisos: Record<string, string>;
  fontes: Fontes;
  onChange: (linhas: Linha[]) => void;
}) {
  const linhas = Array.isArray(value) ? value : [];
  const [open, setOpen] = useState(false);
  const untouched = linhas.filter((row) => isSame(row, begin));
  if (open || linhas.length > 1 || (campo.linhas?.de ?? 1) > 1) {
    return (
      <Suspense fallback={<p className="ui-muted">{PEDIDO.carregandoLista}</p>}>
        <PeopleField
          id={id}
          campo={campo}
          // A row that nobody touched is no person. The same rows are the same array: the list
          // checks all of them anew when it is another.
          value={untouched.length > 0 ? linhas.filter((row) => !untouched.includes(row)) : linhas}
          error={erros[id] ?? cellError(id, erros)}
          conhecidos={fontes.conhecidos}
          onChange={onChange}
          aberta={open}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    );
  }
  const row = linhas[0] ?? {};
  const many = (campo.linhas?.ate ?? LINHAS) > 1;
  return (
    <fieldset className="one-row" id={id} tabIndex={-1} aria-describedby={`${id}-erro`}>
      <legend className="ui-label">{campo.rotulo}</legend>
      {campo.ajuda && <p className="ui-muted">{campo.ajuda}</p>}
      {(campo.colunas ?? [])
        .filter((coluna) => isAsked(coluna, row))
        .map((coluna) => (
          <CampoControl
            key={coluna.id}
            id={`${id}.0.${coluna.id}`}
            campo={coluna}
            valores={row}
            error={erros[`${id}.0.${coluna.id}`]}
            warning={avisos[`${id}.0.${coluna.id}`]}
            fontes={fontes}
            onChange={(next) => onChange([withValue(row, coluna.id, next)])}
          />
        ))}
      <p id={`${id}-erro`} className="ui-error">
        {erros[id]}
      </p>
      {many && (
        <button type="button" className="ui-link one-row__many" onClick={() => setOpen(true)}>
          {PEDIDO.variasPessoas}
        </button>
      )}
    </fieldset>
  );
}

/** A cell that the helpdesk refused, named by its row: the list checks its cells for itself. */
function cellError(id: string, erros: Record<string, string>): string | undefined {
  const cell = Object.entries(erros).find(([at]) => at.startsWith(`${id}.`));
  return cell && PEDIDO.linha(Number(cell[0].slice(id.length + 1).split('.')[0]) + 1, cell[1]);
}

function withValue(row: Linha, id: string, value: string | boolean | undefined): Linha {
  const { [id]: _before, ...rest } = row;
  return value === undefined ? rest : { ...rest, [id]: value };
}

const isSame = (row: Linha, other: Linha) =>
  Object.keys({ ...row, ...other }).every((id) => (row[id] ?? '') === (other[id] ?? ''));

function Lost() {
  return <p className="ui-error">{PEDIDO.listaPerdida}</p>;
}
