/** Who sends, asked once per SEI user: name and órgão come from SEI, the e-mail is typed. */
import type { Orgao } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { Field } from './field';

export interface Quem {
  nome: string;
  email: string;
  orgao: string;
}

export function IdentityFields({
  value,
  orgaos,
  orgaoTravado,
  erros,
  onChange,
  onWritten,
}: {
  value: Quem;
  orgaos: readonly Orgao[];
  /** Set by the órgão's policy. */
  orgaoTravado: boolean;
  erros: Record<string, string>;
  onChange: (patch: Partial<Quem>) => void;
  /** A field was left. */
  onWritten: () => void;
}) {
  return (
    <div className="identity" role="group" aria-label={texto.quemEnvia}>
      <Field id="email" label={texto.email} error={erros.email} required inline>
        {(control) => (
          <input
            {...control}
            className="ui-input"
            type="email"
            autoComplete="email"
            placeholder={texto.emailAjuda}
            value={value.email}
            onChange={(event) => onChange({ email: event.target.value })}
            onBlur={onWritten}
          />
        )}
      </Field>
      <div className="identity__row">
        <Field id="nome" label={texto.nome} error={erros.nome} required inline>
          {(control) => (
            <input
              {...control}
              className="ui-input"
              autoComplete="name"
              maxLength={160}
              value={value.nome}
              onChange={(event) => onChange({ nome: event.target.value })}
              onBlur={onWritten}
            />
          )}
        </Field>
        <Field id="orgao" label={texto.orgao} inline>
          {(control) =>
            orgaos.length === 0 || orgaoTravado ? (
              <input
                {...control}
                className="ui-input"
                maxLength={40}
                readOnly={orgaoTravado}
                title={orgaoTravado ? texto.orgaoTravado : undefined}
                value={value.orgao}
                onChange={(event) => onChange({ orgao: event.target.value })}
              />
            ) : (
              <select
                {...control}
                className="ui-input"
                value={value.orgao}
                onChange={(event) => onChange({ orgao: event.target.value })}
              >
                {orgaos.map(({ sigla, nome }) => (
                  <option key={sigla} value={sigla} title={nome}>
                    {sigla}
                  </option>
                ))}
                <option value="">{texto.orgaoOutro}</option>
              </select>
            )
          }
        </Field>
      </div>
    </div>
  );
}
