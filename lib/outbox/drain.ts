/**
 * The drainer: takes deliveries whose time has come and carries each to the helpdesk, one step at a
 * time, every step committed before the next. It can stop at any instant (a worker is stopped after
 * 30 s without an event) and a later one goes on from what the helpdesk already holds.
 */
import { failure, HelpdeskError } from '@/lib/client/failure';
import type { Helpdesk } from '@/lib/client/helpdesk';
import { LIMITES, type Chamado } from '@/lib/contract';
import { backoff, isDue } from './backoff';
import {
  confirmDelivery,
  listDeliveries,
  loadAnexo,
  loadDelivery,
  returnToDraft,
  updateDelivery,
} from './deliveries';
import { isFull } from './full';
import { loadPerson, saveDevice } from './people';
import type { Entrega, EntregaChamado, Falha, Pessoa, Recibo } from './records';

export interface Drain {
  /** Address of the helpdesk, or null when nobody has said it yet. */
  address(): Promise<string | null>;
  connect(base: string, token: string | null): Helpdesk;
  now: () => number;
  random: () => number;
  /** Called after each part and step: restarts the worker's clock, tells the pages. */
  progressed(entrega: string): Promise<void>;
  /** Aborted when the person cancels this delivery. */
  signal(entrega: string): AbortSignal;
}

/** Delivers all that is due, oldest first. Run it alone (Web Locks): it expects no second one. */
export async function drain(deps: Drain): Promise<void> {
  for (const { id } of await listDeliveries()) {
    const entrega = await loadDelivery(id);
    if (entrega && isDue(entrega, deps.now())) await deliver(entrega, deps);
  }
}

async function deliver(entrega: Entrega, deps: Drain): Promise<void> {
  const signal = deps.signal(entrega.id);
  try {
    signal.throwIfAborted();
    const pessoa = await loadPerson(entrega.pessoa);
    const base = await deps.address();
    if (!base || !pessoa) throw new HelpdeskError(failure('sem_endereco'));
    const recibo = await withDevice(
      devicesFor(entrega, pessoa),
      pessoa,
      base,
      deps,
      (helpdesk, device) =>
        entrega.tipo === 'chamado'
          ? deliverChamado(entrega, helpdesk, device, deps, signal)
          : deliverMessage(entrega, helpdesk, deps, signal),
    );
    await confirmDelivery(recibo);
  } catch (error) {
    const settled = signal.aborted
      ? returnToDraft(entrega.id, null)
      : postpone(entrega, falhaOf(error), deps);
    // A full disk: it stands as it stood, the others are tried, and the alarm comes again.
    await settled.catch((full: unknown) => console.error('Chamados SEI: fila não gravada.', full));
  }
  await deps.progressed(entrega.id);
}

/**
 * The first of these devices that the helpdesk knows; when it knows none, a new one is registered,
 * once. A device that the person has proved the e-mail from meanwhile is not lost to an older one.
 */
async function withDevice<T>(
  devices: Device[],
  pessoa: Pessoa,
  base: string,
  deps: Drain,
  work: (helpdesk: Helpdesk, device: Device) => Promise<T>,
): Promise<T> {
  for (const device of devices.filter(({ helpdesk }) => helpdesk === base)) {
    try {
      return await work(deps.connect(base, device.token), device);
    } catch (error) {
      if (!(error instanceof HelpdeskError && error.status === 401)) throw error;
    }
  }
  const { id, token } = await deps
    .connect(base, null)
    .register({ nome: pessoa.nome, email: pessoa.email, orgao: pessoa.orgao });
  const device = { helpdesk: base, id, token };
  await saveDevice(pessoa.chave, device);
  return work(deps.connect(base, token), device);
}

type Device = NonNullable<Pessoa['dispositivo']>;

/** The one that the helpdesk may know this delivery by, then the person's own. */
function devicesFor(entrega: Entrega, { dispositivo }: Pessoa): Device[] {
  const begun = entrega.tipo === 'chamado' ? entrega.postadoPor : undefined;
  const others = dispositivo && dispositivo.token !== begun?.token ? [dispositivo] : [];
  return begun ? [begun, ...others] : others;
}

