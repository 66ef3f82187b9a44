/** A page of React elements as one HTML document, without any script. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** React escapes every text and attribute: what a person wrote shows as written. */
export function html(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
