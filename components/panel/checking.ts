/** What is asked of the report before it may be sent, and the answers as they shall be sent. */
import { missingOf, validateCampos } from '@/lib/catalogo/validate';
import type { Campos, Valor } from '@/lib/contract';
import { EMAIL } from '@/lib/contract/email';
import { writtenOn } from '@/lib/outbox/written';
import { DIGITADO } from '@/lib/text/digitado';
import { texto } from '@/lib/text/panel';
import { PEDIDO } from '@/lib/text/pedido';
import { hasPassword } from '@/lib/text/typed';
import { ANEXO, campoId, categoriaOf, enlargeId } from './editing';
import type { PanelState } from './panel-store';

/** The fields of the chosen categoria as they shall be sent. */
export function camposToSend(state: PanelState): Campos {
  const categoria = categoriaOf(state);
  if (!categoria) return {};
  const { campos } = validateCampos(categoria, answers(state), state.entrada.catalogo);
  const asked = categoria.campos.filter(({ id }) => campos[id] !== undefined);
  return Object.fromEntries(asked.map(({ id }) => [id, campos[id] ?? '']));
}

/** What is missing, a sentence by the id of its control, in the order of the form. */
export function missing(state: PanelState): Record<string, string> {
  const categoria = categoriaOf(state);
  const { imagens, descricao } = state.rascunho;
  const erros: Record<string, string> = {};
  for (const [index, imagem] of imagens.entries()) {
    if (writtenOn(imagem).some(hasPassword)) {
      erros[enlargeId(imagem.id)] = DIGITADO.senhaNaImagem(index + 1);
    }
  }
  if (!categoria) erros.categoria = texto.escolhaCategoria;
  else {
    if (isBarred(state)) erros.categoria = PEDIDO.soCsg;
    const valores = answers(state);
    const { erros: dosCampos } = validateCampos(categoria, valores, state.entrada.catalogo);
    for (const { id, rotulo } of categoria.campos) {
      const own = Object.entries(dosCampos).filter(([at]) => at === id || at.startsWith(`${id}.`));
      const rows = valores[id];
      if (Array.isArray(rows) && rows.length > 1 && !dosCampos[id] && own.length > 0) {
        // The list shows its own cells: here it is one thing to look at.
        erros[campoId(id)] = PEDIDO.listaErros(rotulo, own.length);
      } else for (const [at, erro] of own) erros[campoId(at)] = erro;
      if (own.length === 0 && textsOf(rows).some(hasPassword)) erros[campoId(id)] = DIGITADO.senha;
    }
  }
  const faltas = missingOf(categoria ?? {}, {
    descricao,
    anexos: imagens.length + state.rascunho.arquivos.length,
  });
  if (faltas.anexo) erros[ANEXO] = texto.faltaAnexo;
  if (faltas.descricao) {
    erros.descricao = categoria?.natureza === 'pedido' ? texto.descrevaPedido : texto.descrevaErro;
  } else if (hasPassword(descricao)) erros.descricao = DIGITADO.senha;
  if (state.quem) {
    if (state.quem.nome.trim() === '') erros.nome = texto.escrevaNome;
    if (!EMAIL.test(state.quem.email.trim())) erros.email = texto.escrevaEmail;
  }
  return erros;
}

/** The answers, less a file that was taken out of the report. */
function answers(state: PanelState): Campos {
  const { campos, imagens, arquivos } = state.rascunho;
  const there = new Set<unknown>([...imagens, ...arquivos].map(({ id }) => id));
  const lost = (categoriaOf(state)?.campos ?? []).filter(
    ({ id, tipo }) => tipo === 'arquivo' && campos[id] !== undefined && !there.has(campos[id]),
  );
  return lost.length === 0
    ? campos
    : Object.fromEntries(
        Object.entries(campos).filter(([id]) => !lost.some((campo) => campo.id === id)),
      );
}

/** Only CSG members send it, and the helpdesk said that this person is none. */
export function isBarred(state: PanelState): boolean {
  return categoriaOf(state)?.quem === 'csg' && state.identidade?.csg?.length === 0;
}

/** Every text that a value holds. */
function textsOf(valor: Valor | undefined): string[] {
  if (Array.isArray(valor)) return valor.flatMap((row) => Object.values(row).flatMap(textsOf));
  return typeof valor === 'string' ? [valor] : [];
}
