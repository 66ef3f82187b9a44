/** How versions write the list of Controle de Processos. */
import { html, raw } from './html.ts';
import type { Lista } from './layout.ts';

/** 3.x: the type is in the tooltip alone. */
export const lista3: Lista = {
  botoes: 'divComandos',
  atributos: () => false,
  numero: (numero) => html`${numero}`,
  celula: () => false,
};

/** 4.1: the type is also the link's label, and the number may break after its first part. */
export const lista41: Lista = {
  ...lista3,
  botoes: 'divBotoesControleProcessos',
  atributos: ({ tipo, especificacao }) =>
    html`aria-label="${[tipo, especificacao].filter(Boolean).join(' / ')}"`,
  numero: (numero) => raw(numero.replace('.', '.<wbr>')),
};

export const lista40: Lista = { ...lista41, botoes: lista3.botoes };

/** 5: responsive table, every cell names its column. */
export const lista5: Lista = { ...lista41, celula: (rotulo) => html`data-label="${rotulo}"` };
