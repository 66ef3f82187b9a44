/**
 * What a drag that begins at a place of the picture would change, as a function of where the
 * pointer is: the preview and the change at the end are the same function.
 */
import { add, isFixed, move, nextId, place, placeEnd, type Edicao } from '@/lib/picture/editing';
import { areaBetween } from '@/lib/picture/places';
import type { Editor } from './editor-store';
import { between, type Ponto } from './new-marks';
import { isWritten } from './tools';

export interface Gesto {
  /** The mark that is changed or made. */
  id: string;
  faz: 'desenha' | 'muda';
  at: (to: Ponto) => (edicao: Edicao) => Edicao;
}

/** @param target what the pointer went down on */
export function gestureAt(editor: Editor, target: Element, from: Ponto): Gesto {
  const image = editor.imagem();
  const edicao = editor.marks();
  const id = target.closest<HTMLElement>('[data-marca]')?.dataset['marca'];
  const marca = edicao.marcas.find((each) => each.id === id);
  // What the extension covered stays where it is: a drag that begins on it draws.
  if (!marca || isFixed(marca)) return drawing(editor, from);

  const ponta = target.closest<HTMLElement>('[data-ponta]')?.dataset['ponta'];
  const changes = (at: Gesto['at']): Gesto => ({ id: marca.id, faz: 'muda', at });
  if (ponta === 'de' || ponta === 'para') {
    return changes((to) => (now) => placeEnd(now, marca.id, ponta, to, image));
  }
  if (ponta && 'largura' in marca) {
    const fixed = {
      x: ponta.includes('w') ? marca.x + marca.largura : marca.x,
      y: ponta.includes('n') ? marca.y + marca.altura : marca.y,
    };
    return changes((to) => (now) => {
      const area = areaBetween(fixed, to, image);
      return area ? place(now, marca.id, area, image) : now;
    });
  }
  return changes((to) => (now) => {
    const by = { dx: Math.round(to.x - from.x), dy: Math.round(to.y - from.y) };
    return move(now, marca.id, by, image);
  });
}

function drawing(editor: Editor, from: Ponto): Gesto {
  const { ferramenta } = editor.getState();
  const id = nextId(editor.marks());
  const image = editor.imagem();
  return {
    id,
    faz: 'desenha',
    at: (to) => (now) => {
      const marca = between(ferramenta, id, isWritten(ferramenta) ? to : from, to, image);
      return marca ? add(now, marca) : now;
    },
  };
}
