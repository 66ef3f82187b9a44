/** The receipt of a draft's pictures: what they cover and show again, by rule. Counts, no content. */
import type { Contagem, ImagemComprovada } from '@/lib/contract';
import type { Tarja } from '@/lib/picture/marks';
import { cropOf } from '@/lib/picture/places';
import { PROVA } from '@/lib/text/comprovante';
import type { Imagem } from './records';

/** What is known of a picture before its bytes are made. */
export type Prova = Omit<ImagemComprovada, 'sha256'>;

/**
 * What a crop leaves out is neither covered nor shown; what was painted in a sending that came back
 * still counts.
 */
export function proofOf(imagem: Imagem): Prova {
  const { marcas, descobertas = [], comprovada } = imagem;
  const crop = cropOf(marcas, imagem);
  const seen = (tarja: Tarja) =>
    tarja.x < crop.x + crop.largura &&
    tarja.y < crop.y + crop.altura &&
    tarja.x + tarja.largura > crop.x &&
    tarja.y + tarja.altura > crop.y;
  const tarjas = marcas.filter((marca) => marca.tipo === 'tarja');
  return {
    cobertas: sum([...(comprovada?.cobertas ?? []), ...tarjas.filter(seen).map(one)]),
    mostradas: sum([...(comprovada?.mostradas ?? []), ...descobertas.filter(seen).map(one)]),
    ...(comprovada?.reduzida && { reduzida: true }),
  };
}

/** Equal rules and reasons as one, the most frequent first. */
export function sum(contagens: readonly Contagem[]): Contagem[] {
  const all = new Map<string, Contagem>();
  for (const contagem of contagens) {
    const key = `${contagem.regra} ${contagem.motivo}`;
    const quantidade = (all.get(key)?.quantidade ?? 0) + contagem.quantidade;
    all.set(key, { ...contagem, quantidade });
  }
  return [...all.values()].toSorted((a, b) => b.quantidade - a.quantidade);
}

function one({ origem, regra, motivo }: Tarja): Contagem {
  if (origem === 'pessoa') return { regra: 'pessoa', motivo: PROVA.pessoa, quantidade: 1 };
  return { regra: regra ?? 'automatica', motivo: motivo ?? PROVA.automatica, quantidade: 1 };
}
