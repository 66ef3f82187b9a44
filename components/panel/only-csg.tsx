/** A request that only CSG members make: who is none, or may be none, is told who theirs is. */
import { Contact } from '@/components/ui/contacts';
import { Icon } from '@/components/ui/icon';
import { ATENDIMENTO } from '@/lib/text/atendimento';
import { attendanceOf } from './editing';
import { usePanelState } from './use-panel';

export function OnlyCsg() {
  const csg = usePanelState((state) => state.identidade?.csg);
  const state = usePanelState((each) => each);
  if (csg && csg.length > 0) return null;
  const { csg: own } = attendanceOf(state);
  return (
    <div className="ui-note only-csg" role="note">
      <Icon name="alerta" />
      <div>
        <strong>{ATENDIMENTO.soCsg.titulo}</strong>{' '}
        {csg ? ATENDIMENTO.soCsg.outro : ATENDIMENTO.soCsg.naoSabemos}
        {own ? <Contact contato={own} /> : <p>{ATENDIMENTO.soCsg.semCsg}</p>}
      </div>
    </div>
  );
}
