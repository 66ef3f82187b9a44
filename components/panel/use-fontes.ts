/** What the open report knows, for the suggestions and the warnings of its fields. */
import { useMemo } from 'react';
import type { Fontes } from '@/components/fields/campo-control';
import { include } from '@/components/picture/incoming';
import type { Conhecidos } from '@/lib/catalogo/warnings';
import { PEDIDO } from '@/lib/text/pedido';
import type { Panel } from './panel-store';
import { processosLidos } from './prefill';
import { useExpected } from './use-expected';
import { usePanel, usePanelState } from './use-panel';

export function useFontes(): Fontes {
  const panel = usePanel();
  const { imagens, arquivos } = usePanelState((state) => state.rascunho);
  const processos = usePanelState((state) => processosLidos(state).join('\n'));
  const conhecidos = useKnown();
  const expected = useExpected();
  return useMemo(
    () => ({
      siglas: [...new Set([...(conhecidos.lidas ?? []), ...(conhecidos.unidades ?? [])])],
      processos: processos.split('\n').filter(Boolean),
      anexos: [
        ...arquivos.map(({ id, nome }) => ({ id, nome })),
        ...imagens.map(({ id }, index) => ({ id, nome: PEDIDO.imagem(index + 1) })),
      ],
      onFile: (file) => takeFile(panel, file),
      conhecidos,
      expected,
    }),
    [panel, imagens, arquivos, processos, conhecidos, expected],
  );
}

/** What the órgão has listed, and the unidades that this person was seen in. */
export function useKnown(): Conhecidos {
  const catalogo = usePanelState((state) => state.entrada.catalogo);
  const here = usePanelState((state) => state.rascunho.contexto.unidade?.sigla);
  const last = usePanelState((state) => state.identidade?.unidade);
  return useMemo(
    () => ({ ...catalogo, lidas: [here, last].filter((sigla) => sigla !== undefined) }),
    [catalogo, here, last],
  );
}

/** The id under which a chosen file stands in the draft. */
async function takeFile(panel: Panel, file: File): Promise<string | null> {
  const ids = () => {
    const { imagens, arquivos } = panel.getState().rascunho;
    return [...imagens, ...arquivos].map(({ id }) => id);
  };
  const before = new Set(ids());
  await include(panel, [file], 'arquivo');
  return ids().find((id) => !before.has(id)) ?? null;
}
