/** "Guardar cópia": what was not sent, as one file that a person can open and mail. */
import { useState } from 'react';
import { POPUP } from '@/lib/text/popup';

export function KeepCopy({ id }: { id: string }) {
  const [said, setSaid] = useState('');
  const texto = POPUP.copia;
  const keep = async () => {
    setSaid(texto.guardando);
    const copia = await make(id);
    if (copia) download(copia.nome, copia.html);
    setSaid(copia ? texto.guardada : texto.sumiu);
  };
  return (
    <>
      <button
        type="button"
        className="ui-link"
        title={texto.explica}
        onClick={() => void keep().catch(() => setSaid(texto.falhou))}
      >
        {texto.botao}
      </button>
      <output className="ui-muted">{said}</output>
    </>
  );
}

/** Seldom wanted, so it comes when it is: the popup paints without it. */
async function make(id: string) {
  const [{ currentCatalogo }, { copyOf }] = await Promise.all([
    import('@/lib/browser/catalogue'),
    import('@/lib/outbox/copy'),
  ]);
  const { catalogo } = await currentCatalogo();
  return await copyOf(id, catalogo, Date.now());
}

/** Without a permission for downloads: a link that is pressed. */
function download(nome: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
