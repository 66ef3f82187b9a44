/** Pictures, large enough to read, each opening whole in a tab of its own; other files as links. */
import type { Anexo, Chamado, ImagemComprovada } from '@/lib/contract';
import { RETENCAO } from '../../keeping-text.ts';
import { proofFacts, proofOf } from '../../proof-facts.ts';
import { COMPROVANTE } from '../../proof-text.ts';
import { MESA } from '../../text.ts';
import type { Dates } from '../dates.ts';
import { anexoUrl } from '../names.ts';

interface Props {
  chamado: Pick<Chamado, 'id' | 'comprovante'>;
  anexos: Anexo[];
  dates: Dates;
}

export function Pictures({ chamado, anexos, dates }: Props) {
  const pictures = anexos.filter((anexo) => anexo.papel === 'imagem');
  const files = anexos.filter((anexo) => anexo.papel === 'arquivo');
  return (
    <>
      {pictures.map((anexo, index) => (
        <figure key={anexo.sha256} className="picture">
          {!anexo.removidoEm && (
            <a href={anexoUrl(chamado.id, anexo.sha256)} target="_blank" rel="noreferrer">
              <img
                src={anexoUrl(chamado.id, anexo.sha256)}
                alt={anexo.legenda || MESA.chamado.imagemAlt(index + 1, pictures.length)}
              />
            </a>
          )}
          <figcaption>
            {anexo.legenda && <span>{anexo.legenda}</span>}
            <span className="soft">{gone(anexo, dates) ?? MESA.chamado.imagemAbre}</span>
          </figcaption>
          <Notes notas={anexo.notas ?? []} />
          <Proof imagem={proofOf(chamado, anexo)} />
        </figure>
      ))}
      {files.length > 0 && (
        <ul className="files">
          {files.map((anexo) => (
            <li key={anexo.sha256}>
              {anexo.removidoEm ? (
                anexo.nome
              ) : (
                <a href={anexoUrl(chamado.id, anexo.sha256)}>{anexo.nome}</a>
              )}{' '}
              <span className="soft">{gone(anexo, dates) ?? size(anexo.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Its bytes went by the rule of retention; null: they are there. */
function gone({ removidoEm, tipo }: Anexo, dates: Dates): string | null {
  return removidoEm === undefined ? null : RETENCAO.removida(tipo, dates.day(removidoEm));
}

/** What the numbers painted in the picture say. */
function Notes({ notas }: { notas: string[] }) {
  if (notas.length === 0) return null;
  return (
    <ol className="notes">
      {notas.map((nota, index) => (
        // Painted numbers have no name but their order.
        <li key={`${index} ${nota}`}>{nota}</li>
      ))}
    </ol>
  );
}

/** The receipt: what was covered and why, and of which bytes it speaks. */
function Proof({ imagem }: { imagem: ImagemComprovada | null }) {
  if (!imagem) return null;
  return (
    <dl className="proof">
      {proofFacts(imagem).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{COMPROVANTE.hash}</dt>
        <dd>
          <code title={imagem.sha256}>{`${imagem.sha256.slice(0, 12)}…`}</code>
        </dd>
      </div>
    </dl>
  );
}

function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${kilobytes} KB`
    : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`;
}
