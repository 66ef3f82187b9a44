/** Pictures and files that the person brings: captured again, pasted, dropped, chosen, shared. */
import type { Panel } from '@/components/panel/panel-store';
import { refreshPictures, takePictures } from '@/components/panel/opening';
import { LIMITES } from '@/lib/contract/words';
import {
  addFile,
  addPicture,
  loadPicture,
  MAXIMO_IMAGENS,
  removeFile,
  removePicture,
} from '@/lib/outbox/drafts';
import type { Imagem } from '@/lib/outbox/records';
import { readPicture } from '@/lib/picture/decode';
import { isPicture, sniff } from '@/lib/picture/sniff';
import { tamanho, texto } from '@/lib/text/panel';
import { forgetBitmap } from './bitmaps';
import { grabScreen } from './share';

/** Takes files in, one after the other; says what could not be taken and why. */
export async function include(
  panel: Panel,
  files: readonly File[],
  origem: Imagem['origem'],
): Promise<void> {
  panel.setState({ ocupado: 'lendo', falha: null });
  const problems: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- limits count what came before
    const problem = await includeOne(panel, file, origem).catch(() => texto.naoGuardou);
    if (problem) problems.push(problem);
  }
  panel.setState({
    ocupado: null,
    falha: problems.length > 0 ? { lugar: 'imagem', texto: problems.join(' ') } : null,
  });
}

/**
 * Asks the background for another capture of the tab.
 * @param mesmoSigiloso also where it shows a sigiloso processo
 */
export async function captureAgain(panel: Panel, mesmoSigiloso = false): Promise<void> {
  const { rascunho } = panel.getState();
  if (rascunho.imagens.length >= MAXIMO_IMAGENS) {
    return failed(panel, texto.limiteImagens(MAXIMO_IMAGENS));
  }
  panel.setState({ ocupado: 'capturando', falha: null });
  try {
    await panel.flush();
    const { imagem, semImagem } = await panel.ask('painel.capturar', {
      sigiloso: mesmoSigiloso,
    });
    await takeCapture(panel, imagem ? null : (semImagem ?? 'falhou'));
  } catch {
    failed(panel, texto.naoCapturou);
  }
  panel.setState({ ocupado: null });
}

/**
 * Shows what a capture brought into the draft.
 * @param semImagem why it brought none
 */
export async function takeCapture(panel: Panel, semImagem: string | null): Promise<void> {
  await refreshPictures(panel);
  if (semImagem === null)
    panel.setState({ anuncio: texto.imagemIncluida, mexeu: true, falha: null });
  // The picture's place asks for the person's word: no failure.
  else if (semImagem === 'sigiloso') panel.setState({ anuncio: whyNot(semImagem), falha: null });
  else failed(panel, whyNot(semImagem));
}

/** The browser's own prompt; the panel steps aside while the frame is grabbed. */
export async function shareScreen(panel: Panel): Promise<void> {
  const hide = (escondido: boolean) => panel.ask('painel.esconder', { escondido });
  panel.setState({ ocupado: 'capturando', falha: null });
  try {
    const bytes = await grabScreen(hide);
    if (bytes) {
      const file = new File([bytes], texto.imagem, { type: 'image/png' });
      const problem = await includeOne(panel, file, 'compartilhada');
      if (problem) failed(panel, problem);
    } else panel.setState({ anuncio: texto.naoEscolheu });
  } catch {
    failed(panel, texto.naoCapturou);
  }
  panel.setState({ ocupado: null });
}

/** Takes a picture out; it may come back while the panel is open. */
export async function takeOut(panel: Panel, imagem: Imagem): Promise<void> {
  const stored = await loadPicture(imagem.id);
  await panel.flush();
  const { rascunho } = panel.getState();
  const index = rascunho.imagens.findIndex(({ id }) => id === imagem.id);
  const after = await removePicture(rascunho.id, imagem.id);
  if (after) takePictures(panel, after);
  forgetBitmap(imagem.id);
  panel.setState({
    retirada: stored && { imagem, bytes: stored.bytes, index },
    anuncio: texto.imagemRetirada,
    falha: null,
    mexeu: true,
  });
}

