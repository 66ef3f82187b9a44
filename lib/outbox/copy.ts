/**
 * A copy of what was not sent, as one file that any browser opens and any e-mail carries: text,
 * pictures with their tarjas painted, files. Made on this computer alone, so it works offline, and
 * holds nothing that sending would not.
 */
import type { Catalogo } from '@/lib/contract';
import { flatten } from '@/lib/picture/flatten';
import { COPIA } from '@/lib/text/copy';
import { base64 } from './base64';
import { leavingMarcas } from './compose';
import { page, type Peca } from './copy-page';
import { loadAnexo, loadDelivery } from './deliveries';
import { loadDraft, loadPicture } from './drafts';
import { linesOf, type Linha } from './plain';
import type { Entrega, EntregaChamado, Rascunho } from './records';

export interface Copia {
  nome: string;
  html: string;
}

/**
 * The copy of the draft or delivery of this id; null when neither is here any more.
 * @param agora ms since epoch, for the file's name
 */
export async function copyOf(
  id: string,
  catalogo: Catalogo,
  agora: number,
  paint: typeof flatten = flatten,
): Promise<Copia | null> {
  const entrega = await loadDelivery(id);
  const draft = entrega ? null : await loadDraft(id);
  if (entrega) return copia(linesOfDelivery(entrega, catalogo), await piecesSent(entrega), agora);
  return draft && copia(linesOf(draft, catalogo), await piecesOf(draft, paint), agora);
}

function copia(lines: Linha[], pieces: Peca[], agora: number): Copia {
  const em = new Date(agora);
  const dia = `${em.getFullYear()}-${two(em.getMonth() + 1)}-${two(em.getDate())}`;
  const nome = `chamado-nao-enviado-${dia}-${two(em.getHours())}${two(em.getMinutes())}.html`;
  return { nome, html: page(lines, pieces, em.toLocaleString('pt-BR')) };
}

function linesOfDelivery(entrega: Entrega, catalogo: Catalogo): Linha[] {
  const why: Linha[] = entrega.falha ? [[COPIA.estado, entrega.falha.detalhe]] : [];
  if (entrega.tipo === 'chamado') return [...why, ...linesOf(entrega.rascunho, catalogo)];
  return [...why, [COPIA.resposta(entrega.titulo), entrega.corpo.texto]];
}

/** As they would leave: what is under a tarja is not in the copy. */
async function piecesOf(draft: Rascunho, paint: typeof flatten): Promise<Peca[]> {
  const pieces: Peca[] = [];
  for (const [i, imagem] of draft.imagens.entries()) {
    const { id, largura, altura, legenda } = imagem;
    // oxlint-disable-next-line no-await-in-loop -- one picture in memory at a time
    const stored = await loadPicture(id);
    const marcas = leavingMarcas(imagem);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const ready = stored && (await paint({ ...stored, largura, altura, marcas, propria: false }));
    pieces.push(piece(legenda || COPIA.imagem(i + 1), ready, 'imagem'));
  }
  for (const { id, nome } of draft.arquivos) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    pieces.push(piece(nome, await loadPicture(id), 'arquivo'));
  }
  return pieces;
}

async function piecesSent(entrega: Entrega): Promise<Peca[]> {
  if (entrega.tipo === 'mensagem') return [];
  return await Promise.all(
    entrega.corpo.anexos.map(async ({ sha256, nome, papel }) => {
      const bytes = await loadAnexo(entrega.id, sha256);
      return piece(nome, bytes && { bytes, tipo: typeOf(entrega, sha256) }, papel);
    }),
  );
}

/** The anexos are the pictures in their order, then the files. */
function typeOf({ rascunho, corpo }: EntregaChamado, sha256: string): string {
  const i = corpo.anexos.findIndex((each) => each.sha256 === sha256);
  return [...rascunho.imagens, ...rascunho.arquivos][i]?.tipo ?? 'application/octet-stream';
}

function piece(
  nome: string,
  content: { bytes: ArrayBuffer; tipo: string } | null,
  papel: Peca['papel'],
): Peca {
  const url = content && `data:${content.tipo};base64,${base64(content.bytes)}`;
  return { nome, papel, url };
}

const two = (n: number) => String(n).padStart(2, '0');
