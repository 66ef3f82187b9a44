/** The form: what goes along, the picture, what is asked, who sends and who receives. */
import { useEffect } from 'react';
import { PictureSection } from '@/components/picture/picture-section';
import { useIncoming } from '@/components/picture/use-incoming';
import { texto } from '@/lib/text/panel';
import { Facts } from './facts-row';
import { Notices } from './notices';
import { Questions } from './questions';
import { Recipient } from './recipient';
import { Sender } from './sender';
import { sendAndFocus } from './footer';
import { usePanel } from './use-panel';

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
      {over && <p className="ui-drop">{texto.soltar}</p>}
    </div>
  );
}
