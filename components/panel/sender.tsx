/** Who sends: one line when known, three fields the first time. */
import { IdentityFields } from '@/components/fields/identity-fields';
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';
import { writeWho } from './editing';
import { keepWho } from './sending';
import { useErrors } from './use-errors';
import { usePanel, usePanelState } from './use-panel';

export function Sender() {
  const panel = usePanel();
  const known = usePanelState((state) => state.identidade);
  const typing = usePanelState((state) => state.quem);
  const orgaos = usePanelState((state) => state.entrada.catalogo.orgaos);
  const travado = usePanelState((state) => state.entrada.orgaoTravado !== undefined);
  const falha = usePanelState((state) => state.falha);
  const erros = useErrors();
  return (
    <>
      {typing ? (
        <IdentityFields
          value={typing}
          orgaos={orgaos}
          orgaoTravado={travado}
          erros={erros}
          onChange={(patch) => writeWho(panel, patch)}
          onWritten={() => void keepWho(panel).catch(() => null)}
        />
      ) : (
        known && (
          <p className="panel__line">
            <span className="panel__name">{texto.enviandoComo}</span>
            <span className="panel__value" title={`${known.nome} (${known.email})`}>
              <strong>{known.nome}</strong> ({known.email})
            </span>
            <button
              type="button"
              className="ui-link"
              aria-label={texto.trocarQuem}
              onClick={() => {
                const { nome, email, orgao } = known;
                panel.setState({ quem: { nome, email, orgao } });
              }}
            >
              {texto.trocar}
            </button>
          </p>
        )
      )}
      {falha?.lugar === 'quem' && (
        <p className="ui-note ui-note--error" role="alert">
          <Icon name="alerta" />
          {falha.texto}
        </p>
      )}
    </>
  );
}
