/** How versions show a message of their own over a screen. */
import { html } from './html.ts';
import type { Aviso, Layout } from './layout.ts';

type Avisos = Layout['avisos'];

/** 3.x: text kept in a hidden textarea, shown by alert(). */
export const avisosPorAlerta: Avisos = (avisos) =>
  html`<textarea id="txaInfraValidacao" style="display:none">
${avisos.map(({ texto }) => texto).join('\n')}</textarea>`;

/** 4.0: bars without ids of their own. */
export const avisosSemId: Avisos = (avisos) => barras(avisos, () => false);

/** 4.1 and later. */
export const avisosComId: Avisos = (avisos) => barras(avisos, (i) => `divInfraMsg${i}`);

const CLASSES: Readonly<Record<Aviso['tipo'], string>> = {
  erro: 'alert-danger',
  aviso: 'alert-warning',
  informacao: 'alert-info',
};

/** Served hidden, and moved under the command bar by a script. The close button is part of each. */
function barras(avisos: readonly Aviso[], idDe: (i: number) => string | false) {
  return html`<div id="divInfraMensagens" style="display:none">
    ${avisos.map(({ tipo, texto }, i) => {
      const id = idDe(i);
      return html`<div ${id && html`id="${id}"`} class="alert ${CLASSES[tipo]}">
        <button type="button">X</button>${texto}
      </div>`;
    })}
  </div>`;
}
