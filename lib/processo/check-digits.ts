/** The formulas of check digits, each over digits alone. */
import type { Dv } from './formats.ts';

/** The check digits that `numero` should have, by formula; null when it has none. */
export function expectedDigits(numero: string, dv: Dv): string | null {
  const base = digits(numero.slice(0, numero.lastIndexOf('-')));
  switch (dv) {
    case 'mod11x2': {
      const primeiro = mod11(base);
      return primeiro + mod11(base + primeiro);
    }
    case 'mod97':
      return mod97(base);
    case 'cnj':
      return mod97(digits(numero.slice(0, 7) + numero.slice(10)));
    case 'mod11-1':
      return mod11Cycling(base);
    default:
      return null;
  }
}

/** The check digits that `numero` shows. */
export function shownDigits(numero: string, dv: Dv): string {
  return dv === 'cnj' ? numero.slice(8, 10) : numero.slice(numero.lastIndexOf('-') + 1);
}

const digits = (texto: string) => texto.replaceAll(/\D/g, '');

/** Weights 2, 3, 4 … from the right without end; 10 is written 0 and 11 is written 1. */
function mod11(base: string): string {
  const soma = weighted(base, (posicao) => posicao + 2);
  return String((11 - (soma % 11)) % 10);
}

/** Weights 2 to 9 from the right, again and again; 10 and 11 are written 0. */
function mod11Cycling(base: string): string {
  const digito = 11 - (weighted(base, (posicao) => (posicao % 8) + 2) % 11);
  return digito > 9 ? '0' : String(digito);
}

function weighted(base: string, peso: (posicaoDaDireita: number) => number): number {
  return Array.from(base).reduceRight(
    (soma, digito, i) => soma + Number(digito) * peso(base.length - 1 - i),
    0,
  );
}

function mod97(base: string): string {
  return String(98 - Number((BigInt(base) * 100n) % 97n)).padStart(2, '0');
}
