/** The page of a copy: no script, nothing from elsewhere, every text a text. */
import { COPIA } from '@/lib/text/copy';
import type { Linha } from './plain';

/** A picture or file in it; `url` (`data:`) is null when its content is gone. */
export interface Peca {
  nome: string;
  papel: 'imagem' | 'arquivo';
  url: string | null;
}

/** @param quando as a person reads it */
export function page(lines: readonly Linha[], pieces: readonly Peca[], quando: string): string {
  const facts = lines.map(([rotulo, valor]) => `<dt>${text(rotulo)}</dt><dd>${text(valor)}</dd>`);
  const imagens = pieces.filter(({ papel }) => papel === 'imagem').map(picture);
  const arquivos = pieces.filter(({ papel }) => papel === 'arquivo').map(file);
  return `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${WALL}">
<title>${text(COPIA.titulo)}</title>
<style>${STYLE}</style>
<h1>${text(COPIA.titulo)}</h1>
<p>${text(COPIA.explica)} ${text(COPIA.guardada(quando))}</p>
<dl>${facts.join('\n')}</dl>
${section(COPIA.imagens, imagens)}
${section(COPIA.arquivos, arquivos)}
</html>
`;
}

const WALL = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}' +
  'img{max-width:100%;border:1px solid #999}figure{margin:1rem 0}';

function section(title: string, items: readonly string[]): string {
  return items.length > 0 ? `<h2>${text(title)}</h2>\n${items.join('\n')}` : '';
}

function picture({ nome, url }: Peca): string {
  if (url === null) return `<p>${text(COPIA.perdido(nome))}</p>`;
  const caption = `<figcaption>${text(nome)}</figcaption>`;
  return `<figure><img src="${text(url)}" alt="${text(nome)}">${caption}</figure>`;
}

function file({ nome, url }: Peca): string {
  if (url === null) return `<p>${text(COPIA.perdido(nome))}</p>`;
  return `<p><a href="${text(url)}" download="${text(nome)}">${text(nome)}</a></p>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string) => value.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
