/** Who is signed in. The header is in the top window alone; the cookie prefix nearly everywhere. */
import type { Fatos } from './frame-facts.ts';
import { prefix } from './prefix.ts';
import { some, type Source } from './source.ts';

type Usuario = NonNullable<Fatos['usuario']>['valor'];

/** Longer is nobody's name, and the helpdesk would refuse it: better to ask the person. */
const TITULO = 160;

export const USUARIO: readonly Source<Usuario>[] = [
  {
    // 3.x to 5. Twice in 4.x and 5 (wide and narrow window), with the same title: the first.
    nome: 'cabecalho',
    read(page) {
      const titulo = page.attribute(page.one('#lnkUsuarioSistema[title]:not([title=""])'), 'title');
      return titulo && titulo.length <= TITULO ? parseUsuario(titulo) : null;
    },
  },
  {
    // 3.x: the picture in the link says the same.
    nome: 'imagem_do_cabecalho',
    read(page) {
      const titulo = page.attribute(page.one('#lnkUsuarioSistema img[title]'), 'title');
      return titulo && titulo.length <= TITULO ? parseUsuario(titulo) : null;
    },
  },
];

/** Tells people of one SEI apart, on pages without header too; see {@link personKey}. */
export const PESSOA: readonly Source<string>[] = [
  ...USUARIO.map(({ nome, read }) => ({
    nome,
    read: (page: Parameters<typeof read>[0]) => some(personKey(read(page)?.sigla ?? '')),
  })),
  { nome: 'prefixo_de_cookie', read: (page) => some(personKey(prefix(page)?.usuario ?? '')) },
];

/** `Nome Completo (sigla/ORGAO)`; parts are left out when SEI does not know them. */
export function parseUsuario(titulo: string): Usuario {
  const [, nome, grupo] = /^([^]*)\(([^()]*)\)\s*$/.exec(titulo) ?? [null, titulo, ''];
  const barra = grupo.lastIndexOf('/');
  return {
    nome: nome.trim(),
    sigla: (barra < 0 ? grupo : grupo.slice(0, barra)).trim(),
    orgao: barra < 0 ? '' : grupo.slice(barra + 1).trim(),
  };
}

/** The sigla as the cookie prefix would write it, so that both name the same person. */
export function personKey(sigla: string): string {
  return sigla.trim().toLowerCase().replaceAll(/[.\s]/g, '_');
}