export async function putBack(panel: Panel): Promise<void> {
  const { retirada, rascunho } = panel.getState();
  if (!retirada) return;
  const after = await addPicture(rascunho.id, retirada.imagem, retirada.bytes);
  if (!after) return failed(panel, texto.limiteImagens(MAXIMO_IMAGENS));
  takePictures(panel, after);
  const rest = panel.getState().rascunho.imagens.filter(({ id }) => id !== retirada.imagem.id);
  panel.edit({ imagens: rest.toSpliced(retirada.index, 0, retirada.imagem) });
  panel.setState({ retirada: null, anuncio: texto.imagemIncluida });
  await panel.flush();
}

export async function takeFileOut(panel: Panel, id: string): Promise<void> {
  await panel.flush();
  const after = await removeFile(panel.getState().rascunho.id, id);
  if (after) takePictures(panel, after);
}

/** Null when it is in; else the sentence that says why not. */
async function includeOne(
  panel: Panel,
  file: File,
  origem: Imagem['origem'],
): Promise<string | null> {
  const nome = file.name || texto.imagemColada;
  const { rascunho } = panel.getState();
  if (rascunho.imagens.length + rascunho.arquivos.length >= LIMITES.anexos) {
    return texto.limiteAnexos(LIMITES.anexos);
  }
  if (file.size === 0) return texto.vazio(nome);
  if (file.size > LIMITES.bytesPorAnexo) {
    return texto.grande(nome, tamanho(file.size), tamanho(LIMITES.bytesPorAnexo));
  }
  const bytes = await file.arrayBuffer();
  const tipo = sniff(new Uint8Array(bytes));
  await panel.flush();
  if (isPicture(tipo) || (tipo === null && file.type.startsWith('image/'))) {
    return await includePicture(panel, bytes, file.type, nome, origem);
  }
  if (tipo === null) return texto.tipo(nome);
  const arquivo = { id: newId(), nome: nome.slice(0, 160), tipo, bytes: bytes.byteLength };
  const after = await addFile(rascunho.id, arquivo, bytes);
  if (!after) return texto.naoGuardou;
  takePictures(panel, after);
  panel.setState({ anuncio: texto.arquivoIncluido(nome), mexeu: true });
  return null;
}

async function includePicture(
  panel: Panel,
  original: ArrayBuffer,
  declared: string,
  nome: string,
  origem: Imagem['origem'],
): Promise<string | null> {
  const { rascunho } = panel.getState();
  if (rascunho.imagens.length >= MAXIMO_IMAGENS) return texto.limiteImagens(MAXIMO_IMAGENS);
  const picture = await readPicture(original, declared);
  if (!picture) return texto.ilegivel(nome);
  const { bytes, ...facts } = picture;
  if (bytes.byteLength > LIMITES.bytesPorAnexo) {
    return texto.grande(nome, tamanho(bytes.byteLength), tamanho(LIMITES.bytesPorAnexo));
  }
  const imagem: Imagem = { id: newId(), origem, ...facts, marcas: [], legenda: '' };
  const after = await addPicture(rascunho.id, imagem, bytes);
  if (!after) return texto.naoGuardou;
  takePictures(panel, after);
  panel.setState({ anuncio: texto.imagemIncluida, mexeu: true });
  return null;
}

function failed(panel: Panel, sentence: string): void {
  panel.setState({ falha: { lugar: 'imagem', texto: sentence } });
}

function whyNot(semImagem: string): string {
  if (semImagem === 'pausa') return texto.pausa;
  if (semImagem === 'cheio') return texto.limiteImagens(MAXIMO_IMAGENS);
  return (
    Object.entries(texto.semImagem).find(([reason]) => reason === semImagem)?.[1] ??
    texto.naoCapturou
  );
}

/** Not `randomUUID`: a panel framed in a plain-http SEI is no secure context in Firefox. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
