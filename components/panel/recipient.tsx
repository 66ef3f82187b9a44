/** "Quem vai receber": the CSG that the unidade and the órgão point to, correctable. */
import { useState } from 'react';
import type { Atendimento } from '@/lib/catalogo/contatos';
import type { Orgao } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { PEDIDO } from '@/lib/text/pedido';
import { Contacts } from './asides';
import { attendanceOf, receiverOf } from './editing';
import { usePanel, usePanelState } from './use-panel';

export function Recipient() {
  const panel = usePanel();
  const orgaos = usePanelState((state) => state.entrada.catalogo.orgaos);
  const chosen = usePanelState((state) => state.rascunho.destino);
  const receiver = usePanelState(receiverOf);
  const [correcting, setCorrecting] = useState(false);
  const [open, setOpen] = useState(false);
  const atendimento = attendanceOf(usePanelState((state) => state));
  const { local, csg: own, destino, outros, links } = atendimento;
  const someone = Boolean(own ?? destino) || local.length + outros.length + links.length > 0;
  const name = <Name {...{ receiver, atendimento }} chosen={chosen !== null} />;
  return (
    <>
      <div className="panel__line">
        <span className="panel__name" id="quem-recebe">
          {texto.quemRecebe}
        </span>
        {correcting ? (
          <select
            className="ui-input"
            autoFocus
            aria-labelledby="quem-recebe"
            value={receiver?.sigla ?? ''}
            onChange={(event) => panel.edit({ destino: event.target.value })}
            onBlur={() => setCorrecting(false)}
          >
            {orgaos.map(({ sigla, nome, csg }) => (
              <option key={sigla} value={sigla}>
                {sigla} · {csg.nome} ({nome})
              </option>
            ))}
            <option value="">{texto.triagem}</option>
          </select>
        ) : (
          <>
            {someone ? (
              <button
                type="button"
                className="panel__value panel__who"
                aria-expanded={open}
                aria-controls="contatos"
                title={PEDIDO.contatos}
                onClick={() => setOpen(!open)}
              >
                {name}
              </button>
            ) : (
              <span className="panel__value">{name}</span>
            )}
            {orgaos.length > 0 && !destino && (
              <button
                type="button"
                className="ui-link"
                aria-label={texto.corrigirDestino}
                onClick={() => setCorrecting(true)}
              >
                {texto.corrigir}
              </button>
            )}
          </>
        )}
      </div>
      {open && (
        <div id="contatos">
          <Contacts atendimento={atendimento} />
        </div>
      )}
    </>
  );
}

function Name({
  receiver,
  chosen,
  atendimento: { destino, encaminha },
}: {
  receiver: Orgao | null;
  chosen: boolean;
  atendimento: Atendimento;
}) {
  if (!destino && !receiver) {
    return (
      <>
        <strong>{texto.triagem}</strong>: {chosen ? texto.triagemEscolhida : texto.triagemPorque}
      </>
    );
  }
  const { email, telefone } = destino ?? receiver?.csg ?? {};
  const more = email ?? telefone ?? (encaminha && PEDIDO.depois(encaminha.nome));
  return (
    <>
      {/* The sigla first: where the line is cut, names of CSGs look all alike. */}
      <strong>{destino?.nome ?? receiver?.sigla}</strong>
      {!destino && ` · ${receiver?.csg.nome}`}
      {more && <span className="ui-muted panel__contact">{more}</span>}
    </>
  );
}
