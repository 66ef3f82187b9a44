/**
 * The processes of a list, and which of them are ticked. Same tables in 3.x to 5 (sei-pages §5.2);
 * the box of a row has the number in its title. Restrito is not marked in lists, sigiloso is.
 */
import type { Listado } from './frame-facts.ts';
import { number } from './number.ts';
import type { Page } from './page.ts';
import type { Source } from './source.ts';

const TABELAS = ['#tblProcessosRecebidos', '#tblProcessosGerados', '#tblProcessosDetalhado'];
const MAXIMO = 200;

export const SELECIONADOS: readonly Source<Listado[]>[] = [
  {
    nome: 'lista_de_processos',
    read(page) {
      const { processos } = rows(page, ':checked');
      return processos.length > 0 ? processos : null;
    },
  },
];

export const LISTADOS: readonly Source<{ total: number; processos: Listado[] }>[] = [
  {
    nome: 'lista_de_processos',
    read(page) {
      const lista = rows(page, '');
      return lista.total > 0 ? lista : null;
    },
  },
  {
    // Rows that may not be ticked have no box: the link is the number.
    nome: 'links_da_lista',
    read(page) {
      const links = page.all(inTables('a[class^="processo"]'), 5000);
      const processos = links.slice(0, MAXIMO).flatMap((link): Listado[] => {
        const numero = number(page.text(link));
        return numero ? [{ numero, sigiloso: /Sigiloso/.test(link.className) }] : [];
      });
      return processos.length > 0 ? { total: links.length, processos } : null;
    },
  },
];

function rows(page: Page, estado: string): { total: number; processos: Listado[] } {
  const caixas = page.all(inTables(`input[type="checkbox"][title]${estado}`), 5000);
  const sigilosos = new Set(page.value(page.one('#hdnIdSigilosos'), 20_000).split(','));
  const processos: Listado[] = [];
  let total = 0;
  for (const caixa of caixas) {
    const numero = number(page.attribute(caixa, 'title', 80));
    if (!numero) continue;
    total++;
    if (processos.length === MAXIMO) continue;
    const sigiloso =
      sigilosos.has(page.value(caixa)) ||
      Boolean(caixa.closest('tr')?.querySelector('a[class*="Sigiloso"]'));
    processos.push({ numero, sigiloso });
  }
  return { total, processos };
}

const inTables = (selector: string) => TABELAS.map((tabela) => `${tabela} ${selector}`).join();
