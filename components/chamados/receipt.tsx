/** What left, or is about to: covered by which rule, shown again, taken out. Never what it was. */
import type { ReactNode } from 'react';
import type { Contagem, Fato, ImagemComprovada } from '@/lib/contract';
import { COMPROVANTE, nomesDe, hashCurto } from '@/lib/text/comprovante';
import './receipt.css';

export interface Provas {
  /** Without a hash while the bytes are not made yet. */
  imagens: readonly (Omit<ImagemComprovada, 'sha256'> & { sha256?: string })[];
  /** Facts of the page that go; where nobody says, nothing is told of them. */
  fatos?: readonly Fato[];
  retirados: readonly Fato[];
  numeroMascarado: boolean;
}

export function Receipt({ imagens, fatos = [], retirados, numeroMascarado }: Provas) {
  return (
    <div className="receipt">
      {imagens.map((imagem, i) => (
        <section key={i}>
          {imagens.length > 1 && <p className="receipt__title">{COMPROVANTE.imagem(i + 1)}</p>}
          <Picture {...imagem} />
        </section>
      ))}
      <dl>
        <Line label={COMPROVANTE.imagens}>{imagens.length === 0 && COMPROVANTE.nenhuma}</Line>
        <Line label={COMPROVANTE.dados}>{nomesDe(fatos)}</Line>
        <Line label={COMPROVANTE.retirado}>{nomesDe(retirados)}</Line>
        <Line label={COMPROVANTE.numero}>{numeroMascarado && COMPROVANTE.mascarado}</Line>
      </dl>
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
  contagens
    .map(({ regra, motivo, quantidade }) =>
      COMPROVANTE.contagem(regra === 'pessoa' ? COMPROVANTE.sua : motivo, quantidade),
    )
    .join(', ');
