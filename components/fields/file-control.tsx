/** One of the report's files or pictures, or another one, which joins them. */
import { useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { TIPOS_ACEITOS } from '@/lib/contract/words';
import { PEDIDO } from '@/lib/text/pedido';
import type { ControlProps } from './field';

export interface AnexoEscolhivel {
  id: string;
  nome: string;
}

export function FileControl({
  control,
  label,
  value,
  anexos,
  onChange,
  onFile,
}: {
  control: ControlProps;
  label: string;
  /** Id of one of `anexos`; of another, which was taken out, counts as none. */
  value: string;
  anexos: readonly AnexoEscolhivel[];
  onChange: (value: string) => void;
  /** Takes it into the draft; its id there, or null when it could not be taken. */
  onFile: (file: File) => Promise<string | null>;
}) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = anexos.some(({ id }) => id === value) ? value : '';
  return (
    <div className="file">
      {anexos.length > 0 ? (
        <select
          {...control}
          className="ui-input"
          value={chosen}
          onChange={({ target }) => {
            if (target.value === OUTRO) input.current?.click();
            else onChange(target.value);
          }}
        >
          <option value="">{PEDIDO.nenhumArquivo}</option>
          {anexos.map(({ id, nome }) => (
            <option key={id} value={id}>
              {nome}
            </option>
          ))}
          <option value={OUTRO}>{PEDIDO.outroArquivo}</option>
        </select>
      ) : (
        <button
          {...control}
          type="button"
          className="ui-button"
          onClick={() => input.current?.click()}
        >
          <Icon name="anexo" size={14} />
          {PEDIDO.escolherArquivo}
        </button>
      )}
      <input
        ref={input}
        className="ui-sr"
        type="file"
        tabIndex={-1}
        aria-label={`${PEDIDO.escolherArquivo}: ${label}`}
        accept={`image/*,${TIPOS_ACEITOS.join(',')}`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void onFile(file).then((id) => id && onChange(id));
        }}
      />
    </div>
  );
}

/** Of the entry that opens the choice of a file; ids are hexadecimal. */
const OUTRO = 'outro';
