/** What a person sees when a page of the desk cannot be given. */
import { MESA } from '../../text.ts';
import { ROOT } from '../names.ts';
import { Layout } from '../parts/layout.tsx';

interface Props {
  title: string;
  detail: string;
  /** What the person had written, so that it is not lost; empty when nothing. */
  unsent: string;
}

export function ProblemPage({ title, detail, unsent }: Props) {
  return (
    <Layout title={title} csrf={null}>
      <div className="card sign-in">
        <h1>{title}</h1>
        <p>{detail}</p>
        {unsent && (
          <div className="field">
            <label htmlFor="texto">{MESA.erro.seuTexto}</label>
            <textarea id="texto" readOnly rows={8} defaultValue={unsent} />
          </div>
        )}
        <p>
          <a href={ROOT}>{MESA.erro.voltar}</a>
        </p>
      </div>
    </Layout>
  );
}
