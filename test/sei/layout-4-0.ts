/**
 * SEI 4.0.12: the new header over the old frames. Its logo carries no version, its message bars no
 * ids. The framework's version was seen on a 4.0.x; on which is not known.
 */
import { barras4, iconeSvg, iconeSvgDaInfra } from './bars-4.ts';
import { layoutOf } from './layout-of.ts';
import { lista40 } from './lists.ts';
import { avisosSemId } from './notices.ts';
import { quadros40 } from './quadros-3.ts';

export const layout40 = layoutOf({
  versao: '4.0.12',
  infra: '1.615.4',
  carimbo: '4.0.12-1.615.4',
  assinatura: 64,
  prefixoTroca: / /g,
  quadros: quadros40,
  lista: lista40,
  informacao: 'divArvoreInformacao',
  radio: 'infraRadio',
  entrar: 'Acessar',
  icone: iconeSvg,
  iconeDaInfra: iconeSvgDaInfra,
  avisos: avisosSemId,
  barras: barras4({ carimboDoLogo: '18', painel: false }),
  manifesto: 'favicon/sei.webmanifest',
  estilos: [
    '/infra_css/bootstrap/bootstrap.min.css',
    '/infra_css/infra-global-esquema-3.css',
    'css/infra-local-esquema-3.css',
  ],
  scripts: ['/infra_js/InfraPaginaEsquema3.js', '/infra_js/arvore/InfraArvore.js'],
  classe: 'sei-4-0',
});
