/** One prazo: how far it is, with a mark that no color-blind eye misses when it is late. */
import type { Prazo } from '@/lib/contract';
import type { Dates } from '../dates.ts';

interface Props {
  prazo: Prazo;
  dates: Dates;
}

export function PrazoMark({ prazo, dates }: Props) {
  const { rotulo, quando, resta, estado } = dates.prazo(prazo);
  return (
    <span className={`prazo prazo-${estado}`}>
      <strong>{resta}</strong>
      <span className="soft">
        {`${rotulo}: `}
        {prazo.pausadoDesde ? quando : <time dateTime={prazo.ate}>{quando}</time>}
      </span>
    </span>
  );
}
