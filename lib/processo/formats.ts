/**
 * Process numbers as SEI installs write them: data. A format is one row and its cases in the test.
 * No list is complete: each órgão has a template of its own and receives foreign numbers, so an
 * unknown format is accepted as it stands.
 */

/** Formula of the check digits; `nenhum` when there are none, or none that is known. */
export type Dv = 'mod11x2' | 'mod97' | 'cnj' | 'mod11-1' | 'nenhum';

export interface Formato {
  nome: string;
  /** In SEI's own mask language: `#` a digit, `A` a capital letter, the rest as it stands. */
  mascara: string;
  dv: Dv;
}

export const FORMATOS: readonly Formato[] = [
  { nome: 'NUP federal', mascara: '#####.######/####-##', dv: 'mod11x2' },
  { nome: 'NUP de 21 dígitos', mascara: '#######.########/####-##', dv: 'mod97' },
  { nome: 'SP', mascara: '###.########/####-##', dv: 'mod11x2' },
  { nome: 'SP, treinamento', mascara: '#####.###-###.######/####-##', dv: 'mod11x2' },
  { nome: 'RN', mascara: '########.######/####-##', dv: 'mod11x2' },
  { nome: 'RO', mascara: '####.######/####-##', dv: 'mod11x2' },
  { nome: 'DF', mascara: '#####-########/####-##', dv: 'mod11x2' },
  { nome: 'BA', mascara: '###.####.####.#######-##', dv: 'mod11x2' },
  { nome: 'PE', mascara: '##########.######/####-##', dv: 'mod11x2' },
  { nome: 'MG', mascara: '####.##.#######/####-##', dv: 'mod97' },
  { nome: 'RJ', mascara: 'SEI-######/######/####', dv: 'nenhum' },
  { nome: 'RJ, até 2019', mascara: 'SEI-##/###/######/####', dv: 'nenhum' },
  { nome: 'Niterói', mascara: 'AAA-######/######/####', dv: 'nenhum' },
  { nome: 'AL', mascara: 'E:#####.##########/####', dv: 'nenhum' },
  { nome: 'AL, sem E:', mascara: '#####.##########/####', dv: 'nenhum' },
  { nome: 'GO', mascara: '20#############', dv: 'nenhum' },
  { nome: 'Padrão SEI', mascara: '##.#.#########-#', dv: 'mod11-1' },
  { nome: 'Padrão SEI, ano inteiro', mascara: '####.#.#########-#', dv: 'mod11-1' },
  { nome: 'CNJ', mascara: '#######-##.####.#.##.####', dv: 'cnj' },
  { nome: 'CNMP', mascara: '##.##.####.#######/####-##', dv: 'nenhum' },
];
