/** Keys on a mark that has the focus: arrows, Delete, Enter. */
import type { KeyboardEvent } from 'react';
import { move, resize } from '@/lib/picture/editing';
import { boxOf } from '@/lib/picture/places';
import { texto as t } from '@/lib/text/picture';
import { acceptOne, takeAway } from './actions';
import type { Editor } from './editor-store';
import { fieldOf, focusOn } from './focus';
import { isWritten } from './tools';

/** Of an arrow key, in image pixels; with Ctrl one by one. */
const PASSO = 8;

export function onMarkKey(editor: Editor, id: string, event: KeyboardEvent): void {
  const { key } = event;
  const direction = ARROWS[key];
  if (direction) steer(editor, id, direction, event);
  else if (key === 'Delete' || key === 'Backspace') takeAway(editor, id);
  else if (key === 'Enter') enter(editor, id);
  else return;
  event.preventDefault();
}

function steer(editor: Editor, id: string, [x, y]: [number, number], event: KeyboardEvent): void {
  const step = event.ctrlKey || event.metaKey ? 1 : PASSO;
  const by = { dx: x * step, dy: y * step };
  const how = event.shiftKey ? resize : move;
  const image = editor.imagem();
  editor.change((edicao) => how(edicao, id, by, image), event.repeat);
  const moved = editor.marks().marcas.find((each) => each.id === id);
  if (!moved) return;
  const box = boxOf(moved, image);
  const { x: left, y: top } = moved.tipo === 'seta' && event.shiftKey ? tip(moved) : box;
  const sized = event.shiftKey && moved.tipo !== 'seta';
  editor.say(sized ? t.tamanho(box.largura, box.altura) : t.lugar(left, top), 500);
}

function enter(editor: Editor, id: string): void {
  const { marcas, sugestoes } = editor.marks();
  if (sugestoes.some((each) => each.id === id)) return acceptOne(editor, id);
  const marca = marcas.find((each) => each.id === id);
  if (marca?.tipo === 'tarja' && marca.origem === 'automatica') takeAway(editor, id);
  else if (marca && isWritten(marca.tipo)) focusOn(editor, fieldOf(id));
}

const tip = ({ paraX, paraY }: { paraX: number; paraY: number }) => ({ x: paraX, y: paraY });

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
