/** One of several: few and short as buttons, else a list to open. Nothing is presumed. */
import { Choice, type Option, type Variant } from '@/components/ui/choice';
import type { Pergunta } from '@/lib/catalogo/value';
import type { Valor } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import type { ControlProps } from './field';

/** Characters that fit: in one button of two side by side, and in one row of joined ones. */
const TILE = 28;
const ROW = 34;
/** Buttons at most: side by side, and one under the other. */
const FEW = 4;
const FEWER = 3;

/**
 * How it is drawn as buttons, which a second press does not empty; null: a list to open. Only
 * `segmented` leaves room for a label beside it.
 */
export function buttonsOf({ tipo, opcoes = [] }: Pergunta): Variant | null {
  if (tipo === 'sim_nao') return 'segmented';
  if (tipo !== 'escolha') return null;
  const lengths = opcoes.map(({ rotulo }) => rotulo.length);
  if (lengths.some((length) => length > TILE)) return opcoes.length <= FEWER ? 'stack' : null;
  if (opcoes.length > FEW) return null;
  return lengths.reduce((sum, length) => sum + length, 0) > ROW ? 'tiles' : 'segmented';
}

export function ChoiceControl({
  control,
  campo,
  value,
  onChange,
}: {
  control: ControlProps;
  campo: Pergunta;
  value: Valor | undefined;
  onChange: (value: string | boolean) => void;
}) {
  if (campo.tipo === 'sim_nao') {
    const answer = typeof value === 'boolean' ? (value ? 'sim' : 'nao') : null;
    return (
      <Buttons
        control={control}
        label={campo.rotulo}
        variant="segmented"
        options={[
          { value: 'sim', label: texto.sim },
          { value: 'nao', label: texto.nao },
        ]}
        value={answer}
        onChoose={(chosen) => onChange(chosen === 'sim')}
      />
    );
  }
  const options = (campo.opcoes ?? []).map(({ id, rotulo }) => ({ value: id, label: rotulo }));
  const chosen = typeof value === 'string' ? value : '';
  const variant = buttonsOf(campo);
  if (variant) {
    return (
      <Buttons
        control={control}
        label={campo.rotulo}
        variant={variant}
        options={options}
        value={chosen || null}
        onChoose={onChange}
      />
    );
  }
  return (
    <select
      {...control}
      className="ui-input"
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{texto.escolhaOpcao}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The control's id is on the group, for its error and for the focus. */
function Buttons({
  control,
  label,
  variant,
  options,
  value,
  onChoose,
}: {
  control: ControlProps;
  label: string;
  variant: Variant;
  options: readonly Option<string>[];
  value: string | null;
  onChoose: (value: string) => void;
}) {
  const { id, 'aria-describedby': describedBy } = control;
  return (
    <div id={id} role="group" aria-label={label} aria-describedby={describedBy} tabIndex={-1}>
      <Choice
        name={id}
        label={label}
        variant={variant}
        options={options}
        value={value}
        onChoose={onChoose}
      />
    </div>
  );
}
