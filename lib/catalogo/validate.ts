/**
 * What a categoria asks, checked. The panel calls it before sending and the helpdesk on receipt,
 * so that the two never disagree.
 */
import type { Campo, Campos, Catalogo, Categoria } from '@/lib/contract';
import { Email } from '@/lib/contract/base.ts';
import { minimalCatalogo } from './minimal.ts';
import { texto } from './text.ts';

export interface Preenchimento {
  /** Values as they shall be kept: trimmed, dates as `2026-11-21`, empty ones left out. */
  campos: Campos;
  /** A Portuguese sentence by field id; empty when all is well. */
  erros: Record<string, string>;
}

/** The categoria of this id, also one of the minimal catalogue that the build carries. */
export function findCategoria(catalogo: Catalogo, id: string): Categoria | null {
  const all = [...catalogo.categorias, ...minimalCatalogo.categorias];
  return all.find((categoria) => categoria.id === id) ?? null;
}

/**
 * Checks the values of a categoria's own fields. Values of fields that the categoria does not know
 * (the chamado was written against an older catalogue) are kept as they are: nobody's text is lost.
 */
export function validateCampos(categoria: Categoria, valores: Campos): Preenchimento {
  const campos: Campos = {};
  const erros: Record<string, string> = {};
  for (const campo of categoria.campos) {
    const check = checkCampo(campo, valores[campo.id]);
    if ('erro' in check) erros[campo.id] = check.erro;
    else if (check.valor !== null) campos[campo.id] = check.valor;
  }
  for (const [id, valor] of Object.entries(valores)) {
    const known = categoria.campos.some((campo) => campo.id === id);
    if (!known && valor !== '') campos[id] = valor;
  }
  return { campos, erros };
}

/** A categoria's values as a person reads them, with their labels, in the order they were asked. */
export function readableCampos(
  categoria: Categoria,
  campos: Campos,
): { id: string; rotulo: string; valor: string }[] {
  const asked = categoria.campos.filter((campo) => campo.id in campos);
  const others = Object.keys(campos).filter((id) => !asked.some((campo) => campo.id === id));
  return [
    ...asked.map((campo) => ({
      id: campo.id,
      rotulo: campo.rotulo,
      valor: readable(campos[campo.id] ?? '', campo),
    })),
    ...others.map((id) => ({ id, rotulo: id, valor: readable(campos[id] ?? '') })),
  ];
}

/** Characters a field takes at most. */
export function maximoDe(campo: Campo): number {
  return campo.maximo ?? (campo.tipo === 'texto_longo' ? 4000 : 200);
}

type Check = { valor: string | boolean | null } | { erro: string };

function checkCampo(campo: Campo, valor: string | boolean | undefined): Check {
  if (campo.tipo === 'sim_nao') {
    if (typeof valor === 'boolean') return { valor };
    if (valor === undefined || valor === '') return absent(campo);
    return { erro: texto.simNao(campo.rotulo) };
  }
  if (typeof valor === 'boolean') return { erro: texto.textoEsperado(campo.rotulo) };
  const trimmed = (valor ?? '').trim();
  if (trimmed === '') return absent(campo);
  if (trimmed.length > maximoDe(campo)) return { erro: texto.longo(campo.rotulo, maximoDe(campo)) };
  return checkTexto(campo, trimmed);
}

function checkTexto(campo: Campo, valor: string): Check {
  switch (campo.tipo) {
    case 'email': {
      const email = Email.safeParse(valor);
      return email.success ? { valor: email.data } : { erro: texto.email };
    }
    case 'data': {
      const data = isoDate(valor);
      return data ? { valor: data } : { erro: texto.data };
    }
    case 'escolha':
      return campo.opcoes?.some((opcao) => opcao.id === valor)
        ? { valor }
        : { erro: texto.escolha(campo.rotulo) };
    case 'texto_longo':
      return { valor: valor.replace(/\r\n?/g, '\n') };
    case 'processo':
    case 'documento':
      // Formats differ from órgão to órgão: only what has no digit at all is surely no number.
      return /\d/.test(valor) ? { valor } : { erro: texto.numero(campo.rotulo) };
    default:
      return /[\r\n]/.test(valor) ? { erro: texto.umaLinha(campo.rotulo) } : { valor };
  }
}

function absent(campo: Campo): Check {
  return campo.obrigatorio ? { erro: texto.obrigatorio(campo.rotulo) } : { valor: null };
}

/** `2026-11-21` from itself or from `21/11/2026`; null when there is no such day. */
function isoDate(valor: string): string | null {
  const brazilian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(valor);
  const iso = brazilian
    ? `${brazilian[3]}-${brazilian[2]?.padStart(2, '0')}-${brazilian[1]?.padStart(2, '0')}`
    : valor;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

function readable(valor: string | boolean, campo?: Campo): string {
  if (typeof valor === 'boolean') return valor ? texto.sim : texto.nao;
  if (campo?.tipo === 'data') return valor.split('-').toReversed().join('/');
  return campo?.opcoes?.find((opcao) => opcao.id === valor)?.rotulo ?? valor;
}
