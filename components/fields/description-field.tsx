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
  categoria,
  error,
  onChange,
  expected,
  beside,
  above,
}: {
  value: string;
  /** What it says of the description: how it is called, whether it may stay empty. */
  categoria: Pick<Categoria, 'natureza' | 'descricao'> | null;
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
  const { obrigatoria = true, rotulo = texto.descricao, ajuda } = categoria?.descricao ?? {};
  return (
    <Field
      id="descricao"
      label={rotulo}
      error={error}
      help={ajuda}
      required={obrigatoria}
      optional={obrigatoria ? undefined : texto.opcional}
      typed={{ value, onChange, expected }}
      note={left <= NEAR ? <span className="ui-muted">{texto.restam(left)}</span> : beside}
    >
      {(control) => (
        <>
          {above}
          <textarea
            {...control}
            className={obrigatoria ? 'ui-input field__description' : 'ui-input'}
            rows={obrigatoria ? 3 : 1}
            maxLength={LIMITES.descricao}
            placeholder={obrigatoria ? placeholderOf(categoria?.natureza) : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </>
      )}
    </Field>
  );
}

const placeholderOf = (natureza: Categoria['natureza'] | undefined): string =>
  natureza === 'pedido' ? texto.descricaoPedido : texto.descricaoErro;
