/** What the person wrote into a draft: no password of theirs leaves by any door. */
import type { Imagem, Rascunho } from './records';

/** Every text of theirs, those on the pictures too. */
export function writtenIn({ descricao, campos, imagens, contexto }: Rascunho): string[] {
  const told = (contexto.leitura.informados ?? []).flatMap((fato) => texts(contexto[fato]));
  return [descricao, ...texts(campos), ...imagens.flatMap(writtenOn), ...told];
}

/** Legenda, notes of the numbers, words on the picture. */
export function writtenOn({ legenda, notas = [], marcas }: Imagem): string[] {
  const onIt = marcas.flatMap((marca) => {
    if (marca.tipo === 'texto') return [marca.texto];
    return marca.tipo === 'numero' ? [marca.nota] : [];
  });
  return [legenda, ...notas, ...onIt];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
