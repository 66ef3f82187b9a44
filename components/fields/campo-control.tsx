/** A categoria's own field, by its type in the catalogue. */
import { useMemo } from 'react';
import { Choice } from '@/components/ui/choice';
import type { Campo, Valor } from '@/lib/contract';
import { maximoDe } from '@/lib/catalogo/value';
import { texto } from '@/lib/text/panel';
import { askedBy, type Expected } from '@/lib/text/typed';
import { Field, type ControlProps } from './field';

type Value = Valor | undefined;

/** Own words; in the others that are typed only a password is out of place. */
const ESCRITOS = new Set<Campo['tipo']>(['texto', 'texto_longo']);
const DIGITADOS = new Set<Campo['tipo']>([...ESCRITOS, 'unidade', 'processo', 'documento']);

/** A label of so many characters stands beside a control of one line, and saves one. */
const BESIDE = 18;

export function CampoControl({
  id,
  campo,
  value,
  error,
  onChange,
  expected,
}: {
  id: string;
  campo: Campo;
  value: Value;
  error: string | undefined;
  onChange: (value: string | boolean) => void;
  /** What of personal data is in its place in any text of this report. */
  expected: Expected;
}) {
  const { rotulo, tipo } = campo;
  const here = useMemo(
    () => ({ ...expected, pedidos: ESCRITOS.has(tipo) ? askedBy(rotulo) : ('todos' as const) }),
    [expected, rotulo, tipo],
  );
  const typed = typeof value === 'string' ? { value, onChange, expected: here } : undefined;
  return (
    <Field
      id={id}
      label={campo.rotulo}
      error={error}
      help={campo.ajuda}
      required={campo.obrigatorio}
      optional={campo.obrigatorio ? undefined : texto.opcional}
      typed={DIGITADOS.has(tipo) ? typed : undefined}
      inline={campo.tipo !== 'texto_longo' && campo.rotulo.length <= BESIDE}
    >
      {(control) => <Control {...{ control, campo, value, onChange }} />}
    </Field>
  );
}

function Control({
  control,
  campo,
  value,
  onChange,
}: {
  control: ControlProps;
  campo: Campo;
  value: Value;
  onChange: (value: string | boolean) => void;
}) {
  const shared = {
    ...control,
    className: 'ui-input',
    value: typeof value === 'string' ? value : '',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (campo.tipo) {
    case 'texto_longo':
      return <textarea {...shared} rows={2} maxLength={maximoDe(campo)} />;
    case 'escolha':
      return (
        <select {...shared}>
          <option value="">{texto.escolhaOpcao}</option>
          {campo.opcoes?.map((opcao) => (
            <option key={opcao.id} value={opcao.id}>
              {opcao.rotulo}
            </option>
          ))}
        </select>
      );
    case 'sim_nao':
      return <YesNo {...{ control, campo, value, onChange }} />;
    default:
      return <input {...shared} type={INPUT[campo.tipo]} maxLength={maximoDe(campo)} />;
  }
}

const INPUT: Partial<Record<Campo['tipo'], string>> = { email: 'email', data: 'date' };

/** Two answers and neither presumed. The control's id is on the group, for label and errors. */
function YesNo({
  control,
  campo,
  value,
  onChange,
}: {
  control: ControlProps;
  campo: Campo;
  value: Value;
  onChange: (value: boolean) => void;
}) {
  return (
    <div {...control} role="group" aria-label={campo.rotulo} tabIndex={-1}>
      <Choice
        name={control.id}
        label={campo.rotulo}
        options={[
          { value: 'sim', label: texto.sim },
          { value: 'nao', label: texto.nao },
        ]}
        value={typeof value === 'boolean' ? (value ? 'sim' : 'nao') : null}
        onChoose={(answer) => onChange(answer === 'sim')}
      />
    </div>
  );
}
