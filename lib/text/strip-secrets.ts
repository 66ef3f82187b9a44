/**
 * Session secrets in text: the values of `infra_hash` and its kin, and the 64 or 192 hexadecimal
 * digits that sign SEI's links, also without a name (SEI's "Hash inválido" prints one). Whoever
 * holds them acts as the person, so no text leaves the machine before this. When in doubt it
 * takes away: a lost number can be asked for again.
 */
import { flatten, type Plano } from './joiners.ts';

export const RETIRADO = '[retirado]';

/** A piece of a text, from `inicio` up to and without `fim`. */
export interface Trecho {
  inicio: number;
  fim: number;
}

/** The text with every secret replaced by {@link RETIRADO}; the names of parameters stay. */
export function stripSecrets(texto: string): string {
  // Most texts of a page: too short for a hash, and no value of anything.
  if (texto.length < 64 && !/[=:%]/.test(texto)) return texto;
  let limpo = '';
  let ate = 0;
  for (const { inicio, fim } of findSecrets(texto)) {
    limpo += texto.slice(ate, inicio) + RETIRADO;
    ate = fim;
  }
  return limpo + texto.slice(ate);
}

/** Where the secrets are, in order and without overlap. */
export function findSecrets(texto: string): Trecho[] {
  return findSecretsIn(flatten(texto));
}

/** The same of a text that was flattened already; places are those of the original. */
export function findSecretsIn(plano: Plano): Trecho[] {
  const trechos = [...named(plano.texto), ...unbroken(plano), ...broken(plano.texto)];
  trechos.sort((a, b) => a.inicio - b.inicio);
  const soltos: Trecho[] = [];
  for (const { inicio, fim } of trechos) {
    const ultimo = soltos.at(-1);
    if (ultimo && inicio <= ultimo.fim) ultimo.fim = Math.max(ultimo.fim, fim);
    else soltos.push({ inicio, fim });
  }
  return soltos.map(({ inicio, fim }) => ({
    inicio: plano.original(inicio),
    fim: plano.original(fim - 1) + 1,
  }));
}

// `infra_url` is the wanted address in base64, its hash included.
const COM_NOME =
  /(?:infra_(?:hash|unidade_atual|sessao|url)["']?\s{0,3}(?:=|%(?:25)*3d|:)|(?:phpsessid|jsessionid|sess(?:ion)?_?id|token|jwt|api_?key)(?:=|%(?:25)*3d|["']\s{0,3}:))\s{0,3}["']?((?:(?!%(?:25)*26)[^\s&"'<>()[\]{};,#|])+)/dgi;

function* named(texto: string): Generator<Trecho> {
  for (const { indices } of texto.matchAll(COM_NOME)) {
    const [inicio, fim] = indices![1]!;
    yield { inicio, fim };
  }
}

function* unbroken({ texto, original }: Plano): Generator<Trecho> {
  for (const { 0: digitos, index } of texto.matchAll(/(?<![\da-fA-F])[\da-fA-F]{64,}/g)) {
    // The `3D` of `infra_hash%3D` is no digit of the hash.
    const igual = texto[index - 1] === '%' ? (/^(?:25)*3d/i.exec(digitos)?.[0].length ?? 0) : 0;
    const inicio = digitos.length - igual < 64 ? index : index + igual;
    const fim = index + digitos.length;
    const inteiro = original(fim - 1) - original(inicio) === fim - 1 - inicio;
    if (inteiro || looksRandom(digitos)) yield { inicio, fim };
  }
}

const VAO = String.raw`(?:\s|%0[ad]|%20|&nbsp;|<br[^<>]{0,20}>)`;
const EM_PEDACOS = new RegExp(String.raw`\b[0-9a-f]+(?:${VAO}{1,200}[0-9a-f]+)+\b`, 'gi');
const PEDACO = new RegExp(String.raw`(?:${VAO})*([0-9a-f]+)`, 'dgi');

/** Over several lines: pieces that together have exactly the digits of a hash. */
function* broken(texto: string): Generator<Trecho> {
  for (const { 0: corrida, index } of texto.matchAll(EM_PEDACOS)) {
    if (corrida.length < 64) continue;
    const pedacos = Array.from(corrida.matchAll(PEDACO), ({ 1: digitos, indices }) => ({
      digitos: digitos!,
      inicio: index + indices![1]![0],
      fim: index + indices![1]![1],
    }));
    for (let i = 0; i < pedacos.length; i++) {
      let tamanho = 0;
      // Pieces of 4 digits in the mean: shorter ones are words and numbers.
      for (let j = i; j < pedacos.length && j < i + 48 && tamanho < 192; j++) {
        tamanho += pedacos[j]!.digitos.length;
        if (j === i || (tamanho !== 64 && tamanho !== 192) || tamanho < 4 * (j - i + 1)) continue;
        const digitos = pedacos.slice(i, j + 1).map((um) => um.digitos);
        if (looksRandom(digitos.join(''))) {
          yield { inicio: pedacos[i]!.inicio, fim: pedacos[j]!.fim };
        }
      }
    }
  }
}

/** Columns of numbers are not hashes: those have 6 letters in 16 digits. */
function looksRandom(digitos: string): boolean {
  const letras = digitos.replaceAll(/\d/g, '').length;
  return letras * 8 >= digitos.length && letras * 8 <= digitos.length * 7;
}
