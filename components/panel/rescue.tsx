/** What is written could be lost: says why, and offers to take the text along. */
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { copyText } from '@/components/ui/copy-text';
import { plainText } from '@/lib/outbox/plain';
import { texto } from '@/lib/text/panel';
import type { PanelState } from './panel-store';
import { usePanel, usePanelState } from './use-panel';

export function Rescue() {
  const panel = usePanel();
  const why = usePanelState(reason);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (why === null) return null;
  const copy = async () => {
    const { rascunho, entrada } = panel.getState();
    setCopied(await copyText(plainText(rascunho, entrada.catalogo)));
  };
  return (
    <div className="ui-note ui-note--error panel__lost" role="alert">
      <Icon name="alerta" />
      <span>
        {why}{' '}
        <button type="button" className="ui-link" onClick={() => void copy()}>
          {texto.copiarTexto}
        </button>{' '}
        {copied !== null && (copied ? texto.copiado : texto.naoCopiou)}
      </span>
    </div>
  );
}

function reason({ perdido, salvo, semGuarda, rascunho }: PanelState): string | null {
  if (perdido) return salvo === 'salvo' ? texto.perdido : texto.perdidoSemSalvar;
  if (semGuarda && rascunho.semImagem !== 'disco') return texto.semGuarda;
  return semGuarda || salvo === 'falhou' ? texto.naoGuardou : null;
}
