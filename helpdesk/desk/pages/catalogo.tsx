/** `/mesa/catalogo`: what is served now, whether the last edit is, and what the órgão still owes. */
import type { Falta } from '../../catalogo/missing.ts';
import { CATALOGO as TEXT } from '../../catalogo-text.ts';
import type { Fact } from '../../facts.ts';
import { Card } from '../parts/card.tsx';
import { Facts } from '../parts/facts.tsx';
import { Layout } from '../parts/layout.tsx';
import { PageHead } from '../parts/page-head.tsx';

interface Props {
  /** Version and counts. */
  facts: Fact[];
  /** Why the files as they are now are not served; null: they are. */
  problema: string | null;
  faltas: Falta[];
  csrf: string;
}

const ORDER = ['csg', 'contato', 'link', 'suposto'] as const;

export function CatalogoPage({ facts, problema, faltas, csrf }: Props) {
  const kinds = ORDER.filter((tipo) => faltas.some((falta) => falta.tipo === tipo));
  return (
    <Layout title={TEXT.titulo} csrf={csrf}>
      <PageHead title={TEXT.titulo} />
      <div className="catalogue">
        {problema !== null && (
          <div className="notice notice-error" role="alert">
            <strong>{TEXT.recusado}</strong>
            <p className="written">{problema}</p>
            <p>{TEXT.recusadoExplica}</p>
          </div>
        )}
        <Card title={TEXT.servido}>
          <Facts facts={facts} />
        </Card>
        <Card title={TEXT.falta}>
          <p className="soft">{faltas.length === 0 ? TEXT.nadaFalta : TEXT.faltaExplica}</p>
          {kinds.map((tipo) => (
            <section key={tipo} className="missing">
              <h3>{TEXT.tipo[tipo]}</h3>
              <ul>
                {faltas
                  .filter((falta) => falta.tipo === tipo)
                  .map(({ texto }) => (
                    <li key={texto}>{texto}</li>
                  ))}
              </ul>
            </section>
          ))}
        </Card>
      </div>
    </Layout>
  );
}
