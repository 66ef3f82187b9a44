/** The órgão lets the extension rest on this SEI: its own sentence, until when, what goes on. */
import type { Pausa } from '@/lib/contract';
import { momento } from '@/lib/text/moments';
import { PAUSA } from '@/lib/text/pausa';

export function Paused({ pausa: { host, aviso, ate } }: { pausa: Pausa }) {
  return (
    <section className="aviso aviso-alerta" aria-labelledby="pausa">
      <h2 id="pausa">{PAUSA.titulo(host)}</h2>
      <p>
        <strong>{aviso}</strong>
      </p>
      <p>{ate ? PAUSA.ate(momento(ate)) : PAUSA.semPrazo}</p>
      <p className="ui-muted">{PAUSA.fila}</p>
    </section>
  );
}
