/**
 * What a categoria asks, checked. The panel calls it before sending and the helpdesk on receipt,
 * so that the two never disagree.
 */
import type { Campo, Campos, Catalogo, Categoria } from '@/lib/contract';
import { LINHAS } from '@/lib/contract/words.ts';
import { isAsked, isRequired } from './conditions.ts';
import { checkList } from './list.ts';
import { minimalCatalogo } from './minimal.ts';
import { texto } from './text.ts';
import { checkValue, isEmpty } from './value.ts';
import { warningOf, type Conhecidos } from './warnings.ts';

export interface Preenchimento {
  /** Values as they shall be kept: trimmed, dates as `2026-11-21`, empty ones left out. */
  campos: Campos;
  /**
   * A Portuguese sentence by field id, or by `field.row.column` (rows from 0) for a cell of a list;
   * empty when all is well.
   */
  erros: Record<string, string>;
  /** The same for what looks wrong and may be sent all the same. */
  avisos: Record<string, string>;
}

/** What is asked beside the own fields: what of it is missing. */
export interface Faltas {
  descricao?: true;
  anexo?: true;
}

/** The categoria of this id, also one of the minimal catalogue that the build carries. */
export function findCategoria(catalogo: Catalogo, id: string): Categoria | null {
  const all = [...catalogo.categorias, ...minimalCatalogo.categorias];
  return all.find((categoria) => categoria.id === id) ?? null;
}

/**
 * Checks the values of a categoria's own fields. Values of fields that the categoria does not know
 * (the chamado was written against an older catalogue) are kept as they are: nobody's text is lost.
 *
 * @param conhecidos siglas and collective e-mails that the órgão has listed; the catalogue itself
 */
export function validateCampos(
  categoria: Pick<Categoria, 'campos'>,
  valores: Campos,
  conhecidos: Conhecidos = {},
): Preenchimento {
  const result: Preenchimento = { campos: {}, erros: {}, avisos: {} };
  for (const campo of categoria.campos) {
    if (isAsked(campo, valores)) checkCampo(campo, valores, conhecidos, result);
  }
  for (const [id, valor] of Object.entries(valores)) {
    const known = categoria.campos.some((campo) => campo.id === id);
    if (!known && !isEmpty(valor)) result.campos[id] = valor;
  }
  return result;
}

/** Whether a description or an anexo is asked for and not there. */
export function missingOf(
  categoria: Pick<Categoria, 'descricao' | 'anexo'>,
  { descricao, anexos }: { descricao: string; anexos: number },
): Faltas {
  const wanted = categoria.descricao?.obrigatoria ?? true;
  return {
    ...(wanted && descricao.trim() === '' && { descricao: true }),
    ...(categoria.anexo?.obrigatorio && anexos === 0 && { anexo: true }),
  };
}

function checkCampo(
  campo: Campo,
  valores: Campos,
  conhecidos: Conhecidos,
  { campos, erros, avisos }: Preenchimento,
): void {
  const { id, rotulo, tipo } = campo;
  const valor = valores[id];
  if (isEmpty(valor)) {
    if (isRequired(campo, valores)) erros[id] = texto.obrigatorio(rotulo);
  } else if (tipo === 'lista') {
    if (!Array.isArray(valor)) {
      erros[id] = texto.listaEsperada(rotulo);
      return;
    }
    const { de = 1, ate = LINHAS } = campo.linhas ?? {};
    const checked = checkList(campo, valor, conhecidos);
    if (checked.linhas.length > 0) campos[id] = checked.linhas;
    for (const [cell, erro] of Object.entries(checked.erros)) erros[`${id}.${cell}`] = erro;
    for (const [cell, aviso] of Object.entries(checked.avisos)) avisos[`${id}.${cell}`] = aviso;
    const count = checked.linhas.length;
    if (count === 0 && isRequired(campo, valores)) erros[id] = texto.obrigatorio(rotulo);
    else if (count > 0 && (count < de || count > ate)) erros[id] = texto.linhas(rotulo, de, ate);
  } else {
    const check = checkValue(campo, valor);
    if ('erro' in check) {
      erros[id] = check.erro;
      return;
    }
    campos[id] = check.valor;
    const warning = warningOf(campo, check.valor, conhecidos);
    if (warning?.recusa) erros[id] = warning.frase;
    else if (warning) avisos[id] = warning.frase;
  }
}
