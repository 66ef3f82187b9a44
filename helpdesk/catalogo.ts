/** The catalogue and the administrator's lists, checked: a bad file is refused with its path and why. */
import { createHash } from 'node:crypto';
import { Catalogo } from '@/lib/contract';
import { inconsistency } from './catalogo/consistency.ts';
import {
  ArquivoCatalogo,
  BASE,
  catalogoPath,
  DEMONSTRACAO,
  readJson,
  refused,
} from './catalogo/file.ts';
import { withBase } from './catalogo/include.ts';
import { readMembros, readOrgaos, readUnidades } from './catalogo/lists.ts';
import { shaped } from './catalogo/shape.ts';
import type { Membros } from './store/csg.ts';

/** Where each is read from. */
export interface Fontes {
  /** A path, or the name of one that comes with the helpdesk; absent: the demonstration. */
  catalogo?: string | undefined;
  /** Órgãos in the place of the catalogue's. */
  orgaos?: string | undefined;
  /** Siglas of the unidades in the place of the catalogue's. */
  unidades?: string | undefined;
  /** Members of the CSGs; absent: only those who have a role at the desk. */
  csg?: string | undefined;
}

export interface Carregado {
  /** As it is served. Its `versao` carries a hash: any change is another version. */
  catalogo: Catalogo;
  membros: Membros;
}

/** All files that decide what {@link loadFontes} gives. */
export function filesOf({ catalogo = DEMONSTRACAO, orgaos, unidades, csg }: Fontes): string[] {
  const path = catalogoPath(catalogo);
  return [path, BASE, orgaos, unidades, csg].filter((each) => each !== undefined);
}

/** Throws {@link StartError}. */
export async function loadFontes(fontes: Fontes): Promise<Carregado> {
  const path = catalogoPath(fontes.catalogo ?? DEMONSTRACAO);
  const file = await readFileOf(path);
  const said = withBase(path, file, file.inclui ? await readFileOf(BASE) : file);
  if (fontes.orgaos) said.orgaos = await readOrgaos(fontes.orgaos);
  if (fontes.unidades) said.unidades = await readUnidades(fontes.unidades);
  const catalogo = shaped(Catalogo, said, path);
  const wrong = inconsistency(catalogo);
  if (wrong) throw refused(path, wrong.where, wrong.why);
  return {
    catalogo: { ...catalogo, versao: `${catalogo.versao}-${hashOf(catalogo)}` },
    membros: fontes.csg ? await readMembros(fontes.csg, catalogo) : new Map<string, string[]>(),
  };
}

/** The catalogue alone, as its file has it. Throws {@link StartError}. */
export async function loadCatalogo(where?: string): Promise<Catalogo> {
  return (await loadFontes({ catalogo: where })).catalogo;
}

async function readFileOf(path: string): Promise<ArquivoCatalogo> {
  return shaped(ArquivoCatalogo, await readJson(path), path);
}

function hashOf(catalogo: Catalogo): string {
  return createHash('sha256').update(JSON.stringify(catalogo)).digest('hex').slice(0, 10);
}
