/** An órgão's catalogue and the base, made one. */
import { type ArquivoCatalogo, type Proprio, refused } from './file.ts';
import { CATALOGO_ERRADO } from './text.ts';

const KINDS = [
  'categorias',
  'destinos',
  'contatos',
  'links',
  'artigos',
  'errosConhecidos',
] as const;
type Kind = (typeof KINDS)[number];

/**
 * What the file says with what it takes from the base, not checked yet. New ones come before the
 * base's; one of the same id stands in its place with its own keys changed. Throws
 * {@link StartError} for a name that the base does not have.
 *
 * @param path of the file, for the error.
 */
export function withBase(
  path: string,
  file: ArquivoCatalogo,
  base: ArquivoCatalogo,
): Record<string, unknown> {
  const { inclui } = file;
  // For those who read the file.
  const rest = Object.fromEntries(
    Object.entries(file).filter(([key]) => key !== 'nome' && key !== 'inclui'),
  );
  if (!inclui) return rest;
  const taken: Partial<Record<Kind, Proprio[]>> = {
    categorias: take('categorias', inclui.categorias)
      .filter(({ id }) => !inclui.exceto?.includes(id))
      .map((each) => ({ ...each, ...inclui.padrao })),
    errosConhecidos: take('errosConhecidos', inclui.errosConhecidos ?? []),
    artigos: take('artigos', inclui.artigos ?? []),
  };
  const said = Object.fromEntries(
    KINDS.map((kind) => [kind, merged(taken[kind] ?? [], file[kind] ?? [])]),
  );
  // What the taken ones lean on comes with them: articles first, which have links of their own.
  for (const kind of ['artigos', 'contatos', 'destinos', 'links'] as const) {
    const named = namesIn(said, kind);
    const needed = (base[kind] ?? []).filter(({ id }) => named.has(id));
    const all = [...(taken[kind] ?? []), ...needed.filter((each) => !taken[kind]?.includes(each))];
    said[kind] = merged(all, file[kind] ?? []);
  }
  // A base's error may lead to a categoria that was not taken.
  const ids = new Set((said.categorias ?? []).map(({ id }) => id));
  said.errosConhecidos = (said.errosConhecidos ?? []).map((each) =>
    taken.errosConhecidos?.includes(each) && !ids.has(String(each.categoria))
      ? without(each, 'categoria')
      : each,
  );
  return { ...rest, ...said };

  function take(kind: Kind, which: '*' | string[]): Proprio[] {
    const all = base[kind] ?? [];
    if (which === '*') return all;
    return which.map((id) => {
      const found = all.find((each) => each.id === id);
      if (!found) throw refused(path, `inclui.${kind}`, CATALOGO_ERRADO.semCategoriaBase(id));
      return found;
    });
  }
}

function without(each: Proprio, key: string): Proprio {
  const { [key]: _, ...rest } = each;
  return { ...rest, id: each.id };
}

function merged(taken: Proprio[], own: Proprio[]): Proprio[] {
  const isNew = ({ id }: Proprio) => !taken.some((each) => each.id === id);
  return [
    ...own.filter(isNew),
    ...taken.flatMap((each) => {
      const changes = own.filter(({ id }) => id === each.id);
      return changes.length === 0 ? [each] : changes.map((change) => ({ ...each, ...change }));
    }),
  ];
}

/** By what keys each kind is referred to. */
const NAMED_BY = {
  artigos: ['artigo'],
  contatos: ['contatos'],
  destinos: ['destino', 'encaminha'],
  links: ['links'],
} as const;

/** Ids of one kind that what is there refers to. */
function namesIn(said: Record<string, Proprio[]>, kind: keyof typeof NAMED_BY): Set<unknown> {
  const leaning = ['categorias', 'artigos', 'errosConhecidos'].flatMap((each) => said[each] ?? []);
  return new Set(leaning.flatMap((each) => NAMED_BY[kind].flatMap((key) => each[key])));
}
