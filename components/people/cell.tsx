/** One cell: its control, and what is wrong with it or looks wrong, said beside it. */
import type { Coluna, Linha } from '@/lib/contract';
import { isAsked, isRequired } from '@/lib/catalogo/conditions';
import { readableValue } from '@/lib/catalogo/readable';
import { Icon } from '@/components/ui/icon';
import { pessoas as t } from '@/lib/text/pessoas';
import { onCellKey } from './grid-keys';
import { keyOf, type List } from './use-list';

export function CellView({
  list,
  linha,
  row,
  coluna,
  index,
}: {
  list: List;
  linha: number;
  row: Linha;
  coluna: Coluna;
  /** Of the column, from 0. */
  index: number;
}) {
  const cell = { linha, coluna: coluna.id };
  const key = keyOf(cell);
  const erro = list.erros[key];
  const aviso = erro === undefined ? list.avisos[key] : undefined;
  const why = erro ?? aviso;
  const active = list.ativa !== null && !list.ativa.fora && keyOf(list.ativa) === key;
  const id = `${list.id}.${key}`;
  if (!isAsked(coluna, row)) {
    return (
      <td aria-colindex={index + 2} className="cell cell--none">
        <span aria-hidden="true">—</span>
        <span className="ui-sr">{t.naoPedida}</span>
      </td>
    );
  }
  return (
    <td
      aria-colindex={index + 2}
      className={`cell ${erro ? 'cell--error' : ''} ${aviso ? 'cell--warning' : ''}`}
    >
      <Control
        coluna={coluna}
        value={row[coluna.id] ?? ''}
        shared={{
          id,
          'aria-label': t.celula(coluna.rotulo, linha + 1),
          'aria-invalid': erro ? true : undefined,
          'aria-required': isRequired(coluna, row) || undefined,
          'aria-describedby': why ? `${id}-porque` : undefined,
          title: active ? undefined : why,
          onFocus: () => list.enter(cell),
          onKeyDown: (event) => onCellKey(list, cell, event),
        }}
        onChange={(value) => list.change(cell, value)}
      />
      {why && <Icon name="alerta" size={13} />}
      {why && (
        <span
          id={`${id}-porque`}
          ref={active ? placeInSight : null}
          className={active ? 'cell__why' : 'ui-sr'}
        >
          {why}
        </span>
      )}
    </td>
  );
}

interface Shared {
  id: string;
  'aria-label': string;
  'aria-invalid': boolean | undefined;
  'aria-required': boolean | undefined;
  'aria-describedby': string | undefined;
  title: string | undefined;
  onFocus: () => void;
  onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => void;
}

function Control({
  coluna,
  value,
  shared,
  onChange,
}: {
  coluna: Coluna;
  value: string | boolean;
  shared: Shared;
  onChange: (value: string | boolean) => void;
}) {
  if (coluna.tipo === 'escolha' || coluna.tipo === 'sim_nao') {
    const options = optionsOf(coluna);
    const said = value === true ? 'sim' : value === false ? 'nao' : value;
    return (
      <select
        {...shared}
        className="cell__control"
        value={said}
        onChange={({ target }) =>
          onChange(coluna.tipo === 'sim_nao' ? answerOf(target.value) : target.value)
        }
      >
        <option value="">{t.escolha}</option>
        {said !== '' && !options.some(({ id }) => id === said) && (
          <option value={said}>{said}</option>
        )}
        {options.map(({ id, rotulo }) => (
          <option key={id} value={id}>
            {rotulo}
          </option>
        ))}
      </select>
    );
  }
  const text = typeof value === 'string' ? value : '';
  const isDay = coluna.tipo === 'data' && /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (
    <input
      {...shared}
      className="cell__control"
      type="text"
      inputMode={KEYBOARD[coluna.tipo]}
      placeholder={coluna.tipo === 'data' ? t.dataExemplo : undefined}
      autoComplete="off"
      spellCheck={false}
      value={isDay ? readableValue(text, coluna) : text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

const KEYBOARD: Partial<Record<Coluna['tipo'], 'numeric' | 'email' | 'tel'>> = {
  cpf: 'numeric',
  numero: 'numeric',
  email: 'email',
  telefone: 'tel',
};

const optionsOf = ({ tipo, opcoes = [] }: Coluna) =>
  tipo === 'sim_nao'
    ? [
        { id: 'sim', rotulo: t.sim },
        { id: 'nao', rotulo: t.nao },
      ]
    : opcoes;

const answerOf = (chosen: string) => (chosen === 'sim' ? true : chosen === 'nao' ? false : chosen);

/** Above the cell or to its left, where below or to the right it would be cut. */
function placeInSight(element: HTMLElement | null): void {
  const box = element?.closest('.grid')?.getBoundingClientRect();
  if (!element || !box) return;
  const { bottom, right } = element.getBoundingClientRect();
  element.classList.toggle('cell__why--above', bottom > box.bottom);
  element.classList.toggle('cell__why--left', right > box.right);
}
