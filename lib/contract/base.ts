/** Pieces that every schema of the contract shares. */
import * as z from 'zod/mini';
import { EMAIL, EMAIL_MAXIMO } from './email.ts';

/** ISO 8601 instant with an offset, as in `2026-11-21T10:32:00.000Z`. */
export const Instante = z.iso.datetime({ offset: true });

/** SHA-256 of the bytes of an anexo: 64 lower-case hexadecimal digits. It is also its name. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A text that a person wrote or a page showed, trimmed, of `maximo` characters at most. */
export const texto = (maximo: number) => z.string().check(z.trim(), z.maxLength(maximo));

/** Like {@link texto}, and not empty. */
export const textoObrigatorio = (maximo: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(maximo));

export const Email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(EMAIL_MAXIMO), z.regex(EMAIL));
