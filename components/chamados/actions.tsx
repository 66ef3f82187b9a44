/** Cancel, reopen, rate: only what the situação allows, each behind one question. */
import { useState } from 'react';
import { ask, type Estado } from '@/lib/browser/messages';
import type { Chamado } from '@/lib/contract';
import { CHAMADO } from '@/lib/text/popup';
import { allowed } from './allowed';
import { Rating } from './rating';
import { ReasonForm } from './reason-form';

interface Props {
  pessoa: string;
  chamado: Chamado;
  onChange: (chamado: Chamado) => void;
}

export function Actions({ pessoa, chamado, onChange }: Props) {
  const [open, setOpen] = useState<'cancelar' | 'reabrir' | null>(null);
  const may = allowed(chamado);
  const { id } = chamado;
  /** Resolves with the sentence to show, or null when it was done. */
  const run = async (work: Promise<Estado<Chamado>>): Promise<string | null> => {
    try {
      const answer = await work;
      if (!answer.ok) return answer.falha.detalhe;
      setOpen(null);
      onChange(answer.valor);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };

  if (open) {
    return (
      <ReasonForm
        texto={CHAMADO[open]}
        vazio={open === 'reabrir' ? CHAMADO.reabrir.vazio : null}
        onConfirm={(motivo) => run(ask(`chamados.${open}`, { pessoa, id, motivo }))}
        onGiveUp={() => setOpen(null)}
      />
    );
  }
  return (
    <div className="acoes">
      {chamado.avaliacao && (
        <p className="ui-muted">
          {CHAMADO.avaliar.feita(CHAMADO.avaliar.notas[chamado.avaliacao.nota - 1] ?? '')}
        </p>
      )}
      {may.avaliar && (
        <Rating
          onRate={(nota, comentario) =>
            run(ask('chamados.avaliar', { pessoa, id, nota, comentario }))
          }
        />
      )}
      {(['reabrir', 'cancelar'] as const)
        .filter((each) => may[each])
        .map((each) => (
          <button key={each} type="button" className="ui-link" onClick={() => setOpen(each)}>
            {CHAMADO[each].abrir}
          </button>
        ))}
    </div>
  );
}
