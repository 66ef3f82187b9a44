/** The catalogue, checked: a bad file is refused with its path and the reason. */
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
import { shaped } from './catalogo/shape.ts';

/**
 * Reads a catalogue file and what it takes from the base. Its `versao` carries a hash: any change of
 * what is served is another version. Throws {@link StartError}.
 *
 * @param where a path, or the name of one that comes with the helpdesk.
 */
export async function loadCatalogo(where: string = DEMONSTRACAO): Promise<Catalogo> {
  const path = catalogoPath(where);
  const file = await readFileOf(path);
  const said = withBase(path, file, file.inclui ? await readFileOf(BASE) : file);
  const catalogo = shaped(Catalogo, said, path);
  const wrong = inconsistency(catalogo);
  if (wrong) throw refused(path, wrong.where, wrong.why);
  return { ...catalogo, versao: `${catalogo.versao}-${hashOf(catalogo)}` };
}

async function readFileOf(path: string): Promise<ArquivoCatalogo> {
  return shaped(ArquivoCatalogo, await readJson(path), path);
}

function hashOf(catalogo: Catalogo): string {
  return createHash('sha256').update(JSON.stringify(catalogo)).digest('hex').slice(0, 10);
}
