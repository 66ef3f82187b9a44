/** Title, and what can be done with the panel itself. */
import { Icon } from '@/components/ui/icon';
import { texto } from '@/lib/text/panel';
import { collapse, leave, moveAside } from './placing';
import { usePanel, usePanelState } from './use-panel';

export function Header() {
  const panel = usePanel();
  const mode = usePanelState((state) => state.entrada.modo);
  return (
    <header className="panel__header">
      <h1 id="titulo" tabIndex={-1}>
        {texto.titulo}
      </h1>
      {mode === 'pagina' && (
        <>
          <HeaderButton icon="lado" label={texto.outroLado} onClick={() => moveAside(panel)} />
          <HeaderButton
            icon="recolher"
            label={texto.recolher}
            onClick={() => collapse(panel, true)}
          />
        </>
      )}
      <HeaderButton icon="fechar" label={texto.fechar} onClick={() => leave(panel)} />
    </header>
  );
}

function HeaderButton({
  icon,
  label,
  onClick,
}: {
  icon: 'lado' | 'recolher' | 'fechar';
  label: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="ui-icon-button"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
