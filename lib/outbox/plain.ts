/** A draft in words, to be taken elsewhere: what would be sent, and nothing that would not. */
import { readableCampos } from '@/lib/catalogo/readable';
import { findCategoria } from '@/lib/catalogo/validate';
import type { Campos, Catalogo, Categoria, Contexto } from '@/lib/contract';
import { COPIA } from '@/lib/text/copy';
import { stripSecrets } from '@/lib/text/strip-secrets';
import { leavingContexto } from './compose';
import type { Rascunho } from './records';

export type Linha = readonly [rotulo: string, valor: string];

/** What a chamado says, label by label; what is empty has no line. */
export function linesOf(draft: Rascunho, catalogo: Catalogo): Linha[] {
  const categoria = findCategoria(catalogo, draft.categoria ?? '');
  const lines: Linha[] = [
    [COPIA.categoria, categoria?.titulo ?? ''],
    ...camposOf(draft.campos, categoria),
    [COPIA.descricao, stripSecrets(draft.descricao).trim()],
    ...factsOf(leavingContexto(draft)),
  ];
  return lines.filter(([, valor]) => valor !== '');
}

/** The same as one text. */
export function plainText(draft: Rascunho, catalogo: Catalogo): string {
  return linesOf(draft, catalogo)
    .map(([rotulo, valor]) => `${rotulo}: ${valor}`)
    .join('\n');
}

function camposOf(campos: Campos, categoria: Categoria | null): Linha[] {
  return readableCampos(categoria ?? { campos: [] }, campos).map(({ rotulo, valor }) => [
    rotulo,
    stripSecrets(valor),
  ]);
}

function factsOf({ processo, documento, unidade, usuario, tela, sei, mensagens }: Contexto) {
  const facts: Linha[] = [
    [COPIA.processo, joined(processo?.numero, processo?.tipo)],
    [COPIA.documento, joined(documento?.numero, documento?.tipo)],
    [COPIA.unidade, joined(unidade?.sigla)],
    [COPIA.usuario, joined(usuario?.nome, usuario?.sigla, usuario?.orgao)],
    [COPIA.tela, joined(tela?.titulo)],
    [COPIA.sei, joined(sei?.host, sei?.versao)],
    [COPIA.mensagens, joined(...(mensagens ?? []))],
  ];
  return facts;
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
