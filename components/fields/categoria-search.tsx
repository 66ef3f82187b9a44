/** All categorias under their headings, and those that the typed words mean. */
import { useMemo, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { searchCategorias } from '@/lib/catalogo/search';
import type { Catalogo, Categoria } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { groupsOf, type Grupo } from './categoria-groups';
import { keepInView, moveOf } from './combo-keys';
import type { ControlProps } from './field';

/** A combobox with a list, after the ARIA pattern: focus stays in the input, arrows walk the list. */
export function CategoriaSearch({
  control,
  catalogo,
  chosen,
  onChoose,
}: {
  control: ControlProps;
  catalogo: Catalogo;
  chosen: Categoria | null;
  onChoose: (categoria: Categoria) => void;
}) {
  /** What is being typed; null while the list is closed. */
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = query !== null;
  const groups = useMemo(() => shownGroups(catalogo.categorias, query), [catalogo, query]);
  const found = groups.flatMap(({ categorias }) => categorias);

  function choose(categoria: Categoria | undefined): void {
    if (!categoria) return;
    setQuery(null);
    onChoose(categoria);
  }

  function show(text: string, at = 0): void {
    setQuery(text);
    setActive(at);
  }

  return (
    <div className="combo">
      <input
        {...control}
        className="ui-input combo__input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={texto.categoriaBusca}
        aria-expanded={open}
        aria-controls="categoria-lista"
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? optionId(active) : undefined}
        value={query ?? chosen?.titulo ?? ''}
        onChange={(event) => show(event.target.value)}
        onClick={(event) => {
          if (!open) show('');
          event.currentTarget.select();
        }}
        onKeyDown={(event) => {
          const all = groupsOf(catalogo.categorias).flatMap(({ categorias }) => categorias);
          const at = Math.max(
            all.findIndex(({ id }) => id === chosen?.id),
            0,
          );
          const count = open ? found.length : all.length;
          const move = moveOf(event.key, { open, active, count }, at);
          if (!move) return;
          event.preventDefault();
          event.stopPropagation();
          if (move === 'choose') choose(found[active]);
          else if (move === 'close') setQuery(null);
          else show(query ?? '', move.mark);
        }}
        // Typed until only one was left, and went on: that one was meant.
        onBlur={() => (query && found.length === 1 ? choose(found[0]) : setQuery(null))}
      />
      <Icon name="abrir" />
      <div
        id="categoria-lista"
        className="combo__list"
        role="listbox"
        aria-label={texto.categoriaLista}
        hidden={!open}
      >
        {groups.map(({ titulo, categorias }) => (
          <div key={titulo ?? ''} role="group" aria-label={titulo ?? texto.categoria}>
            {titulo && (
              <div className="combo__group" aria-hidden="true">
                {titulo}
              </div>
            )}
            {categorias.map((categoria) => {
              const index = found.indexOf(categoria);
              return (
                // The keys are the input's: focus never enters the list.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- as above
                <div
                  key={categoria.id}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={categoria.id === chosen?.id}
                  className={
                    index === active ? 'combo__option combo__option--active' : 'combo__option'
                  }
                  // Before the blur, which would close the list under the pointer.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(categoria)}
                  ref={index === active ? keepInView : undefined}
                >
                  <strong>{categoria.titulo}</strong>
                  <span className="ui-muted">{categoria.quando}</span>
                </div>
              );
            })}
          </div>
        ))}
        {open && found.length === 0 && (
          <div className="combo__none" role="option" aria-selected={false} aria-disabled="true">
            {texto.categoriaNenhuma}
          </div>
        )}
      </div>
    </div>
  );
}

/** Under headings while nothing is typed; then by how well they fit. */
function shownGroups(categorias: readonly Categoria[], query: string | null): Grupo[] {
  if (query === null) return [];
  if (query.trim() === '') return groupsOf(categorias);
  const found = searchCategorias(categorias, query);
  return found.length > 0 ? [{ titulo: null, categorias: found }] : [];
}

const optionId = (index: number) => `categoria-opcao-${index}`;
