/** The shape of a catalogue file, with every error in words of an administrator. */
import type * as z from 'zod/mini';
import { refused } from './file.ts';
import { CATALOGO_ERRADO as TEXT } from './text.ts';

/**
 * The value as the schema gives it. Throws {@link StartError}: what does not fit, and a key that
 * the schema does not know, which is most often one written wrong.
 */
export function shaped<T>(schema: z.ZodMiniType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) {
    const [issue] = result.error.issues;
    throw refused(path, placeOf(value, issue?.path ?? []), issue ? sentenceOf(issue) : TEXT.tipo);
  }
  const strange = unknownKey(value, result.data, []);
  if (strange) {
    const key = String(strange.pop());
    throw refused(path, placeOf(value, strange), TEXT.desconhecido(key));
  }
  return result.data;
}

/** `categorias.0.campos` and, in brackets, the id of what that is: numbers are hard to count. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let here = value;
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
    const { id, sigla } = (here ?? {}) as { id?: unknown; sigla?: unknown };
    const name = typeof id === 'string' ? id : sigla;
    if (typeof key === 'number' && typeof name === 'string') names.push(`“${name}”`);
  }
  const place = path.map(String).join('.') || TEXT.raiz;
  return names.length === 0 ? place : `${place} (${names.join(', ')})`;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? TEXT.falta : TEXT.tipo;
    case 'too_small':
      return TEXT.vazio;
    case 'too_big':
      return TEXT.longo(Number(issue.maximum));
    case 'invalid_format':
      return TEXT.formato;
    case 'invalid_value':
      return TEXT.opcao(issue.values.map(String).join(', '));
    default:
      return TEXT.tipo;
  }
}

/** Path of the first key that was given and is not there any more; notes (`_…`) aside. */
function unknownKey(given: unknown, kept: unknown, path: PropertyKey[]): PropertyKey[] | null {
  if (typeof given !== 'object' || given === null) return null;
  if (typeof kept !== 'object' || kept === null) return null;
  for (const key of Object.keys(given)) {
    if (key.startsWith('_')) continue;
    const here = [...path, Array.isArray(given) ? Number(key) : key];
    if (!Object.hasOwn(kept, key)) return here;
    const inside = unknownKey(Reflect.get(given, key), Reflect.get(kept, key), here);
    if (inside) return inside;
  }
  return null;
}
