/**
 * The tree from the text of its script, for a tree that is not drawn yet: read as text, never run.
 *
 *   Nos[0] = new infraArvoreNo("PROCESSO", id, idPai, href, target, label, title, …);
 *   NosAcoes[0] = new infraArvoreAcao("NIVEL_ACESSO", "NA<id>", …, "Acesso Restrito\n…", …);
 */
import { NIVEIS, type Nivel } from './frame-facts.ts';
import { ground, MARCAS } from './level-marks.ts';
import { clean, type Page } from './page.ts';
import { PULA, TEXTO, unquote } from './script-text.ts';

export interface ScriptTree {
  raiz: { id: string; rotulo: string; titulo: string } | null;
  nivel: Nivel | null;
  /** Legal ground of the process's own level. */
  hipotese: string;
  /** Label of the document that the address asks for; the tree would select it. */
  documento: string;
  /** All script text was read. */
  inteira: boolean;
}

/** Characters of script read at most: about 2,000 nodes, in about 10 ms. */
const LIMITE = 1_500_000;

/** Null when the page is not a tree or its scripts hold no node. Read once for all who ask. */
export function scriptTree(page: Page): ScriptTree | null {
  const lida = LIDAS.get(page);
  if (lida !== undefined) return lida;
  const arvore = page.acao === 'procedimento_visualizar' ? parse(page) : null;
  LIDAS.set(page, arvore);
  return arvore;
}

const LIDAS = new WeakMap<Page, ScriptTree | null>();

function parse(page: Page): ScriptTree | null {
  const arvore: ScriptTree = {
    raiz: null,
    nivel: null,
    hipotese: '',
    documento: '',
    inteira: true,
  };
  let resta = LIMITE;
  let inteiros = true;
  for (const { texto, inteiro } of page.scripts()) {
    inteiros &&= inteiro;
    if (!/new infraArvore(?:No|Acao)\(/.test(texto)) continue;
    for (const [classe, valores] of calls(texto.slice(0, resta))) {
      if (classe === 'No') node(arvore, valores, page);
      else marker(arvore, valores);
    }
    resta -= texto.length;
    if (resta < 0) break;
  }
  arvore.inteira = inteiros && resta >= 0 && !page.trabalho.esgotado;
  return arvore.raiz && arvore;
}

function node(arvore: ScriptTree, valores: readonly string[], page: Page): void {
  const [tipo, id = '', , , , rotulo = '', titulo = ''] = valores;
  const pedido = page.parameter('id_procedimento');
  if (tipo === 'DOCUMENTO' && id && id === page.parameter('id_documento')) {
    arvore.documento = clean(rotulo, 300);
  }
  if (tipo !== 'PROCESSO' || arvore.raiz || (pedido && pedido !== id)) return;
  arvore.raiz = { id, rotulo: clean(rotulo, 80), titulo: clean(titulo, 300) };
}

function marker(arvore: ScriptTree, [tipo, id = '', ...resto]: readonly string[]): void {
  if (tipo !== 'NIVEL_ACESSO' || !/^NA\d+$/.test(id)) return;
  const nivel =
    MARCAS.find(({ padrao }) => resto.some((valor) => padrao.test(valor)))?.nivel ?? 'desconhecido';
  if (NIVEIS.indexOf(nivel) > NIVEIS.indexOf(arvore.nivel ?? 'publico')) arvore.nivel = nivel;
  if (id === `NA${arvore.raiz?.id}`) {
    arvore.hipotese ||= resto.map((valor) => ground(clean(valor, 600))).find(Boolean) ?? '';
  }
}

const PEDACO = new RegExp(
  String.raw`${PULA}|\bNos(?:Acoes)?\[\w+\]\s*=\s*new infraArvore(No|Acao)\(`,
  'g',
);
const ARGUMENTO = new RegExp(String.raw`\s*(?:(${TEXTO})|[\w.-]+)\s*([,)])`, 'y');

/** The constructor calls of a script, each with its literal arguments; others are empty. */
function* calls(script: string): Generator<[classe: 'No' | 'Acao', valores: string[]]> {
  PEDACO.lastIndex = 0;
  for (let achado = PEDACO.exec(script); achado; achado = PEDACO.exec(script)) {
    if (!achado[1]) continue;
    const valores: string[] = [];
    ARGUMENTO.lastIndex = PEDACO.lastIndex;
    let argumento = ARGUMENTO.exec(script);
    while (argumento && valores.length < 30) {
      valores.push(argumento[1] ? unquote(argumento[1]) : '');
      PEDACO.lastIndex = ARGUMENTO.lastIndex;
      argumento = argumento[2] === ')' ? null : ARGUMENTO.exec(script);
    }
    yield [achado[1] as 'No' | 'Acao', valores];
  }
}
