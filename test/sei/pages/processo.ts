/** An open process: the top window, which holds the tree and, beside it, what is selected in it. */
import type { Html } from '../html.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';
import { idsDaUrl } from './ids.ts';

export const processo: Page = (visit) => {
  if (!visit.processo) return erro(visit, 'Processo não encontrado.');
  return { page: telaDoProcesso(visit, {}) };
};

interface Variante {
  /** Address of the tree's frame; empty for none. */
  arvore?: string;
  /** Address of the frame beside it. */
  conteudo?: string;
  script?: Html;
}

/** With other addresses in its frames, for the pages that misbehave. */
export function telaDoProcesso(visit: Visit, { arvore, conteudo, script }: Variante): Html {
  const ids = idsDaUrl(visit);
  return visit.layout.completa(visit, {
    nome: visit.processo?.numero ?? '',
    menu: false,
    classe: 'trabalhar',
    ...(script && { script }),
    conteudo: visit.layout.quadros.topo(
      arvore ??
        visit.link('procedimento_visualizar', { acao_origem: 'procedimento_trabalhar', ...ids }),
      conteudo ??
        visit.link('arvore_visualizar', { acao_origem: 'procedimento_visualizar', ...ids }),
    ),
  });
}
