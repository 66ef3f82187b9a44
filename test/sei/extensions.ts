/**
 * What other SEI extensions leave in a page, for tests that look for them (`?extensoes=`). Ids and
 * attributes only. SEI++ and SEI Pro: as their public sources write them; the others are invented
 * in the manner of such extensions, since no mark of theirs is known.
 */
import { html, type Html } from './html.ts';

export interface Extensao {
  nome: string;
  /** Beside the logo. */
  logo?: Html;
  /** At the end of the system bar. */
  barra?: Html;
  cabeca?: Html;
  corpo?: Html;
}

export const EXTENSOES: Readonly<Record<string, Extensao>> = {
  'sei++': { nome: 'SEI++', logo: html`<div id="seipp">++</div>` },
  'sei-pro': {
    nome: 'SEI Pro',
    cabeca: html`<link
      rel="stylesheet"
      type="text/css"
      datastyle="seipro-fonticon"
      href="data:text/css,"
    />`,
    barra: html`<div class="seiProForm" id="sheetsCompleteEtapaForm" style="display:none"></div>`,
  },
  /** Invented. */
  seirmg: { nome: 'SEIRMG', corpo: html`<div id="seirmg-raiz" data-seirmg="1"></div>` },
  /** Invented. */
  'sei-assist': { nome: 'SEI Assist', corpo: html`<div id="sei-assist-root"></div>` },
};

/** Out of `sei++,sei-pro`; unknown names give nothing. A `+` may arrive as a blank. */
export function extensoesDe(nomes: string): readonly Extensao[] {
  return nomes
    .replaceAll(' ', '+')
    .split(',')
    .flatMap((nome) => EXTENSOES[nome] ?? []);
}
