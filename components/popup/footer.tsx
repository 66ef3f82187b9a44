/** Whose list this is, the button inside SEI, and the way to the options. */
import { VerifiedMark } from '@/components/identity/verified-mark';
import { openOptions } from '@/lib/browser/runtime';
import type { Pessoa } from '@/lib/outbox/records';
import { IDENTIDADE } from '@/lib/text/identity';
import { POPUP } from '@/lib/text/popup';
import { SeiButtonSwitch } from './sei-button-switch';

interface Props {
  pessoa: Pessoa | null;
  /** The e-mail was proved from here. */
  verificada: boolean;
  /** Opens the form that proves it; null where it is offered otherwise, or not at all. */
  confirmar: (() => void) | null;
  /** Another person of this computer, where the page names nobody. */
  trocar: (() => void) | null;
  hostSei: string | null;
  botaoNoSei: boolean;
  /** The órgão's build brought it: not to be switched off. */
  botaoFixo: boolean;
}

export function Footer(props: Props) {
  const { pessoa, verificada, confirmar, trocar, hostSei, botaoNoSei, botaoFixo } = props;
  return (
    <footer className="rodape">
      {hostSei && !botaoFixo && <SeiButtonSwitch host={hostSei} ligado={botaoNoSei} />}
      <p className="ui-muted rodape-linha">
        {pessoa && (
          <span>
            {POPUP.pessoas.de(pessoa.nome)}
            <span className="rodape__email">
              {pessoa.email}
              {verificada && <VerifiedMark />}
            </span>
          </span>
        )}
        {confirmar && (
          <button type="button" className="ui-link" onClick={confirmar}>
            {IDENTIDADE.prova.abrir}
          </button>
        )}
        {trocar && (
          <button type="button" className="ui-link" onClick={trocar}>
            {POPUP.pessoas.trocar}
          </button>
        )}
        <button type="button" className="ui-link fim" onClick={() => void openOptions()}>
          {POPUP.opcoes}
        </button>
      </p>
    </footer>
  );
}
