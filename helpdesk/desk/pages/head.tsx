/** The head of a page beside the queue: the way back, what it is, what it is for. */
import { MESA } from '../../text.ts';
import { ROOT } from '../names.ts';

export function PageHead({ title, explains }: { title: string; explains: string }) {
  return (
    <div className="chamado-head">
      <nav aria-label={MESA.chamado.voltar}>
        <a href={ROOT}>{`← ${MESA.chamado.voltar}`}</a>
      </nav>
      <h1>{title}</h1>
      <p className="written soft">{explains}</p>
    </div>
  );
}
