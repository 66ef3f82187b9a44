/** The keys of a cell: arrows between cells as in a spreadsheet, Enter down, Ctrl+D from above. */
import type { KeyboardEvent } from 'react';
import { isAsked } from '@/lib/catalogo/conditions';
import type { Cell, List } from './use-list';

/** Columns of the buttons of a row, after those of its values. */
export const DUPLICATE = '+';
export const REMOVE = '-';

type Control = HTMLInputElement | HTMLSelectElement | HTMLButtonElement;

export function onCellKey(list: List, cell: Cell, event: KeyboardEvent<Control>): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, currentTarget: control, nativeEvent } = event;
  if (nativeEvent.isComposing || altKey || isOpen(control)) return;
  const command = ctrlKey || metaKey;
  const go = (to: Cell | null) => {
    event.preventDefault();
    if (to) list.goTo(to);
  };

  if (key === 'ArrowDown') go(command ? rowAt(list, cell, Infinity) : rowAt(list, cell, 1));
  else if (key === 'ArrowUp') go(command ? rowAt(list, cell, -Infinity) : rowAt(list, cell, -1));
  else if (key === 'PageDown') go(rowAt(list, cell, 10));
  else if (key === 'PageUp') go(rowAt(list, cell, -10));
  else if (shiftKey) return;
  else if (command && key === 'Home') go(edgeOf(list, cell, -1));
  else if (command && key === 'End') go(edgeOf(list, cell, 1));
  else if (command && key.toLowerCase() === 'd') {
    event.preventDefault();
    copyFromAbove(list, cell);
  } else if (command) return;
  else if (key === 'ArrowRight' && atEdge(control, 'end')) go(columnAt(list, cell, 1));
  else if (key === 'ArrowLeft' && atEdge(control, 'start')) go(columnAt(list, cell, -1));
  else if (control instanceof HTMLButtonElement) return;
  else if (key === 'Enter') {
    event.preventDefault();
    if (list.visiveis.at(-1) === cell.linha) list.add();
    else list.goTo({ ...cell, linha: rowAt(list, cell, 1)?.linha ?? cell.linha });
  } else if (key === 'F2' && control instanceof HTMLInputElement) {
    control.setSelectionRange(control.value.length, control.value.length);
  } else if (key === 'Escape' && revert(list, cell)) event.preventDefault();
}

/** So many visible rows down, at most to the last one. */
function rowAt({ visiveis }: List, { linha, coluna }: Cell, step: number): Cell | null {
  const here = visiveis.indexOf(linha);
  const there = Math.max(0, Math.min(visiveis.length - 1, here + step));
  const to = visiveis[there];
  return to === undefined || to === linha ? null : { linha: to, coluna };
}

/** The next cell of the row that is asked; null at its end. */
function columnAt(list: List, { linha, coluna }: Cell, step: 1 | -1): Cell | null {
  const row = list.linhas[linha] ?? {};
  const ids = [
    ...list.colunas.filter((each) => isAsked(each, row)).map(({ id }) => id),
    DUPLICATE,
    REMOVE,
  ];
  const to = ids[ids.indexOf(coluna) + step];
  return to === undefined ? null : { linha, coluna: to };
}

/** The first cell of the first row, or the last of the last. */
function edgeOf({ visiveis, colunas }: List, cell: Cell, way: 1 | -1): Cell {
  const at = way === 1 ? -1 : 0;
  return { linha: visiveis.at(at) ?? cell.linha, coluna: colunas.at(at)?.id ?? cell.coluna };
}

function copyFromAbove(list: List, cell: Cell): void {
  const above = rowAt(list, cell, -1);
  const valor = above && list.linhas[above.linha]?.[cell.coluna];
  if (valor !== null && valor !== undefined) list.change(cell, valor);
}

/** False when the cell is as it was when the focus came to it. */
function revert(list: List, cell: Cell): boolean {
  const before = list.ativa?.valor ?? '';
  if ((list.linhas[cell.linha]?.[cell.coluna] ?? '') === before) return false;
  list.change(cell, before);
  return true;
}

/** Whether the arrow leaves the cell: its text is all selected, or the caret is at that end. */
function atEdge(control: Control, end: 'start' | 'end'): boolean {
  if (!(control instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = control;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  if (selectionStart !== selectionEnd) return false;
  return selectionStart === (end === 'start' ? 0 : value.length);
}

/** A select whose options are shown has the arrows for itself. */
function isOpen(control: Control): boolean {
  return (
    control instanceof HTMLSelectElement &&
    CSS.supports('selector(:open)') &&
    control.matches(':open')
  );
}
