/** "Acrescentar a ele": the draft becomes a mensagem of a chamado that is open already. */
import { composeAppend } from '@/lib/outbox/append';
import { loadDelivery, loadReceipt, queueDelivery } from '@/lib/outbox/deliveries';
import { loadDraft } from '@/lib/outbox/drafts';
import { loadPerson } from '@/lib/outbox/people';
import { writtenIn } from '@/lib/outbox/written';
import { DIGITADO } from '@/lib/text/digitado';
import { hasPassword } from '@/lib/text/typed';
import { currentCatalogo } from './catalogue';
import type { Respostas } from './messages';
import { openOnes } from './own-chamados';
import { anexosOf, FALTA_PESSOA, picturesAndFiles, SEM_RASCUNHO, sentence } from './sending';

const NAO_ABERTO = 'Este chamado não está mais na sua lista. Envie um novo.';

/** Like `queueDraft`: answers once everything is stored; a second press finds the first's delivery. */
export async function queueAppend(
  id: string,
  chamado: string,
): Promise<Respostas['painel.acrescentar']> {
  const draft = await loadDraft(id);
  if (!draft) {
    const already = (await loadDelivery(id)) ?? (await loadReceipt(id));
    return already ? { ok: true, entrega: id } : { ok: false, detalhe: SEM_RASCUNHO };
  }
  if (writtenIn(draft).some(hasPassword)) return { ok: false, detalhe: DIGITADO.senhaNoTexto };
  const pessoa = await loadPerson(draft.pessoa);
  if (!pessoa) return { ok: false, detalhe: FALTA_PESSOA };
  const open = (await openOnes(draft.pessoa)).find((each) => each.id === chamado);
  if (!open) return { ok: false, detalhe: NAO_ABERTO };
  try {
    const { imagens, arquivos } = await picturesAndFiles(draft);
    const { catalogo } = await currentCatalogo();
    const entrega = composeAppend(draft, open, pessoa, catalogo, imagens, arquivos, Date.now());
    const queued = await queueDelivery(entrega, anexosOf([...imagens, ...arquivos]));
    return queued ? { ok: true, entrega: id } : { ok: false, detalhe: SEM_RASCUNHO };
  } catch (error) {
    return { ok: false, detalhe: sentence(error) };
  }
}
