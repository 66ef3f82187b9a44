/** What the shape of a catalogue alone can't tell: every id once, and nothing named that is not there. */
import type { Campo, Catalogo, Categoria, Coluna } from '@/lib/contract';
import { LINHAS } from '@/lib/contract/words.ts';
import { CATALOGO_ERRADO as TEXT } from './text.ts';

export interface Wrong {
  where: string;
  why: string;
}

/** The first thing that is wrong, or null. */
export function inconsistency(catalogo: Catalogo): Wrong | null {
  return (
    repeatedIds(catalogo) ??
    first(catalogo.categorias, (categoria, i) => wrongIn(catalogo, categoria, `categorias.${i}`)) ??
    first(catalogo.artigos ?? [], ({ links }, i) =>
      unknown(`artigos.${i}.links`, links, catalogo.links, TEXT.semLink),
    ) ??
    first(
      catalogo.errosConhecidos ?? [],
      ({ links, categoria }, i) =>
        unknown(`errosConhecidos.${i}.links`, links, catalogo.links, TEXT.semLink) ??
        unknown(
          `errosConhecidos.${i}.categoria`,
          categoria,
          catalogo.categorias,
          TEXT.semCategoria,
        ),
    ) ??
    first(catalogo.orgaos, ({ apoioLocal = [] }, i) =>
      unknown(
        `orgaos.${i}.apoioLocal`,
        apoioLocal.map(({ contato }) => contato),
        catalogo.contatos,
        TEXT.semContato,
      ),
    ) ??
    unknown('provaveis', catalogo.provaveis, catalogo.categorias, TEXT.semCategoria)
  );
}

function repeatedIds(catalogo: Catalogo): Wrong | null {
  const lists: [string, string[]][] = [
    ['categorias', ids(catalogo.categorias)],
    ['orgaos', catalogo.orgaos.map(({ sigla }) => sigla.toUpperCase())],
    ['destinos', ids(catalogo.destinos)],
    ['contatos', ids(catalogo.contatos)],
    ['links', ids(catalogo.links)],
    ['artigos', ids(catalogo.artigos)],
    ['errosConhecidos', ids(catalogo.errosConhecidos)],
    ['provaveis', catalogo.provaveis],
  ];
  return first(lists, ([where, all]) => repeated(where, all));
}

const ids = (all: readonly { id: string }[] = []) => all.map(({ id }) => id);

function wrongIn(catalogo: Catalogo, categoria: Categoria, where: string): Wrong | null {
  const { destino, encaminha, artigo, contatos, links } = categoria;
  return (
    wrongInForm(categoria.campos, `${where}.campos`) ??
    unknown(`${where}.destino`, destino, catalogo.destinos, TEXT.semDestino) ??
    unknown(`${where}.encaminha`, encaminha, catalogo.destinos, TEXT.semDestino) ??
    unknown(`${where}.artigo`, artigo, catalogo.artigos, TEXT.semArtigo) ??
    unknown(`${where}.contatos`, contatos, catalogo.contatos, TEXT.semContato) ??
    unknown(`${where}.links`, links, catalogo.links, TEXT.semLink)
  );
}

type Pergunta = Campo | Coluna;

/** The fields of a categoria, or the columns of a list. */
function wrongInForm(perguntas: readonly Pergunta[], where: string): Wrong | null {
  return (
    repeated(
      where,
      perguntas.map(({ id }) => id),
      (id) => `o campo ${TEXT.repetido(id)}`,
    ) ??
    first(perguntas, (pergunta) => {
      const why = wrongAlone(pergunta) ?? wrongCondition(pergunta, perguntas);
      if (why) return { where, why };
      return (
        repeated(
          `${where}.${pergunta.id}.opcoes`,
          (pergunta.opcoes ?? []).map(({ id }) => id),
        ) ??
        ('colunas' in pergunta && pergunta.colunas
          ? wrongInForm(pergunta.colunas, `${where}.${pergunta.id}.colunas`)
          : null)
      );
    })
  );
}

/** Characters a value may have in the contract. */
const MAXIMO = 4000;

function wrongAlone(pergunta: Pergunta): string | null {
  const { id, tipo, opcoes, maximo = 0, faixa } = pergunta;
  const colunas = 'colunas' in pergunta ? pergunta.colunas : undefined;
  const linhas = 'linhas' in pergunta ? pergunta.linhas : undefined;
  if (tipo === 'escolha' && !opcoes?.length) return TEXT.semOpcoes(id);
  if (tipo === 'lista' && !colunas) return TEXT.semColunas(id);
  if (tipo !== 'lista' && colunas) return TEXT.colunasAMais(id);
  if (linhas && !(linhas.de >= 1 && linhas.de <= linhas.ate && linhas.ate <= LINHAS)) {
    return TEXT.linhas(id, LINHAS);
  }
  if (maximo > MAXIMO) return TEXT.maximo(id, MAXIMO);
  return (faixa?.de ?? -Infinity) > (faixa?.ate ?? Infinity) ? TEXT.faixa(id) : null;
}

function wrongCondition(
  { id, se, obrigatorioSe }: Pergunta,
  beside: readonly Pergunta[],
): string | null {
  for (const condicao of [se, obrigatorioSe]) {
    if (!condicao) continue;
    if (condicao.campo === id) return TEXT.condicaoDeSi(id);
    const other = beside.find((each) => each.id === condicao.campo);
    if (!other) return TEXT.condicaoSemCampo(id, condicao.campo);
    const strange = condicao.valores.find((valor) => !accepts(other, valor));
    if (strange !== undefined) return TEXT.condicaoSemValor(id, other.id, String(strange));
  }
  return null;
}

function accepts({ tipo, opcoes }: Pergunta, valor: string | boolean): boolean {
  if (tipo === 'sim_nao') return typeof valor === 'boolean';
  if (typeof valor === 'boolean') return false;
  return tipo !== 'escolha' || (opcoes ?? []).some(({ id }) => id === valor);
}

function unknown(
  where: string,
  named: string | readonly string[] | undefined,
  there: readonly { id: string }[] | undefined,
  sentence: (id: string) => string,
): Wrong | null {
  const strange = [named ?? []].flat().find((id) => !there?.some((each) => each.id === id));
  return strange === undefined ? null : { where, why: sentence(strange) };
}

function repeated(
  where: string,
  all: readonly string[],
  sentence: (id: string) => string = TEXT.repetido,
): Wrong | null {
  const twice = all.find((each, i) => all.indexOf(each) !== i);
  return twice === undefined ? null : { where, why: sentence(twice) };
}

/** The first that is wrong among many. */
function first<T>(
  all: readonly T[],
  check: (each: T, index: number) => Wrong | null,
): Wrong | null {
  for (const [index, each] of all.entries()) {
    const wrong = check(each, index);
    if (wrong) return wrong;
  }
  return null;
}
