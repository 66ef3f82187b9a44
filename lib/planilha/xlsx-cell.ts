/** A cell as an XLSX keeps it. */

export interface StoredCell {
  /** `t`: `s` is the number of a shared text, empty or `n` a number. */
  type: string;
  /** `s`: number of its style. */
  style: number;
  value: string;
}

/** Column of `AB12`, from 0; null when it is no reference. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (!letters) return null;
  return (
    Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
