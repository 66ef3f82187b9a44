/** "Categoria": the likely ones as buttons, a search over all in one combobox. */
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import { findCategoria } from '@/lib/catalogo/validate';
import { searchCategorias } from '@/lib/catalogo/search';
import type { Catalogo, Categoria } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { Field, type ControlProps } from './field';

interface Props {
  catalogo: Catalogo;
  value: string | null;
  error: string | undefined;
  onChoose: (categoria: Categoria) => void;
}

export function CategoriaField({ catalogo, value, error, onChoose }: Props) {
  const chosen = value === null ? null : findCategoria(catalogo, value);
  const likely = useMemo(() => likelyOf(catalogo), [catalogo]);
  return (
    <>
      <Field
        id="categoria"
        label={texto.categoria}
        error={error}
        help={chosen?.quando}
        required
        inline
      >
        {(control) => <CategoriaSearch {...{ control, catalogo, chosen, onChoose }} />}
      </Field>
      {likely.length > 1 && (
        <Choice
          name="provaveis"
          label={texto.categoriaProvaveis}
          variant="tiles"
          options={likely.map(({ id, titulo }) => ({ value: id, label: titulo }))}
          value={chosen?.id ?? null}
          onChoose={(id) => {
            const categoria = findCategoria(catalogo, id);
            if (categoria) onChoose(categoria);
          }}
        />
      )}
    </>
  );
}

function likelyOf(catalogo: Catalogo): Categoria[] {
  return catalogo.provaveis
    .flatMap((id) => catalogo.categorias.filter((categoria) => categoria.id === id))
    .slice(0, 4);
}

/** A combobox with a list, after the ARIA pattern: focus stays in the input, arrows walk the list. */
function CategoriaSearch({
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
  const found = useMemo(
    () => (query === null ? [] : searchCategorias(catalogo.categorias, query)),
    [catalogo, query],
  );
  const open = query !== null;

  function choose(categoria: Categoria | undefined): void {
    if (!categoria) return;
    setQuery(null);
    onChoose(categoria);
  }

  function show(text: string, at = 0): void {
    setQuery(text);
    setActive(at);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const handled = keys(event.key);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** True when the key was the list's. */
  function keys(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        if (open) setActive((active + 1) % Math.max(found.length, 1));
        else
          show(
            '',
            Math.max(
              catalogo.categorias.findIndex(({ id }) => id === chosen?.id),
              0,
            ),
          );
        return true;
      case 'ArrowUp':
        if (open) setActive((active - 1 + found.length) % Math.max(found.length, 1));
        else show('', catalogo.categorias.length - 1);
        return true;
      case 'Enter':
        if (open) choose(found[active]);
        return open;
      case 'Escape':
        setQuery(null);
        return open;
      default:
        return false;
    }
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
        onKeyDown={onKeyDown}
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
        {/* The keys are the input's: focus never enters the list. */}
        {found.map((categoria, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- as above
          <div
            key={categoria.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={categoria.id === chosen?.id}
            className={index === active ? 'combo__option combo__option--active' : 'combo__option'}
            // Before the blur, which would close the list under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(categoria)}
            ref={index === active ? keepInView : undefined}
          >
            <strong>{categoria.titulo}</strong>
            <span className="ui-muted">{categoria.quando}</span>
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

const optionId = (index: number) => `categoria-opcao-${index}`;

function keepInView(element: HTMLDivElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
