/**
 * Text of a page's script, read as text and never run. Strings and comments are stepped over whole,
 * so a title that looks like code is only a title.
 */

/** Regular expressions, as sources. */
export const TEXTO = String.raw`"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'`;
export const PULA = String.raw`${TEXTO}|\`(?:[^\`\\]|\\[^])*\`|\/\/[^\n]*|\/\*[^]*?\*\/`;

/** The string that a property of an object literal has; null when the script has none. */
export function propertyIn(script: string, nome: string): string | null {
  const pedaco = new RegExp(`(["']?)\\b${nome}\\1\\s*:\\s*(${TEXTO})|${PULA}`, 'g');
  for (const { 2: literal } of script.matchAll(pedaco)) if (literal) return unquote(literal);
  return null;
}

/** What a string literal says. */
export function unquote(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
      (_, u?: string, x?: string, c?: string) =>
        c === undefined ? String.fromCharCode(parseInt(u ?? x!, 16)) : c === 'n' ? '\n' : c,
    );
}
