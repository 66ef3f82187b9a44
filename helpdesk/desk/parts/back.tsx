/** The way back to the queue. */
import { MESA } from '../../text.ts';
import { ROOT } from '../names.ts';

export function Back() {
  return (
    <nav aria-label={MESA.chamado.voltar}>
      <a href={ROOT}>{`← ${MESA.chamado.voltar}`}</a>
    </nav>
  );
}
