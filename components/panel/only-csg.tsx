/** A request that only CSG members make: who is none, or may be none, is told who theirs is. */
import { Contact } from '@/components/ui/contacts';
import { Icon } from '@/components/ui/icon';
import { PEDIDO } from '@/lib/text/pedido';
import { attendanceOf } from './editing';
import { usePanelState } from './use-panel';

export function OnlyCsg() {
  const csg = usePanelState((state) => state.identidade?.csg);
  const state = usePanelState((each) => each);
  if (csg && csg.length > 0) return null;
  const { local, csg: own } = attendanceOf(state);
  const contatos = [...local, ...(own ? [own] : [])];
  return (
    <div className="ui-note only-csg" role="note">
      <Icon name="alerta" />
      <div>
        <strong>{PEDIDO.soCsg.titulo}</strong>{' '}
        {contatos.length === 0
          ? PEDIDO.soCsg.semCsg
          : csg
            ? PEDIDO.soCsg.outro
            : PEDIDO.soCsg.naoSabemos}
        {contatos.map((contato) => (
          <Contact key={contato.nome} contato={contato} />
        ))}
      </div>
    </div>
  );
}
