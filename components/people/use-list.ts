/** An open list: its rows with what is wrong in them, where the person is, and what can be done. */
import { useLayoutEffect, useMemo, useState } from 'react';
import { checkRow, checkRows, type LinhaConferida } from '@/lib/catalogo/list';
import type { Conhecidos } from '@/lib/catalogo/warnings';
import { isEmpty } from '@/lib/catalogo/value';
import type { Campo, Coluna, Linha } from '@/lib/contract';
import { LINHAS } from '@/lib/contract/words';
import { pessoas as t } from '@/lib/text/pessoas';
import { useLate } from './use-late';
import { duplicated, filled, isBlank, tidied, withCell } from './rows';

/** Row from 0, column by its id. */
export interface Cell {
  linha: number;
  coluna: string;
}

export const keyOf = ({ linha, coluna }: Cell): string => `${linha}.${coluna}`;

export type List = ReturnType<typeof useList>;

export function useList({
  id,
  campo,
  inicio,
  conhecidos,
  onChange,
}: {
  id: string;
  campo: Campo;
  /** The rows it is opened with; from then on they are its own. */
  inicio: readonly Linha[];
  conhecidos: Conhecidos;
  /** Soon after every change: the rows that hold something. */
  onChange: (linhas: Linha[]) => void;
}) {
  const colunas = campo.colunas ?? NO_COLUMNS;
  const most = campo.linhas?.ate ?? LINHAS;
  // There is always one to type in.
  const [linhas, setLinhas] = useState(inicio.length > 0 ? inicio : ONE_BLANK);
  const check = useMemo(() => remembering(colunas, conhecidos), [colunas, conhecidos]);
  const checked = useMemo(() => checkRows({ colunas }, linhas, check), [colunas, linhas, check]);
  const [ativa, setAtiva] = useState<Active | null>(null);
  const erros = useMemo(
    () => Object.fromEntries(Object.entries(checked.erros).filter(([key]) => isDue(key))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- isDue reads nothing else
    [checked, ativa, linhas],
  );
  const comErro = useMemo(() => rowsIn(erros), [erros]);
  /** Rows that "só com erro" began with: one that was just corrected does not vanish at once. */
  const [filtro, setFiltro] = useState<ReadonlySet<number> | null>(null);
  const visiveis = useMemo(
    () => [...linhas.keys()].filter((at) => !filtro || filtro.has(at) || comErro.has(at)),
    [linhas, filtro, comErro],
  );
  const [antes, setAntes] = useState<readonly Linha[] | null>(null);
  const [dito, setDito] = useState('');
  const [indo, setIndo] = useState<Cell | null>(null);

  useLayoutEffect(() => {
    if (!indo) return;
    const control = document.getElementById(`${id}.${keyOf(indo)}`);
    control?.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement) control.select();
    control?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [id, indo]);

  /**
   * Not yet said: what is wrong in a cell that is being typed in and was right, and what is missing
   * in a row that was just begun.
   */
  function isDue(key: string): boolean {
    if (!ativa) return true;
    if (key === keyOf(ativa)) return ativa.errada;
    const [linha, coluna = ''] = key.split('.');
    return !(ativa.nova && Number(linha) === ativa.linha && isEmpty(linhas[ativa.linha]?.[coluna]));
  }

  const tell = useLate(onChange);
  function keep(next: readonly Linha[]): void {
    setLinhas(next.length > 0 ? next : ONE_BLANK);
    tell(filled(next));
  }

  /** Leaving a cell, what was typed there is brought into its form. */
  function tidy(): void {
    const coluna = colunas.find(({ id: each }) => each === ativa?.coluna);
    const valor = linhas[ativa?.linha ?? -1]?.[coluna?.id ?? ''];
    if (!ativa || !coluna || valor === undefined || valor === ativa.valor) return;
    const form = tidied(coluna, valor);
    if (form !== valor) keep(withCell(linhas, ativa.linha, coluna.id, form));
  }

  /** Rows come, go or move: what was known of them by their number no longer holds. */
  function rearrange(next: Linha[], said: string): void {
    setAntes(linhas);
    setDito(said);
    setAtiva(null);
    if (filtro) setFiltro(rowsIn(checkRows({ colunas }, next, check).erros));
    keep(next);
  }

  function goTo(cell: Cell): void {
    setIndo({ ...cell });
  }

  return {
    id,
    campo,
    colunas,
    linhas,
    most,
    erros,
    avisos: checked.avisos,
    comErro,
    /** Rows with something in them. */
    total: checked.linhas.length,
    visiveis,
    ativa,
    /** Where the focus is going: that row has to be on the page. */
    indo,
    filtrando: filtro !== null,
    podeDesfazer: antes !== null,
    dito,

    /** The focus came to a cell. */
    enter(cell: Cell): void {
      setIndo(null);
      tidy();
      setAtiva((before) => ({
        ...cell,
        fora: false,
        errada: keyOf(cell) in erros,
        valor: linhas[cell.linha]?.[cell.coluna] ?? '',
        nova: before?.linha === cell.linha ? before.nova : isBlank(linhas[cell.linha] ?? BLANK),
      }));
    },
    /** The focus left the cells. */
    leave(): void {
      tidy();
      setAtiva((here) => here && { ...here, errada: true, nova: false, fora: true });
    },
    change({ linha, coluna }: Cell, valor: string | boolean): void {
      setAntes(null);
      keep(withCell(linhas, linha, coluna, valor));
    },
    goTo,
    /** The next cell with an error after the one in use, round the end; says when there is none. */
    nextError(back = false): void {
      const keys = Object.keys(erros).toSorted((a, b) => orderOf(a, colunas) - orderOf(b, colunas));
      if (back) keys.reverse();
      const here = ativa ? orderOf(keyOf(ativa), colunas) : back ? Infinity : -1;
      const beyond = (key: string) =>
        back ? orderOf(key, colunas) < here : orderOf(key, colunas) > here;
      const next = keys.find(beyond) ?? keys[0];
      if (next === undefined) return setDito(t.nenhumErro);
      const [linha, coluna = ''] = next.split('.');
      goTo({ linha: Number(linha), coluna });
    },
    say: setDito,
    toggleFilter(): void {
      setFiltro(filtro ? null : comErro);
    },
    add(): void {
      if (linhas.length >= most) return setDito(t.limite(most));
      rearrange([...linhas, {}], t.adicionada(linhas.length + 1));
      setFiltro(null);
      goTo({ linha: linhas.length, coluna: colunas[0]?.id ?? '' });
    },
    duplicate(linha: number): void {
      if (linhas.length >= most) return setDito(t.limite(most));
      rearrange(duplicated(linhas, linha, colunas), t.duplicada(linha + 1));
      setFiltro(null);
      goTo({ linha: linha + 1, coluna: colunas[0]?.id ?? '' });
    },
    remove(linha: number): void {
      rearrange(linhas.toSpliced(linha, 1), t.removida(linha + 1));
      goTo({
        linha: Math.min(linha, Math.max(0, linhas.length - 2)),
        coluna: colunas[0]?.id ?? '',
      });
    },
    /** Rows from elsewhere in place of all that are there. */
    replace(novas: readonly Linha[], said: string): void {
      setFiltro(null);
      rearrange(filled(novas), said);
    },
    undo(): void {
      if (!antes) return;
      rearrange([...antes], t.desfeito);
      setAntes(null);
    },
  };
}

interface Active extends Cell {
  /** It was wrong when the focus came, so that its correction is seen at once. */
  errada: boolean;
  /** What it held then. */
  valor: string | boolean;
  /** Its row held nothing when the focus came into it. */
  nova: boolean;
  /** The focus has left it, for something outside the table. */
  fora: boolean;
}

const NO_COLUMNS: Coluna[] = [];
const BLANK: Linha = {};
const ONE_BLANK: readonly Linha[] = [BLANK];

/** Of 500 rows, one changes with a key: the others are not checked again. */
function remembering(colunas: Coluna[], conhecidos: Conhecidos): (row: Linha) => LinhaConferida {
  const known = new WeakMap<Linha, LinhaConferida>();
  return (row) => {
    const checked = known.get(row) ?? checkRow({ colunas }, row, conhecidos);
    known.set(row, checked);
    return checked;
  };
}

const rowsIn = (erros: Readonly<Record<string, string>>): ReadonlySet<number> =>
  new Set(Object.keys(erros).map((key) => Number.parseInt(key)));

/** Of a cell's key: row by row, columns as they are asked. */
function orderOf(key: string, colunas: readonly Coluna[]): number {
  const [linha, coluna] = key.split('.');
  return Number(linha) * colunas.length + colunas.findIndex(({ id }) => id === coluna);
}
