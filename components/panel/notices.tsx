/** What the person should know before writing: a pause, another draft, no helpdesk yet. */
import { Icon } from '@/components/ui/icon';
import { dia, hora } from '@/lib/text/moments';
import { texto } from '@/lib/text/panel';
import { switchDraft } from './opening';
import { usePanel, usePanelState } from './use-panel';

export function Notices() {
  const panel = usePanel();
  const { outros, semHelpdesk, catalogoMinimo, pausa } = usePanelState((state) => state.entrada);
  const other = outros[0];
  return (
    <>
      {pausa && (
        <p className="ui-note" role="status">
          <Icon name="alerta" />
          <span>
            <strong>{texto.pausa}</strong> {pausa.aviso} {texto.pausaAjuda}
          </span>
        </p>
      )}
      {semHelpdesk ? (
        <p className="ui-note">
          <Icon name="alerta" />
          {texto.semHelpdesk}
        </p>
      ) : (
        catalogoMinimo && (
          <p className="ui-note">
            <Icon name="relogio" />
            {texto.catalogoMinimo}
          </p>
        )
      )}
      {other && (
        <p className="panel__other" title={other.resumo}>
          {texto.outroRascunho(`${dia(other.atualizadoEm)} ${hora(other.atualizadoEm)}`)}{' '}
          <button
            type="button"
            className="ui-link"
            aria-label={`${texto.continuar}: ${other.resumo}`}
            onClick={() => void switchDraft(panel, other.id)}
          >
            {texto.continuar}
          </button>
        </p>
      )}
    </>
  );
}
