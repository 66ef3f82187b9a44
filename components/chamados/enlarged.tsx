/** A picture over the whole popup: fitted, or at its real size with scrolling. */
import { useEffect, useRef, useState } from 'react';
import { CHAMADO } from '@/lib/text/popup';

interface Props {
  nome: string;
  url: string;
  onClose: () => void;
}

export function Enlarged({ nome, url, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [real, setReal] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className="ampliada" aria-label={nome} onClose={onClose}>
      <div className="botoes">
        <button
          type="button"
          className="ui-button"
          onClick={() => setReal(!real)}
          aria-pressed={real}
        >
          {real ? CHAMADO.ajustar : CHAMADO.tamanhoReal}
        </button>
        <a className="ui-link" href={url} download={nome}>
          {CHAMADO.baixar}
        </a>
        <button type="button" className="ui-button fim" onClick={onClose}>
          {CHAMADO.fechar}
        </button>
      </div>
      <div className={real ? 'ampliada-area ampliada-real' : 'ampliada-area'}>
        <img src={url} alt={nome} />
      </div>
    </dialog>
  );
}
