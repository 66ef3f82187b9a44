/** One chamado in the list: a button that says number, categoria, situação, prazo and news. */
import { useEffect, useRef } from 'react';
import { isUnread, type Seen } from '@/lib/browser/seen';
import type { ChamadoResumo } from '@/lib/contract';
import { POPUP } from '@/lib/text/popup';
import { Prazos } from './prazos';
import { SituacaoTag } from './situacao-tag';

interface Props {
  chamado: ChamadoResumo;
  /** Null while it is not known what was seen. */
  seen: Seen | null;
  focar: boolean;
  onOpen: () => void;
}

export function ChamadoRow({ chamado, seen, focar, onOpen }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focar) button.current?.focus();
  }, [focar]);
  const unread = seen !== null && isUnread(chamado, seen);

  return (
    <li>
      <button
        ref={button}
        type="button"
        className={unread ? 'linha linha-nova' : 'linha'}
        onClick={onOpen}
      >
        <span className="linha-topo">
          <strong>{chamado.categoria.titulo}</strong>
          <SituacaoTag situacao={chamado.situacao} />
        </span>
        <span className="resumo">{chamado.descricao}</span>
        <span className="linha-pe ui-muted">
          <span>{chamado.numero}</span>
          <Prazos chamado={chamado} />
          {unread && <span className="nova">{POPUP.lista.novaResposta}</span>}
        </span>
      </button>
    </li>
  );
}
