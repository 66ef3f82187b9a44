/** What looks wrong in the answers and may go all the same, by control id. */
import { useMemo } from 'react';
import { validateCampos } from '@/lib/catalogo/validate';
import type { Campos } from '@/lib/contract';
import { campoId, categoriaOf } from './editing';
import { usePanelState } from './use-panel';
import { useKnown } from './use-fontes';

export function useWarnings(): Record<string, string> {
  const categoria = usePanelState(categoriaOf);
  const campos = usePanelState((state) => state.rascunho.campos);
  const conhecidos = useKnown();
  return useMemo(() => {
    if (!categoria) return {};
    const { avisos } = validateCampos(categoria, withoutLists(campos), conhecidos);
    return Object.fromEntries(Object.entries(avisos).map(([at, aviso]) => [campoId(at), aviso]));
  }, [categoria, campos, conhecidos]);
}

/** A list of several checks its own cells, and may have 500 rows. */
function withoutLists(campos: Campos): Campos {
  return Object.fromEntries(
    Object.entries(campos).filter(([, valor]) => !Array.isArray(valor) || valor.length === 1),
  );
}
