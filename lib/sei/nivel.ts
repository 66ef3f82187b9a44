/** The access level ticked in a form. The radios are there unticked on every such screen. */
import type { Nivel } from './frame-facts.ts';
import type { Source } from './source.ts';

const OPCOES: readonly [id: string, nivel: Nivel][] = [
  ['optPublico', 'publico'],
  ['optRestrito', 'restrito'],
  ['optSigiloso', 'sigiloso'],
];

export const NIVEL_MARCADO: readonly Source<Nivel>[] = [
  {
    nome: 'formulario',
    read: (page) =>
      OPCOES.find(([id]) => page.one(`input#${id}[name="rdoNivelAcesso"]:checked`))?.[1] ?? null,
  },
];
