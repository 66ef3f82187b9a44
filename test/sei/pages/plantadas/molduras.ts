/** The same small page in frames of every kind: with a border, scrolled, one in another, enlarged. */
import { html, type Html } from '../../html.ts';
import type { Visit } from '../../visit.ts';
import { folha, livre, plantio } from './folha.ts';

/** Signed address of another planted page. */
type Endereco = (nome: 'miudo' | 'vizinho') => string;

export const molduras = (_: Visit, endereco: Endereco) =>
  folha(
    'Molduras',
    `main { display: grid; grid-template-columns: 300px 300px; gap: 16px 24px }
     iframe { display: block; border: 0; width: 250px; height: 110px }
     .borda { border: 7px ridge #789; padding: 9px 5px 3px 11px }
     .menor { transform: scale(.8); transform-origin: 0 0 }
     .ampliada { zoom: 1.15 }
     .caixa { overflow: hidden; width: 230px; height: 90px; border: 2px solid #444 }
     .caixa iframe { margin-top: -14px }`,
    html`<main>
      ${quadro(endereco('miudo'), 'borda')}
      <iframe
        class="borda"
        title="rolado"
        src="${endereco('miudo')}"
        onload="this.contentWindow.scrollTo(0, 26)"
      ></iframe>
      ${quadro(endereco('vizinho'), 'borda')} ${quadro(endereco('miudo'), 'menor')}
      <div class="ampliada">${quadro(endereco('miudo'), 'borda')}</div>
      <div class="caixa">${quadro(endereco('miudo'), '')}</div>
    </main>`,
  );

/** A frame with one more in it. */
export const vizinho = (_: Visit, endereco: Endereco) =>
  folha(
    'Vizinho',
    'iframe { border: 4px solid #a60; width: 190px; height: 70px }',
    quadro(endereco('miudo'), ''),
  );

export const miudo = () => {
  const { dado } = plantio('miudo');
  return folha(
    'Miúdo',
    'body { height: 300px; white-space: nowrap }',
    html`<p>${livre('23037.001380/2021-11')}</p>
      <p>CPF ${dado('miudo-cpf')}</p>
      <p>${dado('miudo-email')}</p>`,
  );
};

const quadro = (endereco: string, classe: string): Html =>
  html`<iframe class="${classe}" title="quadro" src="${endereco}"></iframe>`;
