/** What the options page may ask. */
import { helpdeskAddress } from '@/lib/client/address';
import { HelpdeskError } from '@/lib/client/failure';
import { helpdeskAt } from '@/lib/client/helpdesk';
import { writeCache } from '@/lib/outbox/cache';
import { listDeliveries } from '@/lib/outbox/deliveries';
import { listDrafts } from '@/lib/outbox/drafts';
import { listPeople } from '@/lib/outbox/people';
import { catalogoKey } from './catalogue';
import { retryAll } from './delivering';
import { forgetWholly } from './forgetting';
import type { Handlers } from './answering';
import { helpdeskUrl, setHelpdeskUrl } from './settings';

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
    return { helpdesk: await helpdeskUrl(), travado: false, pessoas };
  },

  /** Kept only when a helpdesk answers there: a wrong address would lose every chamado in silence. */
  async 'opcoes.helpdesk'({ url: escrito }) {
    const address = helpdeskAddress(escrito);
    if (!address.ok) return address;
    const { url } = address;
    try {
      const answer = await helpdeskAt(url).catalogo(null);
      await setHelpdeskUrl(url);
      if (answer) await writeCache(catalogoKey(url), answer.valor, answer.etag);
      void retryAll();
      return { ok: true, url };
    } catch (error) {
      const detalhe = error instanceof HelpdeskError ? error.falha.detalhe : String(error);
      const semCors = !(await reads(url)) && (await reachable(url));
      return { ok: false, detalhe, ...(semCors && { pedir: new URL(url).host }) };
    }
  },

  async 'opcoes.esquecer'({ pessoa }) {
    await forgetWholly(pessoa);
    return null;
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
