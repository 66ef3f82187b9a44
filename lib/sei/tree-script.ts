/**
 * The tree from the text of its script, for a tree that is not drawn yet: read as text, never run.
 * Strings and comments are stepped over whole, so a title that looks like code is only a title.
 *
 *   Nos[0] = new infraArvoreNo("PROCESSO", id, idPai, href, target, label, title, …);
 *   NosAcoes[0] = new infraArvoreAcao("NIVEL_ACESSO", "NA<id>", …, "Acesso Restrito\n…", …);
 */
import { NIVEIS, type Nivel } from './frame-facts.ts';
import { MARCAS } from './level-marks.ts';
import { clean, type Page } from './page.ts';

export interface ScriptTree {
  raiz: { id: string; rotulo: string; titulo: string } | null;
  nivel: Nivel | null;
  /** All script text was read. */
  inteira: boolean;
}

/** Characters of script read at most: about 2,000 nodes, in about 10 ms. */
const LIMITE = 1_500_000;

/** Null when the page is not a tree or its scripts hold no node. */
export function scriptTree(page: Page): ScriptTree | null {
  if (page.acao !== 'procedimento_visualizar') return null;
  const arvore: ScriptTree = { raiz: null, nivel: null, inteira: true };
  const pedido = page.parameter('id_procedimento');
  let resta = LIMITE;
  for (const script of page.scripts()) {
    if (!script.includes('new infraArvoreNo(')) continue;
    for (const [classe, valores] of calls(script.slice(0, resta))) {
      if (classe === 'No') root(arvore, valores, pedido);
      else marker(arvore, valores);
    }
    resta -= script.length;
    if (resta < 0) break;
  }
  arvore.inteira = resta >= 0 && !page.trabalho.esgotado;
  return arvore.raiz && arvore;
}

function root(arvore: ScriptTree, valores: readonly string[], pedido: string | null): void {
  const [tipo, id = '', , , , rotulo = '', titulo = ''] = valores;
  if (tipo !== 'PROCESSO' || arvore.raiz || (pedido && pedido !== id)) return;
  arvore.raiz = { id, rotulo: clean(rotulo, 80), titulo: clean(titulo, 300) };
}

function marker(arvore: ScriptTree, [tipo, id = '', ...resto]: readonly string[]): void {
  if (tipo !== 'NIVEL_ACESSO' || !/^NA\d+$/.test(id)) return;
  const nivel =
    MARCAS.find(({ padrao }) => resto.some((valor) => padrao.test(valor)))?.nivel ?? 'desconhecido';
  if (NIVEIS.indexOf(nivel) > NIVEIS.indexOf(arvore.nivel ?? 'publico')) arvore.nivel = nivel;
}

const PEDACO =
  /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\/|\bNos(?:Acoes)?\[\w+\]\s*=\s*new infraArvore(No|Acao)\(/g;
const ARGUMENTO = /\s*(?:("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|[\w.-]+)\s*([,)])/y;

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

function unquote(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
      (_, u?: string, x?: string, c?: string) =>
        c === undefined ? String.fromCharCode(parseInt(u ?? x!, 16)) : c === 'n' ? '\n' : c,
    );
}
