/** What SEI itself says went wrong: every source that has something, not only the first. */
import type { Mensagem } from './frame-facts.ts';
import type { Page } from './page.ts';
import { locationBar } from './screen.ts';
import { attempt } from './source.ts';

interface MessageSource {
  nome: string;
  read: (page: Page) => string[];
}

const TAMANHO = 2000;

export const MENSAGENS: readonly MessageSource[] = [
  {
    // Error page, 3.x to 5. The details that test installs print beside it are not read.
    nome: 'pagina_de_erro',
    read(page) {
      const excecao = page.one('#divInfraExcecao');
      return [page.text(excecao?.querySelector('span.infraExcecao') ?? excecao, TAMANHO)];
    },
  },
  {
    // Bars, 4.0 and later; the inner ones have no id in 4.0. The close button is part of them.
    nome: 'barra_de_mensagens',
    read: (page) =>
      page.all('#divInfraMensagens .alert', 10).map((barra) => {
        const fechar = page.text(barra.querySelector('button, .close, [data-dismiss]'));
        const texto = page.text(barra, TAMANHO);
        if (fechar && texto.startsWith(fechar)) return texto.slice(fechar.length);
        return fechar && texto.endsWith(fechar) ? texto.slice(0, -fechar.length) : texto;
      }),
  },
  {
    // Kept behind an alert(): 3.x always, later where the page has no bars.
    nome: 'texto_do_alerta',
    read: (page) =>
      ['#txaInfraValidacao', '#txaInfraMsg'].map((id) =>
        page.value(page.one(`textarea${id}`), TAMANHO),
      ),
  },
  {
    nome: 'manutencao',
    read: (page) =>
      locationBar(page) === 'Sistema em Manutenção' || page.one('#divInfraDetalhesManutencao')
        ? [page.text(page.one('#divInfraDetalhesManutencao'), TAMANHO) || 'Sistema em Manutenção']
        : [],
  },
];

/** Answers that are bare text, without SEI's markup; believed only at an address of SEI's shape. */
export const TEXTO_PURO: readonly MessageSource[] = [
  {
    nome: 'texto_puro',
    read(page) {
      const corpo = page.one('body');
      if (!/\/controlador\w*\.php$/.test(page.caminho) || (corpo?.childElementCount ?? 9) > 1) {
        return [];
      }
      const texto = page.text(corpo, TAMANHO);
      if (texto === 'Erro na visualização do documento.') return [texto];
      return texto.startsWith('INFRA_VALIDACAO') ? [texto.slice('INFRA_VALIDACAO'.length)] : [];
    },
  },
];

export function readMessages(page: Page, sources: readonly MessageSource[]): Mensagem[] {
  const mensagens: Mensagem[] = [];
  for (const { nome, read } of sources) {
    for (const lida of attempt(() => read(page)) ?? []) {
      const texto = lida.trim();
      if (texto && !mensagens.some((outra) => outra.texto === texto)) {
        mensagens.push({ texto, fonte: nome });
      }
    }
  }
  return mensagens.slice(0, 10);
}
