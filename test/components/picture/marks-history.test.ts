import { beforeEach, expect, test } from 'vitest';
import {
  canRedo,
  canUndo,
  changeMarks,
  marksOf,
  redoMarks,
  undoMarks,
} from '@/components/picture/marks-history';
import { createPanel } from '@/components/panel/panel-store';
import { createDraft, loadDraft } from '@/lib/outbox/drafts';
import { accept, add, move, remove } from '@/lib/picture/editing';
import type { Tarja } from '@/lib/picture/marks';
import { ID, imagem, rascunho } from '../panel/open-panel';

const image = { largura: 1366, altura: 768 };
const tarja = (id: string, origem: Tarja['origem']): Tarja => ({
  id,
  tipo: 'tarja',
  origem,
  x: 10,
  y: 10,
  largura: 100,
  altura: 20,
});
const right = { dx: 8, dy: 0 };

const panel = createPanel();
beforeEach(async () => {
  const found = { marcas: [tarja('a', 'automatica')], sugestoes: [tarja('g', 'automatica')] };
  const draft = { ...rascunho, imagens: [imagem('i1', found), imagem('i2')] };
  await createDraft(draft);
  panel.setState({ rascunho: draft, passos: {} });
});

const marks = () => marksOf(panel.getState(), 'i1');
const moveIt = (joins = false) =>
  changeMarks(panel, 'i1', (edicao) => move(edicao, 'p', right, image), joins);

test('a thousand steps are all undone and all done again', () => {
  const states = [marks()];
  changeMarks(panel, 'i1', (edicao) => add(edicao, tarja('p', 'pessoa')));
  states.push(marks());
  for (let step = 0; step < 999; step += 1) {
    const by = { dx: step % 2 ? -8 : 8, dy: 0 };
    changeMarks(panel, 'i1', (edicao) => move(edicao, 'p', by, image));
    states.push(marks());
  }
  for (const state of states.slice(0, -1).toReversed()) {
    expect(undoMarks(panel, 'i1')).toBe(true);
    expect(marks()).toEqual(state);
  }
  expect(undoMarks(panel, 'i1')).toBe(false);
  for (const state of states.slice(1)) {
    expect(redoMarks(panel, 'i1')).toBe(true);
    expect(marks()).toEqual(state);
  }
  expect(redoMarks(panel, 'i1')).toBe(false);
});

test('what was uncovered or accepted comes and goes with the steps, on disk too', async () => {
  changeMarks(panel, 'i1', (edicao) => remove(edicao, 'a'));
  changeMarks(panel, 'i1', (edicao) => accept(edicao, 'g'));
  const stored = async () => {
    await panel.flush();
    return (await loadDraft(ID))?.imagens[0];
  };
  expect(await stored()).toMatchObject({
    marcas: [{ id: 'g', origem: 'sugestao' }],
    descobertas: [{ id: 'a' }],
    sugestoes: [],
  });
  undoMarks(panel, 'i1');
  expect(await stored()).toMatchObject({ marcas: [], sugestoes: [{ id: 'g' }] });
  undoMarks(panel, 'i1');
  expect(await stored()).toMatchObject({ marcas: [{ id: 'a' }], descobertas: [] });
  redoMarks(panel, 'i1');
  expect(await stored()).toMatchObject({ marcas: [], descobertas: [{ id: 'a' }] });
});

test('a movement that joins the one before is one step', () => {
  changeMarks(panel, 'i1', (edicao) => add(edicao, tarja('p', 'pessoa')));
  const before = marks();
  moveIt();
  moveIt(true);
  moveIt(true);
  undoMarks(panel, 'i1');
  expect(marks()).toEqual(before);
});

test('what changes nothing is no step, and does not forget what can be done again', () => {
  changeMarks(panel, 'i1', (edicao) => add(edicao, tarja('p', 'pessoa')));
  undoMarks(panel, 'i1');
  expect(changeMarks(panel, 'i1', (edicao) => move(edicao, 'a', right, image))).toBe(false);
  expect(canUndo('i1')(panel.getState())).toBe(false);
  expect(canRedo('i1')(panel.getState())).toBe(true);
});

test('a change after going back takes the place of what lay ahead', () => {
  changeMarks(panel, 'i1', (edicao) => add(edicao, tarja('p', 'pessoa')));
  moveIt();
  undoMarks(panel, 'i1');
  changeMarks(panel, 'i1', (edicao) => remove(edicao, 'p'));
  expect(canRedo('i1')(panel.getState())).toBe(false);
  undoMarks(panel, 'i1');
  expect(marks().marcas.at(-1)).toEqual(tarja('p', 'pessoa'));
});

test('each picture has its own steps', () => {
  changeMarks(panel, 'i1', (edicao) => add(edicao, tarja('p', 'pessoa')));
  changeMarks(panel, 'i2', (edicao) => add(edicao, tarja('q', 'pessoa')));
  expect(undoMarks(panel, 'i2')).toBe(true);
  expect(undoMarks(panel, 'i2')).toBe(false);
  expect(marks().marcas.map(({ id }) => id)).toEqual(['a', 'p']);
});
