/** What the options page may ask. */
import { helpdeskAddress } from '@/lib/client/address';
import { HelpdeskError } from '@/lib/client/failure';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { listDeliveries } from '@/lib/outbox/deliveries';
import { listDrafts } from '@/lib/outbox/drafts';
import { listPeople } from '@/lib/outbox/people';
import { OPCOES } from '@/lib/text/options';
import { keepCatalogo } from './catalogue';
import { retryAll } from './delivering';
import { forgetWholly } from './forgetting';
import type { Handlers } from './answering';
import { builtHosts } from './host-grants';
import { pauses } from './pausing';
import { policy } from './policy';
import { serverInfo } from './server-info';
import { helpdeskUrl, setHelpdeskUrl } from './settings';
import { isShared, setShared } from './shared-computer';

type OptionsRequests = Pick<Handlers, Extract<keyof Handlers, `opcoes.${string}`>>;

export const optionsRequests: OptionsRequests = {
  async 'opcoes.estado'() {
    const pessoas = await Promise.all(
      (await listPeople()).map(async ({ chave, nome, email, orgao }) => ({
        chave,
        nome,
        email,
        orgao,
        rascunhos: (await listDrafts(chave)).length,
        entregas: (await listDeliveries(chave)).length,
      })),
    );
    const { helpdesk: ruled, orgao, compartilhado, erros } = await policy();
    return {
      helpdesk: await helpdeskUrl(),
      travado: ruled !== null,
      compartilhado: await isShared(),
      politica: { orgao, compartilhado: compartilhado !== null, erros },
      pausas: await pauses(),
      hostsDoOrgao: builtHosts(),
      pessoas,
    };
  },

  /** Kept only when a helpdesk answers there: a wrong address would lose every chamado in silence. */
  async 'opcoes.helpdesk'({ url: escrito }) {
    if ((await policy()).helpdesk) return { ok: false, detalhe: OPCOES.helpdesk.travado };
    const address = helpdeskAddress(escrito);
    if (!address.ok) return address;
    const { url } = address;
    try {
      const answer = await helpdeskAt(url).catalogo(null);
      await setHelpdeskUrl(url);
      if (answer) await keepCatalogo(url, answer.valor, answer.etag);
      void retryAll();
      return { ok: true, url };
    } catch (error) {
      const detalhe = error instanceof HelpdeskError ? error.falha.detalhe : String(error);
      const semCors = !(await reads(url)) && (await reachable(url));
      return { ok: false, detalhe, ...(semCors && { pedir: new URL(url).host }) };
    }
  },

  async 'opcoes.compartilhado'({ compartilhado }) {
    await setShared(compartilhado);
    return null;
  },

  async 'opcoes.esquecer'({ pessoa }) {
    await forgetWholly(pessoa);
    return null;
  },

  async 'opcoes.privacidade'() {
    const base = await helpdeskUrl();
    return (base && (await serverInfo(base))?.tratamento) || null;
  },
};

/** The browser lets us read its answers: CORS, or a permission for its host. */
const reads = (url: string) => settles(url, 'cors');

/** A server answers there, although without CORS nothing of it can be read. */
const reachable = (url: string) => settles(url, 'no-cors');

async function settles(url: string, mode: RequestMode): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(10_000);
    await fetch(`${url}/api/v1/catalogo`, { mode, credentials: 'omit', signal });
    return true;
  } catch {
    return false;
  }
}
