/**
 * Runs in a page of the extension: makes drafts as a door and a person make them, with the
 * extension's own functions. What sends them is the production build, asked as the panel asks.
 */
import { listDeliveries, listReceipts } from '@/lib/outbox/deliveries';
import { addFile, addPicture, createDraft, listDrafts } from '@/lib/outbox/drafts';
import { savePerson } from '@/lib/outbox/people';
import { flatten } from '@/lib/picture/flatten';
import type { Imagem, Rascunho } from '@/lib/outbox/records';

const PESSOA = 'sei.exemplo.gov.br|maria.souza';
const LARGURA = 320;
const ALTURA = 180;

/** What one chamado of the run consists of. */
export interface Plan {
  id: string;
  chave: string;
  /** Bytes of its file; 0: none. */
  arquivo: number;
  imagem: boolean;
  /** Of the file's bytes and the picture's colours. */
  semente: number;
}

/** What this computer still holds, and what it has a number for. */
export interface Left {
  rascunhos: { id: string; devolvido: string | null }[];
  entregas: { id: string; falha: string | null; tentativas: number }[];
  recibos: number;
}

export interface Expected {
  descricao: string;
  sha256: string[];
}

export async function identify(): Promise<void> {
  await savePerson({
    chave: PESSOA,
    nome: 'Maria Aparecida de Souza',
    email: 'maria.souza@exemplo.gov.br',
    orgao: 'CBM',
  });
}

/** Creates the draft; answers what shall stand at the helpdesk once it is sent. */
export async function draft({ id, chave, arquivo, imagem, semente }: Plan): Promise<Expected> {
  const random = from(semente);
  const descricao = `Chamado ${id}: o botão Assinar não responde.`;
  await createDraft(rascunho(id, chave, descricao));
  const sha256: string[] = [];
  if (imagem) sha256.push(await hash(await addCapture(id, random)));
  if (arquivo > 0) {
    const bytes = Uint8Array.from({ length: arquivo }, () => random() * 256);
    bytes.set(new TextEncoder().encode('%PDF-1.4\n'));
    const file = { id: `${id}-a`, nome: 'ata.pdf', tipo: 'application/pdf', bytes: arquivo };
    await addFile(id, file, bytes.buffer);
    sha256.push(await hash(bytes.buffer));
  }
  return { descricao, sha256 };
}

export async function left(): Promise<Left> {
  const rascunhos = await listDrafts(PESSOA);
  return {
    rascunhos: rascunhos.map(({ id, devolvido }) => ({
      id,
      devolvido: devolvido?.detalhe ?? null,
    })),
    entregas: (await listDeliveries()).map(({ id, falha, tentativas }) => ({
      id,
      tentativas,
      falha: falha?.detalhe ?? null,
    })),
    recibos: (await listReceipts(PESSOA)).length,
  };
}

/** A picture with a tarja in it; the bytes that it becomes. */
async function addCapture(id: string, random: () => number): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(LARGURA, ALTURA);
  const context = canvas.getContext('2d')!;
  for (let i = 0; i < 200; i += 1) {
    context.fillStyle = `rgb(${random() * 256} ${random() * 256} ${random() * 256})`;
    context.fillRect(random() * LARGURA, random() * ALTURA, 30, 20);
  }
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
  const imagem: Imagem = {
    id: `${id}-i`,
    origem: 'captura',
    tipo: 'image/png',
    largura: LARGURA,
    altura: ALTURA,
    marcas: [{ id: 't', tipo: 'tarja', x: 10, y: 10, largura: 90, altura: 20, origem: 'pessoa' }],
    legenda: '',
  };
  await addPicture(id, imagem, bytes);
  return (await flatten({ ...imagem, bytes, propria: true })).bytes;
}

function rascunho(id: string, chave: string, descricao: string): Rascunho {
  return {
    id,
    chave,
    pessoa: PESSOA,
    criadoEm: Date.now(),
    atualizadoEm: Date.now(),
    contexto: {
      sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5' },
      leitura: { faltou: [], retirados: [] },
    },
    retirados: [],
    categoria: 'erro_no_sei',
    campos: {},
    descricao,
    impacto: 'consigo_trabalhar',
    destino: null,
    imagens: [],
    arquivos: [],
    semImagem: null,
    devolvido: null,
  };
}

async function hash(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** mulberry32: small, and the same everywhere. */
function from(semente: number): () => number {
  let a = semente | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
