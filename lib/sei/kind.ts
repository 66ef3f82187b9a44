/** What kind of page a frame holds: the first row that fits. */
import type { TipoPagina } from '@/lib/contract/contexto';
import type { Page } from './page.ts';
import { attempt } from './source.ts';

interface Kind {
  tipo: TipoPagina;
  fits: (page: Page, janela: Window | null) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    tipo: 'login',
    fits: (page) => page.one('form#frmLogin') !== null && /login[^/]*\.php$/i.test(page.caminho),
  },
  { tipo: 'arvore', fits: (page) => page.acao === 'procedimento_visualizar' },
  {
    tipo: 'editor',
    fits: (page) =>
      page.acao === 'editor_montar' ||
      page.one('form#frmEditor, .infra-editor__editor-completo') !== null,
  },
  {
    tipo: 'corpo',
    fits: (page) =>
      CORPOS.has(page.acao ?? '') ||
      (page.one('script[src^="js/sei.js?"]') === null &&
        /^SEI\/.+ - \d{5,} - ./.test(page.text(page.one('title')))),
  },
  {
    tipo: 'externa',
    fits: (page) => /\/controlador_externo\.php$|\/modulos\/pesquisa\//.test(page.caminho),
  },
  {
    tipo: 'completa',
    fits: (page) => header(page) && page.one('#divInfraSidebarMenu, #main-menu') !== null,
  },
  { tipo: 'sem_menu', fits: header },
  { tipo: 'modal', fits: (_, janela) => janela !== null && isModal(janela) },
];

/** Content of a document: other people's HTML, so its own title is all that is believed. */
const CORPOS = new Set(['documento_visualizar', 'documento_download_anexo']);

/** Only meaningful where SEI is proved; otherwise the page is `outra`, or a login. */
export function kindOf(page: Page, janela: Window | null, provado: boolean): TipoPagina {
  const kind = KINDS.find(({ fits }) => attempt(() => fits(page, janela)) === true)?.tipo;
  if (kind === 'corpo') return kind;
  return provado ? (kind ?? 'simples') : 'outra';
}

function header(page: Page): boolean {
  return page.one('#lnkUsuarioSistema, #lnkInfraUnidade, #divInfraBarraSuperior') !== null;
}

/** SEI's dialogs are frames that its script calls so, in a box of this class. */
function isModal(janela: Window): boolean {
  const quadro = attempt(() => janela.frameElement);
  const nome = quadro?.id || quadro?.getAttribute('name') || janela.name;
  return nome.startsWith('modal-frame');
}
