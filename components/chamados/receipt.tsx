/** What left, or is about to: covered by which rule, shown again, taken out. Never what it was. */
import type { ReactNode } from 'react';
import type { Contagem, Fato, ImagemComprovada } from '@/lib/contract';
import { COMPROVANTE, fatosRetirados, hashCurto } from '@/lib/text/comprovante';
import './receipt.css';

export interface Provas {
  /** Without a hash while the bytes are not made yet. */
  imagens: readonly (Omit<ImagemComprovada, 'sha256'> & { sha256?: string })[];
  retirados: readonly Fato[];
  numeroMascarado: boolean;
}

export function Receipt({ imagens, retirados, numeroMascarado }: Provas) {
  return (
    <div className="receipt">
      {imagens.map((imagem, i) => (
        <section key={i}>
          {imagens.length > 1 && <p className="receipt__title">{COMPROVANTE.imagem(i + 1)}</p>}
          <Picture {...imagem} />
        </section>
      ))}
      {(retirados.length > 0 || numeroMascarado) && (
        <dl>
          <Line label={COMPROVANTE.retirado}>{fatosRetirados(retirados)}</Line>
          <Line label={COMPROVANTE.numero}>{numeroMascarado && COMPROVANTE.mascarado}</Line>
        </dl>
      )}
    </div>
  );
}

function Picture({ sha256, cobertas, mostradas, reduzida }: Provas['imagens'][number]) {
  return (
    <dl>
      <Line label={COMPROVANTE.coberto}>{counts(cobertas) || COMPROVANTE.nadaCoberto}</Line>
      <Line label={COMPROVANTE.mostrado}>{counts(mostradas)}</Line>
      <Line label={COMPROVANTE.tamanho}>{reduzida && COMPROVANTE.reduzida}</Line>
      <Line label={COMPROVANTE.hash}>
        {sha256 && <code title={`${COMPROVANTE.hashAjuda}\n${sha256}`}>{hashCurto(sha256)}</code>}
      </Line>
    </dl>
  );
}

/** Nothing at all where there is nothing to say. */
function Line({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const counts = (contagens: readonly Contagem[]): string =>
  contagens.map(({ motivo, quantidade }) => COMPROVANTE.contagem(motivo, quantidade)).join(', ');
