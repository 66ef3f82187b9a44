/** The editor as a person opens it, over a panel with the pictures that are given. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
// What the panel fetches later is here at once: a busy machine is no matter of the editor.
import '@/components/picture/editor/editor';
import type { Imagem } from '@/lib/outbox/records';
import type { Marca, Tarja } from '@/lib/picture/marks';
import { imagem, openPanel } from '../panel/open-panel';

export const tarja = (id: string, motivo: string, mudancas: Partial<Tarja> = {}): Tarja => ({
  id,
  tipo: 'tarja',
  x: 100,
  y: 100,
  largura: 200,
  altura: 20,
  origem: 'automatica',
  motivo,
  ...mudancas,
});

export const sugestao = (id: string, x = 500): Tarja =>
  tarja(id, 'Sequência de 11 dígitos', { origem: 'sugestao', x });

/** Opens the editor on the first of these pictures. */
export async function openEditor(...changes: Partial<Imagem>[]) {
  const imagens = (changes.length === 0 ? [{}] : changes).map((each, index) =>
    imagem(`i${index + 1}`, each),
  );
  const opened = await openPanel({ draft: { imagens } });
  await opened.user.click(screen.getByRole('button', { name: /^Ampliar imagem 1/ }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(focused()).toBe(tool('Tarja')));
  const pictures = async () => (await opened.saved())?.imagens ?? [];
  return {
    ...opened,
    dialog,
    pictures,
    /** The marks of the first picture as they are on disk. */
    marks: async (): Promise<Marca[]> => (await pictures())[0]?.marcas ?? [],
    /** Chooses by its letter and puts one in the middle of the picture. */
    add: async (letter: string) => {
      await opened.user.keyboard(letter);
      await waitFor(() => expect((focused() as HTMLInputElement).type).toBe('radio'));
      await opened.user.keyboard('{Enter}');
      await waitFor(() => expect((focused() as HTMLInputElement).type).not.toBe('radio'));
    },
  };
}

export const focused = () => document.activeElement;
export const tool = (name: string) => screen.getByRole('radio', { name });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** A mark on the picture, by the beginning of its name. */
export const mark = (name: string) =>
  button(new RegExp(`^${name}[^:]*: .*(pontos|alto|meio|baixo)`));
export const said = () =>
  document.querySelector('dialog [aria-live]:not(.typed)')?.textContent?.trim();

export const surface = () => document.querySelector('.stage__surface') as HTMLElement;

/** Without layout the surface lies at 0, 0 and one CSS pixel is one of the image. */
export function drag(target: Element, from: [number, number], to: [number, number]): void {
  fireEvent.pointerDown(target, finger(1, ...from));
  fireEvent.pointerMove(surface(), finger(1, ...to));
  fireEvent.pointerUp(surface(), finger(1, ...to));
}
export const click = (target: Element, at: [number, number]) => drag(target, at, at);

export const finger = (pointerId: number, clientX: number, clientY: number) => ({
  pointerId,
  clientX,
  clientY,
  button: 0,
  buttons: 1,
});
