/** "Categoria": the likely ones as buttons, a search over all in one combobox. */
import { Choice } from '@/components/ui/choice';
import { findCategoria } from '@/lib/catalogo/validate';
import type { Catalogo, Categoria } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { CategoriaSearch } from './categoria-search';
import { Field } from './field';

export function CategoriaField({
  catalogo,
  likely,
  value,
  error,
  onChoose,
}: {
  catalogo: Catalogo;
  /** Ids of those that are most probably meant, four at most. */
  likely: readonly string[];
  value: string | null;
  error: string | undefined;
  onChoose: (categoria: Categoria) => void;
}) {
  const chosen = value === null ? null : findCategoria(catalogo, value);
  const tiles = likely.flatMap((id) => catalogo.categorias.filter((each) => each.id === id));
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
      {tiles.length > 1 && (
        <Choice
          name="provaveis"
          label={texto.categoriaProvaveis}
          variant="tiles"
          options={tiles.map(({ id, titulo }) => ({ value: id, label: titulo }))}
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
