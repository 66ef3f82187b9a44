/** Check digits of the numbers that name a person or a company; each over letters and digits alone. */

/** 11 digits: weights 2 to 11 from the right, twice. */
export function isCpf(numero: string): boolean {
  return /^\d{11}$/.test(numero) && !oneDigit(numero) && hasDigits(numero, 9, 10);
}

/**
 * 12 letters or digits and 2 digits: weights 2 to 9, again and again. A letter counts as its ASCII
 * code less 48, which is what a digit counts too (alphanumeric since July 2026, capture.md 4 #17).
 */
export function isCnpj(numero: string): boolean {
  return /^[\dA-Z]{12}\d{2}$/.test(numero) && !oneDigit(numero) && hasDigits(numero, 12, 8);
}

/** PIS, PASEP, NIS and NIT: 10 digits and one. */
export function isPis(numero: string): boolean {
  return /^\d{11}$/.test(numero) && !oneDigit(numero) && hasDigits(numero, 10, 8);
}

/** All digits equal: typed to fill a field, though the formulas accept it. */
export const oneDigit = (numero: string) => /^(.)\1+$/.test(numero);

/** Whether everything after the first `base` characters is what the formula gives. */
function hasDigits(numero: string, base: number, ciclo: number): boolean {
  for (let fim = base; fim < numero.length; fim++) {
    let soma = 0;
    for (let i = 0; i < fim; i++) {
      soma += (numero.charCodeAt(fim - 1 - i) - 48) * (2 + (i % ciclo));
    }
    const resto = soma % 11;
    if (Number(numero[fim]) !== (resto < 2 ? 0 : 11 - resto)) return false;
  }
  return true;
}
