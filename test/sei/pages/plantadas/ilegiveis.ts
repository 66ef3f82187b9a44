/** What shows something and has no text that a script could read; and pictures that say nothing. */
import { INSTALACAO } from '../../data.ts';
import { html, raw, type Html } from '../../html.ts';
import type { ENFEITES, ILEGIVEIS } from '../../planted.ts';
import type { Visit } from '../../visit.ts';
import { folha, livre } from './folha.ts';

type Nome = (typeof ILEGIVEIS)[number] | (typeof ENFEITES)[number];
const nome = (valor: Nome) => raw(`data-ilegivel="${valor}"`);
const enfeite = (valor: Nome) => raw(`data-enfeite="${valor}"`);

export const ilegiveis = (visit: Visit): Html =>
  folha(
    'Ilegíveis',
    `main { display: grid; grid-template-columns: repeat(3, 290px); gap: 14px }
     main > * { width: 280px; height: 150px; border: 0 } main > p, main > button { height: auto }
     video { background: #246 }`,
    html`<main>
        <canvas ${nome('canvas')} width="280" height="150"></canvas>
        <img ${nome('imagem-grande')} alt="Digitalizado" src="${figura(280, 150)}" />
        <div ${nome('fundo')} style='background: url("${figura(280, 150)}")'></div>
        <video ${nome('video')} controls></video>
        <object
          ${nome('objeto')}
          type="image/svg+xml"
          data="${visit.file(visit.layout.icone('processo_alterar'))}"
        ></object>
        <embed
          ${nome('embutido')}
          type="image/svg+xml"
          src="${visit.file(visit.layout.icone('processo_enviar'))}"
        />
        <iframe
          ${nome('outra-origem')}
          title="outro sistema"
          src="${visit.address(`http://${INSTALACAO.vizinho}/eproc/controlador.php?acao=painel_servidor`)}"
        ></iframe>
        <iframe
          ${nome('isolado')}
          title="isolado"
          sandbox=""
          srcdoc="<p>CPF 742.816.305-62</p>"
        ></iframe>
        <p>
          <img ${enfeite('icone')} width="24" height="24" alt="" src="${figura(24, 24)}" />
          <img ${enfeite('brasao')} width="72" height="80" alt="Brasão" src="${figura(72, 80)}" />
          ${livre('23037.001380/2021-11')}
        </p>
        <button type="button" ${enfeite('botao-com-icone')}>
          <img width="32" height="32" alt="" src="${figura(32, 32)}" /> Assinar
        </button>
      </main>
      <script>
        const context = document.querySelector('canvas').getContext('2d');
        context.fillStyle = '#fe9';
        context.fillRect(0, 0, 280, 150);
        context.fillStyle = '#000';
        context.fillText('CPF 742.816.305-62', 20, 60);
      </script>`,
  );

/** A drawing with some digits in it. */
const figura = (largura: number, altura: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largura}" height="${altura}"><rect width="100%" height="100%" fill="#cde"/><text x="4" y="18" font-size="12">742.816</text></svg>`,
  )}`;
