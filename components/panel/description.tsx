/** The description, and beside it what saves words: SEI's own warning, processes it names. */
import { useMemo, useState } from 'react';
import { DescriptionField } from '@/components/fields/description-field';
import { WarningPicker } from '@/components/fields/warning-picker';
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';
import { categoriaOf, mayAskWarning, pickWarning } from './editing';
import { include, mentioned } from './telling';
import { useExpected } from './use-expected';
import { usePanel, usePanelState } from './use-panel';

export function Description({ error }: { error: string | undefined }) {
  const panel = usePanel();
  const value = usePanelState((state) => state.rascunho.descricao);
  const categoria = usePanelState(categoriaOf);
  const offered = usePanelState(mayAskWarning);
  const expected = useExpected();
  const [asking, setAsking] = useState(false);
  const open = offered && asking;
  return (
    <>
      <DescriptionField
        value={value}
        categoria={categoria}
        error={error}
        onChange={(descricao) => panel.edit({ descricao })}
        expected={expected}
        beside={
          offered && (
            <button
              type="button"
              id="aviso"
              className="ui-link"
              aria-expanded={open}
              onClick={() => setAsking(!open)}
            >
              {texto.aviso}
            </button>
          )
        }
        above={
          open && (
            <WarningPicker
              onPick={(aviso) => {
                pickWarning(panel, aviso);
                setAsking(false);
                document.getElementById('descricao')?.focus();
              }}
              onLeave={() => {
                setAsking(false);
                document.getElementById('aviso')?.focus();
              }}
            />
          )
        }
      />
      <Mentioned />
    </>
  );
}

/** More than these would be a list, and a list is not what somebody writing wants. */
const MOST = 2;

function Mentioned() {
  const panel = usePanel();
  const rascunho = usePanelState((state) => state.rascunho);
  const numbers = useMemo(() => mentioned(rascunho), [rascunho]);
  if (numbers.length === 0) return null;
  return (
    <p className="mentioned">
      {numbers.slice(0, MOST).map((numero) => (
        <button
          key={numero}
          type="button"
          className="ui-link"
          onClick={() => {
            panel.edit({ contexto: include(panel.getState().rascunho.contexto, numero) });
            panel.setState({ anuncio: texto.processoIncluido(numero) });
            document.getElementById('descricao')?.focus();
          }}
        >
          <Icon name="mais" size={12} />
          {texto.incluirProcesso(numero)}
        </button>
      ))}
    </p>
  );
}
