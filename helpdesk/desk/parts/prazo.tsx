/** One prazo: how far it is, with a mark that no color-blind eye misses when it is late. */
import type { Prazo } from '@/lib/contract';
import { MESA, META } from '../../text.ts';
import type { Dates } from '../dates.ts';

interface Props {
  prazo: Prazo;
  dates: Dates;
}

export function PrazoMark({ prazo, dates }: Props) {
  const { state, words } = dates.distance(prazo.ate);
  const label = {
    late: `${MESA.prazo.atrasado} ${words}`,
    today: `${MESA.prazo.hoje} ${words}`,
    tomorrow: `${MESA.prazo.amanha} ${words}`,
    later: words,
  }[state];
  return (
    <span className={`prazo prazo-${state}`}>
      <strong>{label}</strong>
      <span className="soft">
        {META[prazo.meta]}
        {': '}
        <time dateTime={prazo.ate}>{dates.dayAndTime(prazo.ate)}</time>
        {prazo.natureza === 'estimativa' && ` (${MESA.prazo.estimativa})`}
      </span>
    </span>
  );
}
