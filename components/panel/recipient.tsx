/** "Quem vai receber": the CSG that the unidade and the órgão point to, correctable. */
import { useState } from 'react';
import { Contacts } from '@/components/ui/contacts';
import type { Atendimento } from '@/lib/catalogo/contatos';
import type { Orgao } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { PEDIDO } from '@/lib/text/pedido';
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
            <span className="panel__value" title={titleOf(receiver)}>
              <Name receiver={receiver} chosen={chosen !== null} atendimento={atendimento} />
            </span>
            {someone && (
              <button
                type="button"
                className="ui-link"
                aria-label={PEDIDO.contato.verRotulo}
                aria-expanded={open}
                aria-controls="contatos"
                onClick={() => setOpen(!open)}
              >
                {PEDIDO.contato.ver}
              </button>
            )}
            {orgaos.length > 0 && (
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
  if (destino) {
    return (
      <>
        <strong>{destino.nome}</strong>
        {encaminha && (
          <span className="ui-muted panel__contact">{PEDIDO.depois(encaminha.nome)}</span>
        )}
      </>
    );
  }
  if (!receiver) {
    return (
      <>
        <strong>{texto.triagem}</strong>: {chosen ? texto.triagemEscolhida : texto.triagemPorque}
      </>
    );
  }
  const contact = contactOf(receiver);
  return (
    <>
      {/* The sigla first: where the line is cut, names of CSGs look all alike. */}
      <strong>{receiver.sigla}</strong> · {receiver.csg.nome}
      {contact && <span className="ui-muted panel__contact">{contact}</span>}
    </>
  );
}

/** How to reach a CSG, shortest first; empty when the catalogue does not say. */
function contactOf({ csg }: Orgao): string {
  return csg.email ?? csg.telefone ?? '';
}

function titleOf(receiver: Orgao | null): string | undefined {
  if (!receiver) return undefined;
  const { nome, csg } = receiver;
  return [csg.nome, nome, csg.email, csg.telefone, csg.horario].filter(Boolean).join('\n');
}