async function deliverChamado(
  entrega: EntregaChamado,
  helpdesk: Helpdesk,
  device: Device,
  deps: Drain,
  signal: AbortSignal,
): Promise<Recibo> {
  await uploadAll(entrega, helpdesk, deps, signal);
  await updateDelivery<EntregaChamado>(entrega.id, { postado: true, postadoPor: device });
  const chamado = await create(entrega, helpdesk);
  const { id, pessoa, corpo } = entrega;
  const { comprovante } = corpo;
  const { id: chamadoId, numero, prazos } = chamado;
  return { id, pessoa, chamado: chamadoId, numero, em: deps.now(), comprovante, prazos };
}

/** An answer of 4xx proves that nothing was created, so the way back to a draft opens again. */
async function create(entrega: EntregaChamado, helpdesk: Helpdesk): Promise<Chamado> {
  try {
    return await helpdesk.create(entrega.chave, entrega.corpo);
  } catch (error) {
    if (error instanceof HelpdeskError && error.status >= 400 && error.status < 500) {
      await updateDelivery<EntregaChamado>(entrega.id, { postado: false, postadoPor: null });
    }
    throw error;
  }
}

/** A refusal for good says which anexo it is about. */
function ofAnexo(error: unknown, { corpo }: Entrega, sha256: string): unknown {
  if (!(error instanceof HelpdeskError) || !error.falha.permanente) return error;
  const i = (corpo.anexos ?? []).findIndex((each) => each.sha256 === sha256);
  const campos = [{ caminho: `/anexos/${i}`, detalhe: error.falha.detalhe }];
  const { status, code, problema, falha } = error;
  return new HelpdeskError({ ...falha, campos }, status, code, problema);
}

async function uploadAll(
  entrega: Entrega,
  helpdesk: Helpdesk,
  deps: Drain,
  signal: AbortSignal,
): Promise<void> {
  let before = 0;
  for (const anexo of entrega.anexos ?? []) {
    try {
      await upload(entrega, anexo.sha256, before, helpdesk, deps, signal);
    } catch (error) {
      throw ofAnexo(error, entrega, anexo.sha256);
    }
    before += anexo.bytes;
  }
  signal.throwIfAborted();
}

async function upload(
  entrega: Entrega,
  sha256: string,
  before: number,
  helpdesk: Helpdesk,
  deps: Drain,
  signal: AbortSignal,
): Promise<void> {
  const stored = await loadAnexo(entrega.id, sha256);
  if (!stored)
    throw new HelpdeskError(failure('recusado', { detalhe: ANEXO_PERDIDO, permanente: true }));
  const bytes = new Uint8Array(stored);
  const total = bytes.length;
  let inicio = await helpdesk.held(sha256, signal);
  while (inicio < total) {
    signal.throwIfAborted();
    const part = bytes.slice(inicio, inicio + LIMITES.bytesPorParte);
    const { recebidos } = await helpdesk.sendPart(sha256, { inicio, total, bytes: part }, signal);
    // No progress would be an endless loop; the queue's own back-off is the right place to wait.
    if (recebidos <= inicio) throw new HelpdeskError(failure('resposta_invalida'));
    inicio = recebidos;
    await updateDelivery(entrega.id, {
      progresso: { ...entrega.progresso, enviados: before + inicio },
    });
    await deps.progressed(entrega.id);
  }
}

async function deliverMessage(
  entrega: Extract<Entrega, { tipo: 'mensagem' }>,
  helpdesk: Helpdesk,
  deps: Drain,
  signal: AbortSignal,
): Promise<Recibo> {
  await uploadAll(entrega, helpdesk, deps, signal);
  await helpdesk.message(entrega.chave, entrega.chamado, entrega.corpo);
  const { id, pessoa, chamado, titulo } = entrega;
  const joined = entrega.rascunho && ({ acrescentado: true } as const);
  return { id, pessoa, chamado, numero: titulo, em: deps.now(), ...joined };
}

async function postpone(entrega: Entrega, falha: Falha, deps: Drain): Promise<void> {
  if (falha.permanente && (await returnToDraft(entrega.id, falha))) return;
  const tentativas = entrega.tentativas + 1;
  await updateDelivery(entrega.id, {
    tentativas,
    falha,
    tentadaEm: deps.now(),
    proximaEm: deps.now() + backoff(tentativas, falha, deps.random),
  });
}

const ANEXO_PERDIDO = 'O navegador perdeu um anexo deste chamado. Anexe-o de novo e envie.';

function falhaOf(error: unknown): Falha {
  if (error instanceof HelpdeskError) return error.falha;
  return isFull(error) ? failure('disco') : failure('servidor', { detalhe: String(error) });
}
