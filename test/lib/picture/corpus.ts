/**
 * The corpus as data. Its lines are as they stand in SEI and as people type them, all fictional;
 * what is personal in them stands between `[[kind:` and `]]`, what may be personal and nobody can
 * tell between `[[?kind:` and `]]`, what cannot be seen as `\\u200b`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Pedaco {
  tipo: string;
  trecho: string;
  inicio: number;
}

export interface Linha {
  texto: string;
  esperado: Pedaco[];
  sugerido: Pedaco[];
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
  const lida: Linha = { texto: '', esperado: [], sugerido: [] };
  let ate = 0;
  for (const { 0: tudo, 1: duvida, 2: tipo, 3: trecho, index } of linha.matchAll(
    /\[\[(\??)(\w+):(.*?)\]\]/g,
  )) {
    lida.texto += linha.slice(ate, index);
    const pedacos = duvida ? lida.sugerido : lida.esperado;
    pedacos.push({ tipo: tipo!, trecho: trecho!, inicio: lida.texto.length });
    lida.texto += trecho!;
    ate = index + tudo.length;
  }
  lida.texto += linha.slice(ate);
  return lida;
}
