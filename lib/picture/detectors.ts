/**
 * What must not be seen in a picture: data. A detector has a name, finds its pieces in a text and
 * says to a person why they are covered. Those of personal data are the rows of `dados-pessoais.ts`,
 * which what people type is read with too.
 */
import type { Plano } from '@/lib/text/joiners';
import { findDado, type Dado } from '@/lib/text/dado';
import { DADOS_PESSOAIS, PARECIDOS } from '@/lib/text/dados-pessoais';
import { findSecretsIn, type Trecho } from '@/lib/text/strip-secrets';

export interface Detector {
  nome: string;
  /** In order, without overlap, by places of the original text. */
  encontrar: (plano: Plano) => Trecho[];
  motivo: string;
  /** Proposed, not covered. */
  sugestao?: true;
}

const detectorOf = (dado: Dado): Detector => ({
  nome: dado.tipo,
  encontrar: (plano) => findDado(plano, dado),
  motivo: dado.motivo,
});

export const DETECTORES: readonly Detector[] = [
  {
    nome: 'segredo_de_sessao',
    encontrar: findSecretsIn,
    motivo: 'Código da sua sessão no SEI',
  },
  ...DADOS_PESSOAIS.map(detectorOf),
  ...PARECIDOS.map((dado) => ({ ...detectorOf(dado), sugestao: true as const })),
];

export interface Deteccao extends Trecho {
  detector: Detector;
}

/** Suggestions that one text may give. */
const MAXIMO = 200;

/** What every detector finds in a text; no suggestion where something is sure. */
export function detect(plano: Plano): Deteccao[] {
  const achados: Deteccao[] = [];
  for (const detector of DETECTORES) {
    const trechos = detector.encontrar(plano);
    const novos = detector.sugestao
      ? trechos
          .slice(0, MAXIMO)
          .filter(({ inicio, fim }) => !achados.some((um) => um.inicio < fim && inicio < um.fim))
      : trechos;
    achados.push(...novos.map((trecho) => ({ ...trecho, detector })));
  }
  return achados;
}
