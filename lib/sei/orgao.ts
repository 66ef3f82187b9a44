/** Órgão of the installation. The user's own comes with the user: they may differ. */
import { prefix } from './prefix.ts';
import { some, type Source } from './source.ts';

export const ORGAO: readonly Source<string>[] = [
  { nome: 'prefixo_de_cookie', read: (page) => prefix(page)?.orgao ?? null },
  {
    nome: 'titulo_do_login',
    read: (page) => some(/^SEI \/ (\S+)$/.exec(page.text(page.one('title')))?.[1] ?? ''),
  },
  {
    nome: 'titulo_de_documento',
    read: (page) => some(/^SEI\/(.+?) - \d{5,} - /.exec(page.text(page.one('title')))?.[1] ?? ''),
  },
  { nome: 'endereco_do_login', read: (page) => some(page.parameter('sigla_orgao_sistema') ?? '') },
];
