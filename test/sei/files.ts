/** The files that pages load: styles and scripts from `assets/`, icons drawn on demand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { icone } from './icons.ts';

const ASSETS: Readonly<Record<string, string>> = {
  'infra-global.css': 'pagina.css',
  'infra-local-azul_celeste.css': 'cores-3.css',
  'InfraPagina.js': 'pagina.js',
  'bootstrap.min.css': 'bootstrap.css',
  'bootstrap-4.6.2.min.css': 'bootstrap.css',
  'infra-global-esquema-3.css': 'pagina.css',
  'infra-local-esquema-3.css': 'cores.css',
  'InfraPaginaEsquema3.js': 'pagina.js',
  'bootstrap-5.3.1.min.css': 'bootstrap.css',
  'bootstrap-migracao-4-5.css': 'bootstrap-migracao.css',
  'infra-global-esquema-5.css': 'pagina.css',
  'infra-local-esquema-5.css': 'cores-5.css',
  'InfraPaginaEsquema5.js': 'pagina.js',
  'InfraArvore.js': 'arvore.js',
  'sei.js': 'sei.js',
  'sei_editor.css': 'editor.css',
};

/**
 * Bytes and type of a file, or null when no page loads such a thing. Every picture is SVG, whatever
 * its name ends in: browsers go by the type.
 */
export function file(path: string): { bytes: Buffer; type: string } | null {
  if (/\.(?:svg|gif|jpg)$|\/favicon\./.test(path))
    return { bytes: Buffer.from(icone(path)), type: 'image/svg+xml' };
  if (path.endsWith('.webmanifest')) {
    return { bytes: Buffer.from('{"name":"SEI"}'), type: 'application/manifest+json' };
  }
  const nome = ASSETS[path.split('/').at(-1) ?? ''];
  if (!nome) return null;
  const type = nome.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { bytes: readFileSync(join(import.meta.dirname, 'assets', nome)), type };
}
