/** "Enviar": the draft becomes a delivery, its pictures flattened, in one transaction. */
import {
  composeDelivery,
  leavingMarcas,
  type ImagemPronta,
  type Pronto,
} from '@/lib/outbox/compose';
import { queueDelivery, loadDelivery, loadReceipt } from '@/lib/outbox/deliveries';
import { loadDraft, loadPicture } from '@/lib/outbox/drafts';
import { isFull } from '@/lib/outbox/full';
import { writtenIn } from '@/lib/outbox/written';
import { DIGITADO } from '@/lib/text/digitado';
import { hasPassword } from '@/lib/text/typed';
import { loadPerson, rememberUse } from '@/lib/outbox/people';
import { flatten } from '@/lib/picture/flatten';
import { currentCatalogo } from './catalogue';
import type { Rascunho } from '@/lib/outbox/records';
import type { Respostas } from './messages';

export const FALTA_PESSOA = 'Informe seu nome e e-mail antes de enviar.';
export const SEM_RASCUNHO = 'Este rascunho não está mais aqui. Abra o painel de novo.';
const SEM_CONTEUDO = 'O navegador perdeu uma imagem. Retire-a ou capture de novo, e envie.';

/** Answers only once everything is stored; a second click on "Enviar" finds the first's delivery. */
export async function queueDraft(id: string): Promise<Respostas['painel.enviar']> {
  const draft = await loadDraft(id);
  if (!draft) {
    const already = (await loadDelivery(id)) ?? (await loadReceipt(id));
    return already ? { ok: true, entrega: id } : { ok: false, detalhe: SEM_RASCUNHO };
  }
  if (writtenIn(draft).some(hasPassword)) return { ok: false, detalhe: DIGITADO.senhaNoTexto };
  const pessoa = await loadPerson(draft.pessoa);
  if (!pessoa) return { ok: false, detalhe: FALTA_PESSOA };
  try {
    const { imagens, arquivos } = await picturesAndFiles(draft);
    const { catalogo } = await currentCatalogo();
    const entrega = composeDelivery(draft, pessoa, catalogo, imagens, arquivos, Date.now());
    const queued = await queueDelivery(entrega, anexosOf([...imagens, ...arquivos]));
    // Only a help for the next report: nothing waits for it.
    const unidade = entrega.corpo.contexto.unidade?.sigla;
    void rememberUse(draft.pessoa, { unidade, categoria: draft.categoria }).catch(() => undefined);
    return queued ? { ok: true, entrega: id } : { ok: false, detalhe: SEM_RASCUNHO };
  } catch (error) {
    return { ok: false, detalhe: sentence(error) };
  }
}

/** The bytes that leave: pictures with their marks painted in, files as they were chosen. Throws. */
export async function picturesAndFiles(
  draft: Rascunho,
): Promise<{ imagens: ImagemPronta[]; arquivos: Pronto[] }> {
  const imagens: ImagemPronta[] = [];
  for (const imagem of draft.imagens) {
    const { bytes, tipo } = await stored(imagem.id);
    const { largura, altura, origem, comprovada } = imagem;
    const pronta = await flatten({
      bytes,
      tipo,
      largura,
      altura,
      marcas: leavingMarcas(imagem),
      propria: origem === 'captura' || origem === 'compartilhada' || comprovada !== undefined,
    });
    imagens.push({ ...pronta, sha256: await sha256(pronta.bytes) });
  }
  const arquivos: Pronto[] = [];
  for (const { id, tipo } of draft.arquivos) {
    const { bytes } = await stored(id);
    arquivos.push({ sha256: await sha256(bytes), tipo, bytes });
  }
  return { imagens, arquivos };
}

/** What the queue keeps of them. */
export function anexosOf(prontos: Pronto[]): Pronto[] {
  return prontos.map(({ sha256: nome, tipo, bytes }) => ({ sha256: nome, tipo, bytes }));
}

async function stored(id: string): Promise<{ bytes: ArrayBuffer; tipo: string }> {
  const found = await loadPicture(id);
  if (!found) throw new Error(SEM_CONTEUDO);
  return found;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
}

export function sentence(error: unknown): string {
  if (isFull(error)) {
    return 'Não há espaço neste computador para guardar o chamado. Libere espaço e envie de novo.';
  }
  return error instanceof Error ? error.message : String(error);
}
