/** The keys of a text field with a list under it, after the ARIA pattern: focus stays in the text. */

export interface Combo {
  open: boolean;
  /** Index of the marked option; -1: none. */
  active: number;
  count: number;
}

export type Move = { mark: number } | 'choose' | 'close';

/** What a key does; null when it is not the list's. A closed list opens at `first`. */
export function moveOf(key: string, { open, active, count }: Combo, first = 0): Move | null {
  switch (key) {
    case 'ArrowDown':
      return { mark: open ? (active + 1) % Math.max(count, 1) : first };
    case 'ArrowUp':
      return { mark: open && active > 0 ? active - 1 : Math.max(count - 1, 0) };
    case 'Enter':
      return open && active >= 0 ? 'choose' : null;
    case 'Escape':
      return open ? 'close' : null;
    default:
      return null;
  }
}

/** For the marked option, as it is drawn. */
export function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
