/** SEI 4.1.5: the version whose pages were captured. */
import { barras4, iconeSvg, iconeSvgDaInfra } from './bars-4.ts';
import { layoutOf } from './layout-of.ts';
import { lista41 } from './lists.ts';
import { avisosComId } from './notices.ts';
import { quadros41 } from './quadros-4-1.ts';

const CARIMBO = '4.1.5-2.29.0';

export const layout41 = layoutOf({
  versao: '4.1.5',
  infra: '2.29.0',
  carimbo: CARIMBO,
  assinatura: 64,
  prefixoTroca: /[ .]/g,
  quadros: quadros41,
  lista: lista41,
  informacao: 'divArvoreInformacao',
  radio: 'infraRadio',
  entrar: 'sbmAcessar',
  icone: iconeSvg,
  iconeDaInfra: iconeSvgDaInfra,
  avisos: avisosComId,
  barras: barras4({ carimboDoLogo: CARIMBO, painel: true }),
  manifesto: 'favicon/site.webmanifest',
  estilos: [
    '/infra_css/bootstrap/bootstrap-4.6.2.min.css',
    '/infra_css/infra-global-esquema-3.css',
    'css/infra-local-esquema-3.css',
  ],
  scripts: ['/infra_js/InfraPaginaEsquema3.js', '/infra_js/arvore/InfraArvore.js'],
  classe: 'sei-4-1',
});
