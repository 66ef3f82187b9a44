/** The prazos that still bind, in words, with a mark on those that passed. */
import type { ChamadoResumo } from '@/lib/contract';
import { prazoEmPalavras, prazosVigentes } from '@/lib/text/moments';
import { POPUP } from '@/lib/text/popup';

export function Prazos({
  chamado,
}: {
  chamado: Pick<ChamadoResumo, 'situacao' | 'prazos' | 'ultimaRespostaEm'>;
}) {
  return prazosVigentes(chamado).map((prazo) => {
    const { texto, atrasado } = prazoEmPalavras(prazo);
    return (
      <span key={`${prazo.meta} ${prazo.contaDe} ${prazo.ate}`}>
        {texto} {atrasado && <strong className="atrasado">{POPUP.atrasado}</strong>}
      </span>
    );
  });
}
