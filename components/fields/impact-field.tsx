/** Impacto, asked only for an error; most can go on working, so that is the answer to begin with. */
import { Choice } from '@/components/ui/choice';
import type { Categoria, Impacto } from '@/lib/contract';
import { IMPACTOS } from '@/lib/contract/words';
import { texto } from '@/lib/text/panel';

export function ImpactField({
  value,
  options,
  onChange,
}: {
  value: Impacto;
  /** In the categoria's own words. */
  options?: Categoria['impactos'];
  onChange: (value: Impacto) => void;
}) {
  return (
    <div className="field field--inline">
      <span className="ui-label field__head" id="impacto-rotulo">
        {texto.impacto}
      </span>
      <Choice
        name="impacto"
        labelledBy="impacto-rotulo"
        options={
          options?.map(({ id, rotulo }) => ({ value: id, label: rotulo })) ??
          IMPACTOS.map((each) => ({ value: each, label: texto.impactos[each] }))
        }
        value={value}
        onChoose={onChange}
      />
    </div>
  );
}
