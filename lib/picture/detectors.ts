/**
 * What must not be seen in a picture: data. A detector has a name, finds its pieces in a text and
 * says to a person why they are covered; adding one is one entry here and its cases in the test.
 */
import { findSecrets, type Trecho } from '@/lib/text/strip-secrets';

export interface Detector {
  nome: string;
  /** In order, without overlap. Invisible joiners stand where the page's elements meet. */
  encontrar: (texto: string) => Trecho[];
  motivo: string;
}

export const DETECTORES: readonly Detector[] = [
  {
    nome: 'segredo_de_sessao',
    encontrar: findSecrets,
    motivo: 'Código da sua sessão no SEI',
  },
];
