/** A catalogue file: what an órgão writes of its own, and what it takes from the base. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Id } from '@/lib/contract/campo.ts';
import * as z from 'zod/mini';
import { StartError } from '../start-error.ts';
import { CATALOGO_ERRADO } from './text.ts';

/** Only its id is known before it is merged with the base's of that id. */
const Proprio = z.looseObject({ id: Id });
const Proprios = z.optional(z.array(Proprio));
const Escolha = z.union([z.literal('*'), z.array(Id)]);

/** Keys that begin with `_` are notes: where a datum comes from, who confirmed it. */
export const ArquivoCatalogo = z.looseObject({
  /** Raised with every change that people should know of; what is served adds a hash to it. */
  versao: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  /** As people call it: “Governo do Maranhão”. */
  nome: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  /** What comes from `catalogos/base.json`; an own one of the same id changes only what it says. */
  inclui: z.optional(
    z.object({
      /** All, or these in this order. */
      categorias: Escolha,
      exceto: z.optional(z.array(Id)),
      /** What every one of these categorias says instead of the base's: prazos, `encaminha`. */
      padrao: z.optional(z.looseObject({})),
      /** Beside those that what is taken refers to. */
      artigos: z.optional(Escolha),
      errosConhecidos: z.optional(Escolha),
    }),
  ),
  categorias: Proprios,
  destinos: Proprios,
  contatos: Proprios,
  links: Proprios,
  artigos: Proprios,
  errosConhecidos: Proprios,
});
export type ArquivoCatalogo = z.infer<typeof ArquivoCatalogo>;
export type Proprio = z.infer<typeof Proprio>;

const NOSSOS = new URL('../catalogos/', import.meta.url);
export const BASE = fileURLToPath(new URL('base.json', NOSSOS));
/** What runs where nobody has said which: fictitious órgãos. */
export const DEMONSTRACAO = 'demonstracao';

/** A path, or the name of one that comes with the helpdesk: `maranhao`. */
export function catalogoPath(where: string): string {
  return /^[a-z][a-z0-9_]*$/.test(where) ? fileURLToPath(new URL(`${where}.json`, NOSSOS)) : where;
}

/** Throws {@link StartError}. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(CATALOGO_ERRADO.ler(path, error.code ?? error.name));
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(path, CATALOGO_ERRADO.raiz, CATALOGO_ERRADO.json((error as Error).message));
  }
}

export function refused(path: string, where: string, why: string): StartError {
  return new StartError(CATALOGO_ERRADO.recusado(path, where, why));
}
