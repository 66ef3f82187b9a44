/**
 * What must not be seen in a picture: data. A detector has a name, finds its pieces in a text and
 * says to a person why they are covered. Those of personal data are the rows of `dados-pessoais.ts`,
 * which what people type is read with too.
 */
import type { Plano } from '@/lib/text/joiners';
import { DADOS_PESSOAIS, findDado } from '@/lib/text/dados-pessoais';
import { findSecretsIn, type Trecho } from '@/lib/text/strip-secrets';

export interface Detector {
  nome: string;
  /** In order, without overlap, by places of the original text. */
  encontrar: (plano: Plano) => Trecho[];
  motivo: string;
}

export const DETECTORES: readonly Detector[] = [
  {
    nome: 'segredo_de_sessao',
    encontrar: findSecretsIn,
    motivo: 'Código da sua sessão no SEI',
  },
  ...DADOS_PESSOAIS.map((dado) => ({
    nome: dado.tipo,
    encontrar: (plano: Plano) => findDado(plano, dado),
    motivo: dado.motivo,
  })),
];
