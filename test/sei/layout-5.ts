/**
 * SEI 5.0.4: the frames of 4.1 in Bootstrap 5. Not in production, as the last number of its stamp
 * says. No page of it is known as served: names of schemes and the length of the signature (both
 * lengths were seen, not where) were chosen here.
 */
import { barras4, iconeSvg, iconeSvgDaInfra } from './bars-4.ts';
import { layoutOf } from './layout-of.ts';
import { lista5 } from './lists.ts';
import { avisosComId } from './notices.ts';
import { quadros41 } from './quadros-4-1.ts';

const CARIMBO = '5.0.4-2.41.1-7382';

export const layout5 = layoutOf({
  versao: '5.0.4',
  infra: '2.41.1',
  carimbo: CARIMBO,
  assinatura: 192,
  prefixoTroca: /[ .]/g,
  quadros: quadros41,
  lista: lista5,
  informacao: 'divArvoreInformacao',
  radio: 'infraRadioInput',
  entrar: 'sbmAcessar',
  icone: iconeSvg,
  iconeDaInfra: iconeSvgDaInfra,
  avisos: avisosComId,
  barras: barras4({ carimboDoLogo: CARIMBO, painel: true }),
  manifesto: 'favicon/site.webmanifest',
  estilos: [
    '/infra_css/bootstrap/bootstrap-5.3.1.min.css',
    '/infra_css/bootstrap/bootstrap-migracao-4-5.css',
    '/infra_css/infra-global-esquema-5.css',
    'css/infra-local-esquema-5.css',
  ],
  scripts: ['/infra_js/InfraPaginaEsquema5.js', '/infra_js/arvore/InfraArvore.js'],
  classe: 'sei-5',
});
