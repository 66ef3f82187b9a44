/** The open draft's picture as IndexedDB holds it. */
import type { Imagem, Rascunho } from '@/lib/outbox/records';
import { until, type TestBrowser } from './test-browser.ts';

/** The first picture of the open draft, as it is kept. */
export async function keptPicture(browser: TestBrowser): Promise<Required<Imagem>> {
  return await until('the draft is kept', async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const drafts = await browser.inExtension(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('chamados-sei');
        request.onsuccess = () => resolve(request.result);
      });
      const all = await new Promise<Rascunho[]>((resolve) => {
        const request = db.transaction('rascunhos').objectStore('rascunhos').getAll();
        request.onsuccess = () => resolve(request.result as Rascunho[]);
      });
      db.close();
      return all;
    });
    const [draft] = drafts.toSorted((a, b) => b.atualizadoEm - a.atualizadoEm);
    return (draft?.imagens[0] as Required<Imagem> | undefined) ?? null;
  });
}
