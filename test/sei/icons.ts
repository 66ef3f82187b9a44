/**
 * The icons, drawn here: a name chooses a glyph, the folder chooses its colours. Also the wordmark,
 * which is our own lettering.
 */

/** Strokes on a 24 × 24 grid. */
const GLIFOS: Readonly<Record<string, string>> = {
  pasta: 'M3 7h7l2 2h9v10H3z',
  folha: 'M6 3h9l4 4v14H6z M9 11h7 M9 15h7',
  seta: 'M4 12h14 M13 7l6 5-6 5',
  lupa: 'M10 4a6 6 0 1 0 .1 0 M15 15l6 6',
  pessoa: 'M12 4a4 4 0 1 0 .1 0 M4 21c1-6 15-6 16 0',
  grupo: 'M8 6a3 3 0 1 0 .1 0 M16 6a3 3 0 1 0 .1 0 M2 20c1-6 11-6 12 0 M14 15c4-2 7 0 8 5',
  livro: 'M4 5c4-1 6 0 8 2 2-2 4-3 8-2v13c-4-1-6 0-8 2-2-2-4-3-8-2z M12 7v13',
  caixas: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  relogio: 'M12 3a9 9 0 1 0 .1 0 M12 8v5l4 2',
  grade: 'M3 5h18v14H3z M3 10h18 M9 5v14',
  barras: 'M4 20V11 M10 20V5 M16 20v-8 M21 20H3',
  estrela: 'M12 3l3 6 6 1-4.500 4.500 1 6.500L12 18l-5.500 3 1-6.500L3 10l6-1z',
  etiqueta: 'M4 4h9l8 8-9 9-8-8z M8 8h.1',
  mais: 'M12 4v16 M4 12h16',
  lapis: 'M4 20l1-5L16 4l4 4L9 19z M14 6l4 4',
  cadeado: 'M6 11h12v10H6z M8 11V8a4 4 0 0 1 8 0v3',
  chave: 'M8 8a4 4 0 1 0 .1 0 M11 13l9 8 M17 18l2-2',
  sino: 'M6 17c2-3 0-11 6-11s4 8 6 11z M10 20h4',
  engrenagem:
    'M12 8a4 4 0 1 0 .1 0 M12 2v4 M12 18v4 M2 12h4 M18 12h4 M5 5l3 3 M16 16l3 3 M5 19l3-3 M16 8l3-3',
  saida: 'M13 4H5v16h8 M9 12h12 M17 8l4 4-4 4',
  acesso: 'M12 3a2 2 0 1 0 .1 0 M5 9l7 2 7-2 M12 11v4 M12 15l-4 7 M12 15l4 7',
  alerta: 'M12 3l10 18H2z M12 10v5 M12 18h.1',
  marca: 'M4 12l6 6L21 6',
  carta: 'M3 6h18v13H3z M3 7l9 7 9-7',
  olho: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0z M12 9a3 3 0 1 0 .1 0',
  ciclo: 'M5 13a7 7 0 1 0 2-6 M4 4v5h5',
  pausa: 'M8 5v14 M16 5v14',
  pena: 'M4 20c3-9 8-14 16-16-1 8-6 12-13 12 M4 20l7-8',
  predio: 'M4 21V4h10v17 M14 10h6v11 M7 8h4 M7 12h4 M7 16h4',
};

/** First word of a file's name that matches says which glyph it is. */
const NOMES: readonly (readonly [RegExp, string])[] = [
  [/email/, 'carta'],
  [/ciencia/, 'olho'],
  [/sobrest/, 'pausa'],
  [/atualizar/, 'ciclo'],
  [/restrito|senha|cadeado/, 'cadeado'],
  [/sigiloso|credencial/, 'chave'],
  [/assina/, 'pena'],
  [/alterar|anotacao|editar|texto/, 'lapis'],
  [/enviar|retorno/, 'seta'],
  [/atribuir|usuario|contato/, 'pessoa'],
  [/grupo|acompanhamento/, 'grupo'],
  [/base_/, 'livro'],
  [/bloco|painel/, 'caixas'],
  [/prazo|andamento/, 'relogio'],
  [/estat|relat/, 'barras'],
  [/favorit/, 'estrela'],
  [/marcador/, 'etiqueta'],
  [/iniciar|incluir|gerar|anexar/, 'mais'],
  [/pesquisa/, 'lupa'],
  [/controle|consultar/, 'grade'],
  [/acess/, 'acesso'],
  [/configura/, 'engrenagem'],
  [/sair/, 'saida'],
  [/exclamacao/, 'alerta'],
  [/check|concluir/, 'marca'],
  [/orgao|unidade/, 'predio'],
  [/processo|pasta/, 'pasta'],
];

