/**
 * The corpus as data. Its lines are as they stand in SEI and as people type them, all fictional;
 * what is personal in them stands between `[[kind:` and `]]`, what cannot be seen as `\\u200b`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Linha {
  texto: string;
  esperado: { tipo: string; trecho: string; inicio: number }[];
}

export const LINHAS: readonly Linha[] = readFileSync(
  join(import.meta.dirname, 'corpus.txt'),
  'utf8',
)
  .replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  .split('\n')
  .filter((linha) => linha !== '' && !linha.startsWith('# '))
  .map(parse);

function parse(linha: string): Linha {
  const esperado: Linha['esperado'] = [];
  let texto = '';
  let ate = 0;
  for (const { 0: tudo, 1: tipo, 2: trecho, index } of linha.matchAll(/\[\[(\w+):(.*?)\]\]/g)) {
    texto += linha.slice(ate, index);
    esperado.push({ tipo: tipo!, trecho: trecho!, inicio: texto.length });
    texto += trecho!;
    ate = index + tudo.length;
  }
  return { texto: texto + linha.slice(ate), esperado };
}
