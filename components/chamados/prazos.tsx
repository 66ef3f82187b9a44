/** The prazos that still bind, in words, with a mark on those that passed. */
import { prazoEmPalavras } from '@/lib/catalogo/prazo-em-palavras';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes';
import type { ChamadoResumo } from '@/lib/contract';

export function Prazos({
  chamado,
}: {
  chamado: Pick<ChamadoResumo, 'situacao' | 'prazos' | 'ultimaRespostaEm'>;
}) {
  return prazosVigentes(chamado).map((prazo) => {
    const { rotulo, quando, resta, estado } = prazoEmPalavras(prazo);
    return (
      <span key={`${prazo.meta} ${prazo.contaDe} ${prazo.ate}`} className={`prazo prazo-${estado}`}>
        {`${rotulo}: ${quando} · `}
        <span className="prazo-resta">{resta}</span>
      </span>
    );
  });
}
