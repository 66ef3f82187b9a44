/**
 * Check digits of process numbers (federal formula, which RN, SP, DF and others share) and of CPFs.
 * Written here apart from `lib/processo`, so that one can be held against the other.
 */

/** Two check digits of a process number, by modulus 11 twice, over all digits of `base`. */
export function digitosDoProcesso(base: string): string {
  const digitos = Array.from(base.replaceAll(/\D/g, ''), Number);
  const primeiro = modulo11(digitos);
  return `${primeiro}${modulo11([...digitos, primeiro])}`;
}

/** CPF of eleven digits from its first nine. */
export function comDigitosDeCpf(nove: string): string {
  const digitos = Array.from(nove, Number);
  for (const tamanho of [9, 10]) {
    const soma = digitos.reduce((total, digito, i) => total + digito * (tamanho + 1 - i), 0);
    digitos.push(((soma * 10) % 11) % 10);
  }
  return digitos.join('');
}

/** Weights 2, 3, 4… from right to left, without cycling. */
function modulo11(digitos: number[]): number {
  const soma = digitos.toReversed().reduce((total, digito, i) => total + digito * (i + 2), 0);
  return (11 - (soma % 11)) % 10;
}
