/** "Quem é o CSG do meu órgão": asked when it is opened, folded until then. */
import { useState } from 'react';
import { Contacts } from '@/components/ui/contacts';
import { ask } from '@/lib/browser/messages';
import type { Atendimento } from '@/lib/catalogo/contatos';
import { ATENDIMENTO } from '@/lib/text/atendimento';

export function OwnCsg({ pessoa }: { pessoa: string }) {
  const [found, setFound] = useState<Atendimento | 'nenhum' | null>(null);
  return (
    <details
      className="meu-csg"
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open || found) return;
        void ask('popup.csg', { pessoa }).then(
          (atendimento) => setFound(atendimento ?? 'nenhum'),
          () => setFound('nenhum'),
        );
      }}
    >
      <summary>{ATENDIMENTO.contato.titulo}</summary>
      {found === 'nenhum' && <p className="ui-muted">{ATENDIMENTO.soCsg.semCsg}</p>}
      {found && found !== 'nenhum' && <Contacts atendimento={found} />}
    </details>
  );
}
