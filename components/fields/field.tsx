/** A labelled control with its help and its error, tied together for a screen reader. */
import type { ReactNode } from 'react';

export interface ControlProps {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-required': boolean | undefined;
}

export function Field({
  id,
  label,
  error,
  help,
  note,
  required = false,
  optional,
  inline = false,
  children,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  help?: string | undefined;
  /** Right of the label: a count, a state. */
  note?: ReactNode;
  required?: boolean;
  /** Text that marks what may stay empty. */
  optional?: string | undefined;
  /** Label at the left of the control instead of above. */
  inline?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const described = [error && `${id}-erro`, help && `${id}-ajuda`].filter(Boolean).join(' ');
  return (
    <div className={inline ? 'field field--inline' : 'field'}>
      <div className="field__head">
        <label className="ui-label" htmlFor={id}>
          {label}
          {optional && <span className="ui-muted field__optional"> {optional}</span>}
        </label>
        {note}
      </div>
      <div className="field__body">
        {children({
          id,
          'aria-invalid': error ? true : undefined,
          'aria-describedby': described || undefined,
          'aria-required': required || undefined,
        })}
        {error && (
          <p id={`${id}-erro`} className="ui-error">
            {error}
          </p>
        )}
        {help && (
          <p id={`${id}-ajuda`} className="ui-muted" title={help}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
