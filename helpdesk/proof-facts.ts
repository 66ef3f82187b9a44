/** What the receipt of a chamado says of one picture: counts by reason, never what was covered. */
import type { Anexo, Chamado, Contagem, ImagemComprovada } from '@/lib/contract';
import { fact, type Fact } from './facts.ts';
import { COMPROVANTE } from './proof-text.ts';

/** The receipt of one picture; null for what came without. */
export function proofOf(
  { comprovante }: Pick<Chamado, 'comprovante'>,
  { sha256 }: Pick<Anexo, 'sha256'>,
): ImagemComprovada | null {
  return comprovante?.imagens.find((imagem) => imagem.sha256 === sha256) ?? null;
}

/** Covered, shown again, made smaller. */
export function proofFacts({ cobertas, mostradas, reduzida }: ImagemComprovada): Fact[] {
  return [
    ...fact(COMPROVANTE.coberto, counts(cobertas) || COMPROVANTE.nada),
    ...fact(COMPROVANTE.mostrado, counts(mostradas)),
    ...fact(COMPROVANTE.tamanho, reduzida ? COMPROVANTE.reduzida : undefined),
  ];
}

/** The same and the notes of each picture, for a reader who sees the pictures apart from the text. */
export function pictureFacts(chamado: Pick<Chamado, 'comprovante' | 'anexos'>): Fact[] {
  const pictures = chamado.anexos.filter(({ papel }) => papel === 'imagem');
  return pictures.flatMap((anexo, index) => {
    const proof = proofOf(chamado, anexo);
    const all = [
      ...(anexo.notas ?? []).flatMap((nota, i) => fact(COMPROVANTE.nota(i + 1), nota)),
      ...(proof ? proofFacts(proof) : []),
    ];
    const where = COMPROVANTE.imagem(index + 1, pictures.length);
    return all.map(({ label, value }) => ({ label: `${where}, ${label.toLowerCase()}`, value }));
  });
}

/** Why a sigiloso processo has no number that can be looked up. */
export function maskedFacts({ comprovante }: Pick<Chamado, 'comprovante'>): Fact[] {
  return fact(COMPROVANTE.numero, comprovante?.numeroMascarado ? COMPROVANTE.mascarado : undefined);
}

function counts(contagens: Contagem[]): string {
  return contagens
    .map(({ regra, motivo, quantidade }) =>
      COMPROVANTE.contagem(regra === 'pessoa' ? COMPROVANTE.pessoa : motivo, quantidade),
    )
    .join(', ');
}
