/** A field of a categoria, or a column of one row, by its type in the catalogue. */
import { useMemo, useState } from 'react';
import { isRequired } from '@/lib/catalogo/conditions';
import { readableValue } from '@/lib/catalogo/readable';
import { checkValue, maximoDe, type Pergunta } from '@/lib/catalogo/value';
import type { Conhecidos } from '@/lib/catalogo/warnings';
import type { Linha, Valor } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { PEDIDO } from '@/lib/text/pedido';
import { askedBy, type Expected } from '@/lib/text/typed';
import { buttonsOf, ChoiceControl } from './choice-control';
import { Field, type ControlProps } from './field';
import { FileControl, type AnexoEscolhivel } from './file-control';
import { SuggestInput } from './suggest-input';

type Tipo = Pergunta['tipo'];

/** What the report around a field knows, for its suggestions and warnings. */
export interface Fontes {
  /** Siglas of unidades and numbers of processos, the likeliest first. */
  siglas: readonly string[];
  processos: readonly string[];
  anexos: readonly AnexoEscolhivel[];
  /** Takes a file into the report; its id there, or null. */
  onFile: (file: File) => Promise<string | null>;
  conhecidos: Conhecidos;
  /** What of personal data is in its place in any text of this report. */
  expected: Expected;
}

/** Own words; in the others that are typed only a password is out of place. */
const ESCRITOS = new Set<Tipo>(['texto', 'texto_longo']);
const DIGITADOS = new Set<Tipo>([...ESCRITOS, 'unidade', 'processo', 'documento']);
/** Kept without the signs that make them legible. */
const FORMATADOS = new Set<Tipo>(['cpf', 'cnpj', 'numero']);

/** A label of so many characters stands beside a control of one line, and saves one. */
const BESIDE = 16;

export function CampoControl({
  id,
  campo,
  valores,
  error,
  warning,
  fontes,
  onChange,
}: {
  id: string;
  campo: Pergunta;
  /** Of the form or of the row that the field is in. */
  valores: Readonly<Record<string, Valor>> | Linha;
  error: string | undefined;
  /** What looks wrong and may go all the same. */
  warning: string | undefined;
  fontes: Fontes;
  onChange: (value: string | boolean | undefined) => void;
}) {
  /** Being typed: neither brought into form nor warned about. */
  const [typing, setTyping] = useState(false);
  const { rotulo, tipo } = campo;
  const value = valores[campo.id];
  const required = isRequired(campo, valores);
  const { expected } = fontes;
  const here = useMemo(
    () => ({ ...expected, pedidos: ESCRITOS.has(tipo) ? askedBy(rotulo) : ('todos' as const) }),
    [expected, rotulo, tipo],
  );
  const typed = typeof value === 'string' ? { value, onChange, expected: here } : undefined;
  const buttons = buttonsOf(campo);
  const clearable = buttons !== null && !required && value !== undefined && value !== '';
  return (
    <div onBlur={() => setTyping(false)}>
      <Field
        id={id}
        label={rotulo}
        error={error}
        warning={typing ? undefined : warning}
        help={campo.ajuda}
        required={required}
        optional={required ? undefined : texto.opcional}
        typed={DIGITADOS.has(tipo) ? typed : undefined}
        inline={
          tipo !== 'texto_longo' &&
          !campo.varios &&
          (buttons ?? 'segmented') === 'segmented' &&
          rotulo.length <= BESIDE
        }
        note={
          clearable && (
            <button
              type="button"
              className="ui-link"
              aria-label={PEDIDO.limparRotulo(rotulo)}
              onClick={() => onChange(undefined)}
            >
              {PEDIDO.limpar}
            </button>
          )
        }
      >
        {(control) => (
          <Control
            control={control}
            campo={campo}
            value={value}
            typing={typing}
            fontes={fontes}
            onChange={(next) => {
              setTyping(typeof next === 'string');
              onChange(next);
            }}
          />
        )}
      </Field>
    </div>
  );
}

function Control({
  control,
  campo,
  value,
  typing,
  fontes,
  onChange,
}: {
  control: ControlProps;
  campo: Pergunta;
  value: Valor | undefined;
  typing: boolean;
  fontes: Fontes;
  onChange: (value: string | boolean) => void;
}) {
  const { tipo, rotulo, varios = false } = campo;
  const text = typeof value === 'string' ? value : '';
  const shared = {
    ...control,
    className: 'ui-input',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (tipo) {
    case 'texto_longo':
      return <textarea {...shared} value={text} rows={2} maxLength={maximoDe(campo)} />;
    case 'escolha':
    case 'sim_nao':
      return <ChoiceControl {...{ control, campo, value, onChange }} />;
    case 'arquivo': {
      const { anexos, onFile } = fontes;
      return <FileControl {...{ control, anexos, onFile, onChange }} label={rotulo} value={text} />;
    }
    case 'unidade':
    case 'processo':
      return (
        <>
          <SuggestInput
            control={control}
            label={rotulo}
            value={text}
            options={tipo === 'unidade' ? fontes.siglas : fontes.processos}
            several={varios}
            maxLength={maximoDe(campo)}
            onChange={onChange}
          />
          {varios && <p className="ui-muted">{PEDIDO.varios}</p>}
        </>
      );
    default:
      return (
        <input
          {...shared}
          type={INPUT[tipo]}
          inputMode={tipo === 'cpf' ? 'numeric' : undefined}
          maxLength={maximoDe(campo)}
          value={typing ? text : formatted(campo, text)}
        />
      );
  }
}

const INPUT: Partial<Record<Tipo, string>> = { email: 'email', data: 'date', telefone: 'tel' };

/** `52998224725` as `529.982.247-25`; what is no such number stays as it was typed. */
function formatted(campo: Pergunta, text: string): string {
  if (!FORMATADOS.has(campo.tipo) || text.trim() === '') return text;
  const check = checkValue(campo, text);
  return 'valor' in check ? readableValue(check.valor, campo) : text;
}
