/** The form of one aviso: to whom, where, from when until when. */
import type { ReactNode } from 'react';
import { AVISO_MAXIMO } from '@/lib/contract';
import { AVISOS as TEXT } from '../../avisos-text.ts';
import type { AvisoForm } from '../aviso-form.ts';
import { AVISOS_URL, CSRF_FIELD } from '../names.ts';
import { FormProblem } from './form-problem.tsx';
import { OrgaoOptions } from './orgao-options.tsx';

interface Props {
  form: AvisoForm;
  changes: boolean;
  orgaos: { sigla: string; nome: string }[];
  everybody: boolean;
  error: string | null;
  csrf: string;
}

export function AvisoFields({ form, changes, orgaos, everybody, error, csrf }: Props) {
  return (
    <form className="card give" id="escrever" method="post" action={AVISOS_URL}>
      <h2>{changes ? TEXT.alterar : TEXT.escrever}</h2>
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      <input type="hidden" name="id" value={form.id} />
      <FormProblem title={TEXT.erroTitulo} error={error} />
      <div className="give-fields aviso-fields">
        <Field name="texto" label={TEXT.texto} hint={TEXT.textoAjuda} wide>
          <textarea
            id="texto"
            name="texto"
            rows={3}
            required
            maxLength={AVISO_MAXIMO}
            aria-describedby="texto-ajuda"
            defaultValue={form.texto}
          />
        </Field>
        <Field name="orgao" label={TEXT.orgao}>
          <select id="orgao" name="orgao" defaultValue={form.orgao}>
            {everybody && <option value="">{TEXT.todos}</option>}
            <OrgaoOptions orgaos={orgaos} />
          </select>
        </Field>
        <Field name="host" label={TEXT.host} hint={TEXT.hostAjuda}>
          <input id="host" name="host" aria-describedby="host-ajuda" defaultValue={form.host} />
        </Field>
        <Field name="telas" label={TEXT.telas} hint={TEXT.telasAjuda}>
          <input id="telas" name="telas" aria-describedby="telas-ajuda" defaultValue={form.telas} />
        </Field>
        <Field name="de" label={TEXT.de} hint={TEXT.deAjuda}>
          <input
            id="de"
            name="de"
            type="datetime-local"
            aria-describedby="de-ajuda"
            defaultValue={form.de}
          />
        </Field>
        <Field name="ate" label={TEXT.ate} hint={TEXT.ateAjuda}>
          <input
            id="ate"
            name="ate"
            type="datetime-local"
            aria-describedby="ate-ajuda"
            defaultValue={form.ate}
          />
        </Field>
      </div>
      <div className="aviso-acts">
        <button className="primary" type="submit">
          {changes ? TEXT.gravar : TEXT.publicar}
        </button>
        {changes && <a href={AVISOS_URL}>{TEXT.desistir}</a>}
      </div>
    </form>
  );
}

function Field(props: {
  name: keyof AvisoForm;
  label: string;
  hint?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { name, label, hint, wide = false, children } = props;
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {children}
      {hint && (
        <p className="hint" id={`${name}-ajuda`}>
          {hint}
        </p>
      )}
    </div>
  );
}
