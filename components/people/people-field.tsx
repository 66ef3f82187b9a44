/** A list of people in the panel: how many, what is wrong, who they are; "Abrir lista" for the rest. */
import { useId, useMemo, useState } from 'react';
import { checkList } from '@/lib/catalogo/list';
import type { Conhecidos } from '@/lib/catalogo/warnings';
import type { Campo, Linha, Valor } from '@/lib/contract';
import { contarLinhas, pessoas as t } from '@/lib/text/pessoas';
import { texto } from '@/lib/text/panel';
import { OpenSheet } from './bar';
import { takesRows } from './incoming';
import { downloadModel } from './model';
import { PeopleDialog } from './people-dialog';
import { useList } from './use-list';
import { useReading, type Reading } from './use-reading';

export interface PeopleFieldProps {
  /** Of the control, `campo-…`; a cell's is `id.row.column`, rows from 0. */
  id: string;
  /** Of tipo `lista`. */
  campo: Campo;
  value: Valor | undefined;
  /** What is wrong with the list as a whole, or what the helpdesk refused. Its cells are checked here. */
  error?: string | undefined;
  /** What the órgão knows, for warnings: the catalogue itself, and the siglas read in SEI. */
  conhecidos: Conhecidos;
  onChange: (linhas: Linha[]) => void;
  /** Begins with the list open: what "várias pessoas" leads to. */
  aberta?: boolean;
  /** After the list was open and is closed. */
  onClose?: () => void;
}

export default function PeopleField({ aberta = false, onClose, ...props }: PeopleFieldProps) {
  const [open, setOpen] = useState(aberta);
  const colunas = props.campo.colunas ?? [];
  const reading = useReading(colunas);
  const linhas = Array.isArray(props.value) ? props.value : [];
  if (!open) {
    return <Line {...props} linhas={linhas} reading={reading} onOpen={() => setOpen(true)} />;
  }
  return (
    <OpenList
      {...props}
      linhas={linhas}
      reading={reading}
      onClose={() => {
        reading.end();
        setOpen(false);
        onClose?.();
        setTimeout(() => document.getElementById(props.id)?.focus());
      }}
    />
  );
}

function OpenList({
  reading,
  onClose,
  linhas,
  ...props
}: Omit<PeopleFieldProps, 'value'> & {
  linhas: readonly Linha[];
  reading: Reading;
  onClose: () => void;
}) {
  const list = useList({ ...props, inicio: linhas });
  return <PeopleDialog list={list} reading={reading} onClose={onClose} />;
}

function Line({
  id,
  campo,
  linhas,
  error,
  conhecidos,
  reading,
  onOpen,
}: PeopleFieldProps & { linhas: readonly Linha[]; reading: Reading; onOpen: () => void }) {
  const title = useId();
  const { colunas = [], obrigatorio, rotulo, ajuda } = campo;
  const checked = useMemo(
    () => checkList({ colunas }, linhas, conhecidos),
    [colunas, linhas, conhecidos],
  );
  const [first] = Object.entries(checked.erros);
  const wrong = new Set(Object.keys(checked.erros).map((key) => Number.parseInt(key))).size;
  const odd = Object.keys(checked.avisos).length;
  const trouble = first ? saidOf(first, campo) : error;
  const total = checked.linhas.length;
  const read = (file: File) => {
    reading.file(file);
    onOpen();
  };
  return (
    <section
      className="field people-line"
      aria-labelledby={title}
      {...takesRows({
        file: read,
        text: (text) => {
          reading.pasted(text, null);
          onOpen();
        },
      })}
    >
      <div className="field__head">
        <span className="ui-label" id={title}>
          {rotulo}
          {!obrigatorio && <span className="ui-muted field__optional"> {texto.opcional}</span>}
        </span>
        {total > 0 && (
          <span>
            {contarLinhas(campo, total)}
            {wrong > 0 && <span className="ui-error"> · {t.comErro(wrong)}</span>}
            {odd > 0 && <span className="people-line__odd"> · {t.comAviso(odd)}</span>}
          </span>
        )}
      </div>
      {total > 0 && <p className="ui-muted">{namesOf(checked.linhas, campo)}</p>}
      <div className="people-line__doors">
        <button
          type="button"
          id={id}
          className="ui-button"
          aria-describedby={trouble ? `${id}-erro` : ajuda && `${id}-ajuda`}
          onClick={onOpen}
        >
          {total > 0 ? t.abrir : t.preencher}
        </button>
        {total === 0 && <OpenSheet onFile={read} />}
        {total === 0 && (
          <button type="button" className="ui-link" onClick={() => downloadModel(colunas)}>
            {t.modelo}
          </button>
        )}
      </div>
      {trouble && (
        <p id={`${id}-erro`} className="ui-error">
          {trouble}
        </p>
      )}
      {ajuda && (
        <p id={`${id}-ajuda`} className="ui-muted">
          {ajuda}
        </p>
      )}
    </section>
  );
}

/** `Linha 14, CPF: Este CPF não confere.` */
function saidOf([key, erro]: [string, string], { colunas = [] }: Campo): string {
  const [linha, coluna] = key.split('.');
  const rotulo = colunas.find(({ id }) => id === coluna)?.rotulo ?? '';
  return t.ondeErro(Number(linha) + 1, rotulo, erro);
}

/** The first people by their names, and how many more. */
function namesOf(linhas: readonly Linha[], { colunas = [] }: Campo): string {
  const column = colunas.find(({ beneficiario }) => beneficiario === 'nome') ?? colunas[0];
  const names = linhas.slice(0, SHOWN).map((row) => String(row[column?.id ?? ''] ?? '—'));
  const more = linhas.length - names.length;
  return more > 0 ? `${names.join(', ')} ${t.maisNomes(more)}` : names.join(', ');
}

const SHOWN = 3;
