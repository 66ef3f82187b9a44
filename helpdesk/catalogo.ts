/** The catalogue file, checked at start: a bad one is refused with the path and the reason. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Catalogo } from '@/lib/contract';
import { StartError } from './start-error.ts';

export const CATALOGO_BASE = fileURLToPath(new URL('catalogos/base.json', import.meta.url));

/** Throws {@link StartError}. */
export async function loadCatalogo(path = CATALOGO_BASE): Promise<Catalogo> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`Não foi possível ler o catálogo ${path} (${error.code}).`);
  });
  const result = Catalogo.safeParse(parse(path, text));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw refused(path, issue?.path.map(String).join('.') || '(raiz)', issue?.message ?? '');
  }
  const wrong = inconsistency(result.data);
  if (wrong) throw refused(path, wrong.where, wrong.why);
  return result.data;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(path, '(raiz)', `não é um JSON válido: ${(error as Error).message}`);
  }
}

/** What the shape alone can't tell. */
function inconsistency({ orgaos, categorias, provaveis }: Catalogo) {
  const ids = categorias.map(({ id }) => id);
  const siglas = orgaos.map(({ sigla }) => sigla.toUpperCase());
  for (const [i, { campos }] of categorias.entries()) {
    const where = `categorias.${i}.campos`;
    const twice = repeated(campos.map(({ id }) => id));
    if (twice) return { where, why: `o campo “${twice}” aparece duas vezes` };
    const empty = campos.find(({ tipo, opcoes }) => tipo === 'escolha' && !opcoes?.length);
    if (empty) return { where, why: `o campo “${empty.id}” é de escolha e não tem opções` };
  }
  const twice = repeated(ids) ?? repeated(siglas);
  if (twice) return { where: 'categorias, orgaos', why: `“${twice}” aparece duas vezes` };
  const unknown = provaveis.find((id) => !ids.includes(id));
  if (unknown) return { where: 'provaveis', why: `não existe a categoria “${unknown}”` };
  return null;
}

function repeated(all: string[]): string | undefined {
  return all.find((each, i) => all.indexOf(each) !== i);
}

function refused(path: string, where: string, why: string): StartError {
  return new StartError(`O catálogo ${path} não foi aceito, em ${where}: ${why}.`);
}
