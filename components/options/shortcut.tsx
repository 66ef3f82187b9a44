/**
 * The shortcut that is really assigned, and where to change it. Pages may not open the browser's
 * own addresses, so the address is there to be copied.
 */
import { useState } from 'react';
import { OPCOES } from '@/lib/text/options';

export function Shortcut({ atalho }: { atalho: string }) {
  const [copied, setCopied] = useState(false);
  const texto = OPCOES.atalho;
  const firefox = import.meta.env.BROWSER === 'firefox';
  const address = firefox ? texto.enderecoFirefox : texto.enderecoChrome;

  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };

  return (
    <section aria-labelledby="atalho">
      <h2 id="atalho">{texto.titulo}</h2>
      {atalho ? (
        <p>
          {texto.tem} <kbd>{atalho}</kbd>
        </p>
      ) : (
        <p>{texto.naoTem}</p>
      )}
      <p className="ui-muted">{firefox ? texto.mudarFirefox : texto.mudarChrome}</p>
      <p className="copiar">
        <code>{address}</code>
        <button type="button" className="ui-link" onClick={() => void copy()}>
          <output>{copied ? texto.copiado : texto.copiar}</output>
        </button>
      </p>
    </section>
  );
}
