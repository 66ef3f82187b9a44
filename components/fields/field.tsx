/** A labelled control with its help and its error, tied together for a screen reader. */
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { isSaid, noticeId, TypedNotice } from './typed-notice';

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
  warning,
  help,
  note,
  required = false,
  optional,
  inline = false,
  typed,
  children,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  /** Worth a look, and no reason to stop. */
  warning?: string | undefined;
  help?: string | undefined;
  /** Right of the label: a count, a state. */
  note?: ReactNode;
  required?: boolean;
  /** Text that marks what may stay empty. */
  optional?: string | undefined;
  /** Label at the left of the control instead of above. */
  inline?: boolean;
  /** Free text: what of it should not go is pointed out. */
  typed?: Omit<ComponentProps<typeof TypedNotice>, 'id'> | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const said = typed && isSaid(error) ? undefined : error;
  const described = [
    said && `${id}-erro`,
    warning && !said && `${id}-aviso`,
    typed && noticeId(id),
    help && `${id}-ajuda`,
  ]
    .filter(Boolean)
    .join(' ');
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
        {said && (
          <p id={`${id}-erro`} className="ui-error">
            {said}
          </p>
        )}
        {warning && !said && (
          <p id={`${id}-aviso`} className="field__warning">
            <Icon name="alerta" size={13} />
            {warning}
          </p>
        )}
        {typed && <TypedNotice id={id} {...typed} />}
        {help && (
          <p id={`${id}-ajuda`} className="ui-muted" title={help}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