/** The SVG that a path asks for; every path has one. */
export function icone(path: string): string {
  const nome = path.split('/').at(-1) ?? '';
  if (nome.startsWith('sei_barra')) return letreiro('#ffffff', '#9fd0ff');
  if (nome.startsWith('sei_login')) return letreiro('#14508c', '#2f9e6f');
  if (nome.startsWith('sei_logo')) return letreiro('#ffffff', '#ffd45c');
  if (nome.startsWith('eproc_barra')) return letras('eproc', '#ffffff');
  if (nome.startsWith('sip_barra')) return letras('SIP', '#ffffff');
  const glifo = GLIFOS[NOMES.find(([padrao]) => padrao.test(nome))?.[1] ?? 'folha'] ?? '';
  const [traco, fundo] = cores(path);
  if (nome.endsWith('.gif')) return antigo(glifo, traco, fundo);
  return svg(
    `${fundo && `<rect x="1" y="1" width="22" height="22" rx="4" fill="${fundo}"/>`}<path d="${glifo}" fill="none" stroke="${traco}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" ${fundo && 'transform="translate(4 4) scale(.67)"'}/>`,
  );
}

const CORES_DO_GIF: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/restrito/, ['#7a6200', '#ffe066']],
  [/sigiloso|exclamacao/, ['#a00000', '#ff9c9c']],
  [/pasta|processo/, ['#806000', '#ffd966']],
  [/documento|bloco/, ['#404080', '#ffffff']],
  [/./, ['#0b3f7a', '#cfe2ff']],
];

function cores(path: string): readonly [string, string] {
  if (path.endsWith('.gif')) return CORES_DO_GIF.find(([nome]) => nome.test(path))![1];
  if (/_topo|_barra|infra_css\/svg\/(configuracao|sair)/.test(path)) return ['#ffffff', ''];
  if (/restrito|exclamacao/.test(path)) return ['#8a5a00', '#ffe2a8'];
  if (/sigiloso/.test(path)) return ['#8c1d2c', '#ffd0d5'];
  if (/assinatura/.test(path)) return ['#7a5c00', '#fff0b8'];
  if (/arvore_|pesquisa_rapida|sip\/svg/.test(path)) return ['#3b5f86', ''];
  if (/\/menu\//.test(path)) return ['#1f5e9e', '#e3effb'];
  return ['#0f4f8f', '#d7e8f8'];
}

/** As the small pictures of 3.x: hard edges, few colours, a shadow in grey. */
function antigo(glifo: string, traco: string, fundo: string): string {
  return svg(
    `<g shape-rendering="crispEdges" stroke-linecap="square" fill="none"><path d="${glifo}" stroke="#a0a0a0" stroke-width="3" transform="translate(1.500 1.500)"/><path d="${glifo}" fill="${fundo}" stroke="${traco}" stroke-width="2"/></g>`,
  );
}

/** "SEI" in three strokes of letters and a mark of our own. */
function letreiro(cor: string, acento: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="92" height="40" viewBox="0 0 92 40"><g fill="none" stroke="${cor}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"><path d="M25 9H13a6 6 0 0 0 0 11h6a6 6 0 0 1 0 12H7"/><path d="M53 9H38v23h15M38 20h12"/><path d="M65 9v23"/></g><path d="M76 32l10-24" stroke="${acento}" stroke-width="5" stroke-linecap="round"/></svg>`;
}

/** A name in plain letters: the mark of some other system. */
function letras(nome: string, cor: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="32"><text x="0" y="23" font-family="sans-serif" font-weight="bold" font-size="24" fill="${cor}">${nome}</text></svg>`;
}

const svg = (corpo: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">${corpo}</svg>`;
