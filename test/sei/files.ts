/** The files that pages load: styles and scripts from `assets/`, icons drawn on demand. */
import { readFileSync } from 'node:fs';
import { icone } from './icons.ts';

const ASSETS: Readonly<Record<string, string>> = {
  'infra-global-esquema-3.css': 'pagina.css',
  'infra-local-esquema-3.css': 'cores.css',
  'InfraPaginaEsquema3.js': 'pagina.js',
  'InfraArvore.js': 'arvore.js',
  'sei.js': 'sei.js',
};

/** Bytes and type of a file, or null when no page loads such a thing. */
export function file(path: string): { bytes: Buffer; type: string } | null {
  if (/\.svg$|\/favicon\./.test(path))
    return { bytes: Buffer.from(icone(path)), type: 'image/svg+xml' };
  if (path.endsWith('.webmanifest')) {
    return { bytes: Buffer.from('{"name":"SEI"}'), type: 'application/manifest+json' };
  }
  const nome = ASSETS[path.split('/').at(-1) ?? ''];
  if (!nome) return null;
  const type = nome.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { bytes: readFileSync(new URL(`assets/${nome}`, import.meta.url)), type };
}
