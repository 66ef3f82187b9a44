/** "Descrição": opens with SEI's own message, says what helps, counts only near the limit. */
import type { ReactNode } from 'react';
import type { Categoria } from '@/lib/contract';
import { LIMITES } from '@/lib/contract/words';
import { texto } from '@/lib/text/panel';
import type { Expected } from '@/lib/text/typed';
import { Field } from './field';

/** Characters left from which the count is shown. */
const NEAR = 500;

export function DescriptionField({
  value,
  natureza,
  error,
  onChange,
  expected,
  beside,
  above,
}: {
  value: string;
  natureza: Categoria['natureza'] | undefined;
  error: string | undefined;
  onChange: (value: string) => void;
  /** What of personal data is in its place here. */
  expected?: Expected;
  /** Right of the label, while there is room to write. */
  beside?: ReactNode;
  /** Between the label and the text. */
  above?: ReactNode;
}) {
  const left = LIMITES.descricao - value.length;
  return (
    <Field
      id="descricao"
      label={texto.descricao}
      error={error}
      required
      typed={{ value, onChange, expected }}
      note={left <= NEAR ? <span className="ui-muted">{texto.restam(left)}</span> : beside}
    >
      {(control) => (
        <>
          {above}
          <textarea
            {...control}
            className="ui-input field__description"
            rows={3}
            maxLength={LIMITES.descricao}
            placeholder={natureza === 'pedido' ? texto.descricaoPedido : texto.descricaoErro}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      )}
    </Field>
  );
}
