/** Data that is not where its text would be: moved, turned, enlarged, scrolled, cut, in a shadow. */
import { html } from '../../html.ts';
import { folha, livre, plantio } from './folha.ts';

const ESTILO = `
  body { margin: 44px 14px 0; white-space: nowrap }
  header { position: fixed; inset: 0 0 auto; height: 32px; line-height: 32px; background: #d9e6f2; padding: 0 14px }
  main { display: grid; grid-template-columns: 290px 290px; gap: 18px 24px }
  main > * { height: 66px }
  .maior { transform: translate(6px, 4px) scale(1.4); transform-origin: 0 0 }
  .girado { transform: rotate(-8deg); transform-origin: 40% 50% }
  .de-pe { writing-mode: vertical-rl; height: 120px; grid-row: span 2 }
  .ampliado { zoom: 1.3 }
  .duas { zoom: 1.2; transform: scale(.9) }
  .espacado { letter-spacing: 3px }
  .cortado { width: 170px; height: 22px; overflow: hidden; text-overflow: ellipsis }
  .rolo { overflow: auto; border: 3px solid #888 }
  .rolo.lado { height: 44px; width: 180px }
  .rolo.lado p { width: 460px; text-align: right }
  table { border-spacing: 0; width: 100% } th { position: sticky; top: 0; background: #eee; text-align: left; font-weight: normal }
  .invisivel { visibility: hidden } .ausente { display: none }`;

const LINHAS = Array.from({ length: 6 }, (_, i) => `Linha ${i + 1} de 6`);

export const formas = () => {
  const { dado, marca, texto } = plantio('formas');
  return folha(
    'Formas',
    ESTILO,
    html`<header>Servidor ${dado('cabecalho-fixo')} ${livre('23037.001380/2021-11')}</header>
      <main>
        <div class="maior">CPF ${dado('maior')}</div>
        <div class="girado">CPF ${dado('girado')}</div>
        <div class="ampliado">CPF ${dado('ampliado')}</div>
        <div class="duas">CPF ${dado('ampliado-e-maior')}</div>
        <div>
          <p class="espacado">${dado('espacado')}</p>
          <p class="cortado">${dado('cortado')}</p>
        </div>
        <div class="rolo" data-rolar="0 66">
          <p>CPF ${dado('rolado-para-fora')}</p>
          ${LINHAS.slice(0, 3).map((linha) => html`<p>${linha}</p>`)}
          <p>CPF ${dado('rolado')}</p>
          ${LINHAS.slice(3).map((linha) => html`<p>${linha}</p>`)}
        </div>
        <div class="rolo" data-rolar="0 50">
          <table>
            <thead>
              <tr>
                <th>CNPJ ${dado('cabecalho-que-fica')}</th>
              </tr>
            </thead>
            <tbody>
              ${LINHAS.map(
                (linha) =>
                  html`<tr>
                    <td>${linha}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <div class="de-pe">CPF ${dado('de-pe')}</div>
        <div class="rolo lado">
          <p>${livre('Despacho 12 (0103947)')} CPF ${dado('rolado-para-o-lado')}</p>
        </div>
        <div>
          <div>
            <template shadowrootmode="open">
              <p>Na sombra: <b>${dado('na-sombra')}</b> <slot></slot></p>
            </template>
            ${dado('encaixado')}
          </div>
          <p class="invisivel">CPF ${dado('invisivel')}</p>
          <p class="ausente">CPF ${dado('ausente')}</p>
        </div>
        <svg width="240" height="60">
          <text x="4" y="30" ${marca('desenhado')}>${texto('desenhado')}</text>
        </svg>
        <p>${livre('R$ 1.234.567,89')}</p>
      </main>
      <script>
        for (const box of document.querySelectorAll('[data-rolar]')) {
          const [left, top] = box.dataset.rolar.split(' ').map(Number);
          box.scrollTo(left, top);
        }
      </script> `,
  );
};
