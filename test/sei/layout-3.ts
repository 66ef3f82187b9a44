/**
 * SEI 3.1.7: one bar of each kind, icons in .gif, messages always by alert(). No page of it is
 * known as served: names of style sheets and of most icons, and the framework's version, were
 * chosen here.
 */
import { barras3 } from './bars-3.ts';
import { layoutOf } from './layout-of.ts';
import { lista3 } from './lists.ts';
import { avisosPorAlerta } from './notices.ts';
import { quadros3 } from './quadros-3.ts';

const CARIMBO = '3.1.7-1.502.2';

/** Icons with names of their own; others are called after what they do. */
const ICONES: Readonly<Record<string, string>> = {
  processo_restrito: 'sei_chave_restrito',
  processo_sigiloso: 'sei_chave_sigiloso',
};

export const layout3 = layoutOf({
  versao: '3.1.7',
  infra: '1.502.2',
  carimbo: CARIMBO,
  assinatura: 64,
  prefixoTroca: / /g,
  quadros: quadros3,
  lista: lista3,
  informacao: 'divInformacao',
  radio: 'infraRadio',
  entrar: 'sbmLogin',
  icone: (nome, carimbo = CARIMBO) => `imagens/${ICONES[nome] ?? `sei_${nome}`}.gif?${carimbo}`,
  iconeDaInfra: (nome) => `/infra_css/imagens/${nome}.gif`,
  avisos: avisosPorAlerta,
  barras: barras3,
  manifesto: null,
  estilos: ['/infra_css/infra-global.css', 'css/infra-local-azul_celeste.css'],
  scripts: ['/infra_js/InfraPagina.js', '/infra_js/arvore/InfraArvore.js'],
  classe: 'sei-3',
});
