/** A draft that waits is offered, and its picture is kept: a test that wants neither begins here. */
import type { Chromium } from './browser.ts';

export async function forgetDrafts(browser: Chromium): Promise<void> {
  await browser.inExtension(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('chamados-sei');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction(['rascunhos', 'bytes'], 'readwrite');
    tx.objectStore('rascunhos').clear();
    tx.objectStore('bytes').clear();
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  });
}
