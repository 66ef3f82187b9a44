/** The form: what goes along, the picture, what is asked, who sends and who receives. */
import { useEffect } from 'react';
import { CampoControl } from '@/components/fields/campo-control';
import { CategoriaField } from '@/components/fields/categoria-field';
import { ImpactField } from '@/components/fields/impact-field';
import { PictureSection } from '@/components/picture/picture-section';
import { useIncoming } from '@/components/picture/use-incoming';
import { texto } from '@/lib/text/panel';
import { campoId, categoriaOf, chooseCategoria } from './editing';
import { Description } from './description';
import { Facts } from './facts-row';
import { Notices } from './notices';
import { Recipient } from './recipient';
import { Sender } from './sender';
import { sendAndFocus } from './footer';
import { useErrors } from './use-errors';
import { useExpected } from './use-expected';
import { usePanel, usePanelState } from './use-panel';

export function Form() {
  const panel = usePanel();
  const over = useIncoming(panel);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ampliada, fechando, conferindo } = panel.getState();
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (ampliada || fechando || conferindo) return;
      event.preventDefault();
      sendAndFocus(panel);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [panel]);
  return (
    <div className="panel__body">
      <Notices />
      <Facts />
      <PictureSection />
      <Questions />
      <Sender />
      <Recipient />
      {over && <p className="panel__drop">{texto.soltar}</p>}
    </div>
  );
}

function Questions() {
  const panel = usePanel();
  const rascunho = usePanelState((state) => state.rascunho);
  const catalogo = usePanelState((state) => state.entrada.catalogo);
  const categoria = usePanelState(categoriaOf);
  const erros = useErrors();
  const expected = useExpected();
  return (
    <>
      <CategoriaField
        catalogo={catalogo}
        value={rascunho.categoria}
        error={erros.categoria}
        onChoose={(chosen) => chooseCategoria(panel, chosen)}
      />
      {categoria?.campos.map((campo) => (
        <CampoControl
          key={campo.id}
          id={campoId(campo.id)}
          campo={campo}
          value={rascunho.campos[campo.id]}
          error={erros[campoId(campo.id)]}
          expected={expected}
          onChange={(value) => {
            const { campos } = panel.getState().rascunho;
            panel.edit({ campos: { ...campos, [campo.id]: value } });
          }}
        />
      ))}
      <Description error={erros.descricao} />
      {categoria?.natureza === 'erro' && (
        <ImpactField value={rascunho.impacto} onChange={(impacto) => panel.edit({ impacto })} />
      )}
    </>
  );
}
