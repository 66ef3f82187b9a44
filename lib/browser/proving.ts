/**
 * Proving an e-mail, one step at a time: by six digits that come by mail, or that a tab shows after
 * signing in at the órgão's provider. Every step answers how it then stands, so that a page that
 * closed in between goes on where it was.
 */
import browser from 'webextension-polyfill';
import { helpdeskAddress } from '@/lib/client/address';
import { failure, HelpdeskError } from '@/lib/client/failure';
import { identityAt, type IdentityClient } from '@/lib/client/identity';
import { PedidoVerificacao, type Identidade } from '@/lib/contract';
import {
  declineInvitation,
  loadPerson,
  saveCsg,
  saveProof,
  tellRefused,
} from '@/lib/outbox/people';
import type { ChavePessoa, Pessoa } from '@/lib/outbox/records';
import { IDENTIDADE } from '@/lib/text/identity';
import { hora } from '@/lib/text/moments';
import { retryAll } from './delivering';
import { asDevice, deviceOf, isRefusal, registeredDevice } from './device';
import type { Prova, RespostaProva } from './messages';
import type { Passo } from './requests';
import { dropPending, keepPending, readPending, type Pendente } from './pending-proofs';
import { serverInfo } from './server-info';
import { helpdeskUrl } from './settings';

/** Counted here and not by the answer's clock, which this computer's may not agree with. */
const VALE = { correio: 10 * 60_000, oidc: 20 * 60_000 } as const;
/** Between two mails. */
const ESPERA = 60_000;

export async function prove(chave: ChavePessoa, passo: Passo): Promise<RespostaProva> {
  let erro: string | null = null;
  try {
    await take(await person(chave), passo);
  } catch (error) {
    if (!(error instanceof HelpdeskError)) throw error;
    erro = sentence(error);
  }
  return { prova: await stateOf(await person(chave)), erro };
}

async function take(pessoa: Pessoa, passo: Passo): Promise<void> {
  const { chave } = pessoa;
  switch (passo.tipo) {
    case 'ver':
      return;
    case 'pedir':
      return await askCode(chave, passo.email);
    case 'entrar':
      return await openTab(chave);
    case 'digitar':
      return await typeCode(pessoa, passo.codigo);
    case 'desistir':
      return await dropPending(chave);
    case 'dispensar':
      await dropPending(chave);
      return await declineInvitation(chave);
    case 'lido':
      return await tellRefused(chave);
  }
}

async function askCode(chave: ChavePessoa, escrito: string): Promise<void> {
  const pedido = PedidoVerificacao.safeParse({ email: escrito });
  if (!pedido.success) throw refusal(IDENTIDADE.prova.emailErrado);
  const { email } = pedido.data;
  try {
    await asRegistered(chave, (client) => client.askCode(email));
  } catch (error) {
    // The code sent before is still good; only another has to wait.
    const pendente = await readPending(chave);
    const esperar = error instanceof HelpdeskError ? (error.falha.esperar ?? 0) : 0;
    if (pendente) await keepPending(chave, { ...pendente, outroEm: Date.now() + esperar });
    throw error;
  }
  const now = Date.now();
  const venceEm = now + VALE.correio;
  await keepPending(chave, { meio: 'correio', email, venceEm, outroEm: now + ESPERA });
}

async function openTab(chave: ChavePessoa): Promise<void> {
  const { url } = await asRegistered(chave, (client) => client.askLink());
  // It comes from the helpdesk, and still: nothing but a page, and that only by https.
  if (!helpdeskAddress(url).ok) throw refusal(IDENTIDADE.prova.abaRecusada);
  const venceEm = Date.now() + VALE.oidc;
  await keepPending(chave, { meio: 'oidc', email: '', venceEm, outroEm: 0 });
  await browser.tabs.create({ url });
}

async function typeCode(pessoa: Pessoa, codigo: string): Promise<void> {
  const { chave } = pessoa;
  const [device, pendente] = await Promise.all([deviceOf(chave), readPending(chave)]);
  if (!device || !pendente) throw refusal(IDENTIDADE.prova.venceu);
  const identidade = await asDevice(chave, device, async ({ base, token }) => {
    const client = identityAt(base, token);
    try {
      const { meio } = pendente;
      return await (meio === 'correio' ? client.typeCode(codigo) : client.typeLinkCode(codigo));
    } catch (error) {
      if (!(error instanceof HelpdeskError) || error.code !== 'codigo_vencido') throw error;
      // The answer to the right digits may have been lost on the way: then it is proved already.
      const now = await client.whoAmI();
      if (proves(now, pessoa, pendente)) return now;
      await keepPending(chave, { ...pendente, venceEm: Date.now(), outroEm: 0 });
      throw error;
    }
  });
  await saveProof(chave, device.token, identidade.email);
  await saveCsg(chave, identidade.csg);
  await dropPending(chave);
  // An answer to a chamado of another computer could not be delivered until now.
  void retryAll();
}

function proves(now: Identidade, before: Pessoa, { email }: Pendente): boolean {
  if (!now.verificada) return false;
  if (email) return now.email === email;
  return !before.dispositivo?.verificada || now.email !== before.email;
}

/** As this device, which is registered anew, once, when the helpdesk no longer knows it. */
async function asRegistered<T>(
  chave: ChavePessoa,
  work: (client: IdentityClient) => Promise<T>,
): Promise<T> {
  const ask = async () =>
    await asDevice(chave, await registeredDevice(chave), ({ base, token }) =>
      work(identityAt(base, token)),
    );
  try {
    return await ask();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return await ask();
  }
}

async function stateOf(pessoa: Pessoa): Promise<Prova> {
  const { chave, email, semConvite, desligadoEm } = pessoa;
  const base = await helpdeskUrl();
  const verificada =
    pessoa.dispositivo?.helpdesk === base && pessoa.dispositivo?.verificada === true;
  return {
    email,
    verificada,
    meios: base && !verificada ? await meiosAt(base) : { codigo: false, oidc: null },
    convite: !semConvite,
    pendente: verificada ? null : await readPending(chave),
    desligada: desligadoEm !== undefined,
  };
}

/** What the helpdesk offers; nothing while that was never known. */
async function meiosAt(base: string): Promise<Prova['meios']> {
  const servidor = await serverInfo(base);
  if (!servidor) return { codigo: false, oidc: null };
  const { codigo, oidc } = servidor.verificacao;
  return { codigo, oidc: oidc?.nome ?? null };
}

async function person(chave: ChavePessoa): Promise<Pessoa> {
  const pessoa = await loadPerson(chave);
  if (!pessoa) throw new Error(IDENTIDADE.semPessoa);
  return pessoa;
}

/** The helpdesk's own words where it has some, and until when to wait where it says so. */
function sentence({ falha, problema }: HelpdeskError): string {
  const detalhe = problema?.detail ?? falha.detalhe;
  if (!falha.esperar) return detalhe;
  return `${detalhe} ${IDENTIDADE.prova.tentarApos(hora(Date.now() + falha.esperar))}`;
}

const refusal = (detalhe: string) =>
  new HelpdeskError(failure('recusado', { detalhe, permanente: true }));
