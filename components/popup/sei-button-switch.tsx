/**
 * "Mostrar o botão dentro do SEI". The request comes first in the click, or the browser does not
 * see the person's gesture; the popup usually dies when the prompt opens, and the background then
 * learns of the grant by itself.
 */
import { useState } from 'react';
import { originsOf, removeOrigins, requestOrigins } from '@/lib/browser/host-grants';
import { ask } from '@/lib/browser/messages';
import { POPUP } from '@/lib/text/popup';
import { sentence } from '@/components/ui/use-request';

interface Props {
  host: string;
  ligado: boolean;
}

export function SeiButtonSwitch({ host, ligado }: Props) {
  const [ativo, setAtivo] = useState(ligado);
  const [aviso, setAviso] = useState<string | null>(null);
  const texto = POPUP.botaoNoSei;

  const toggle = async () => {
    setAviso(null);
    try {
      const done = await (ativo ? removeOrigins : requestOrigins)(originsOf(host));
      if (!done && !ativo) setAviso(texto.negado);
      setAtivo((await ask('popup.botao', {})).ativo);
    } catch (error) {
      setAviso(sentence(error));
    }
  };

  return (
    <div className="interruptor">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={ativo}
          checked={ativo}
          onChange={() => void toggle()}
        />
        {texto.rotulo}
      </label>
      <p className="ui-muted">{aviso ?? (ativo ? texto.ligado(host) : texto.explica(host))}</p>
    </div>
  );
}
