/** Pictures, large enough to read, each opening whole in a tab of its own; other files as links. */
import type { Anexo } from '@/lib/contract';
import { MESA } from '../../text.ts';
import { anexoUrl } from '../names.ts';

interface Props {
  chamado: string;
  anexos: Anexo[];
}

export function Pictures({ chamado, anexos }: Props) {
  const pictures = anexos.filter((anexo) => anexo.papel === 'imagem');
  const files = anexos.filter((anexo) => anexo.papel === 'arquivo');
  return (
    <>
      {pictures.map((anexo, index) => (
        <figure key={anexo.sha256} className="picture">
          <a href={anexoUrl(chamado, anexo.sha256)} target="_blank" rel="noreferrer">
            <img
              src={anexoUrl(chamado, anexo.sha256)}
              alt={anexo.legenda || MESA.chamado.imagemAlt(index + 1, pictures.length)}
            />
          </a>
          <figcaption>
            {anexo.legenda && <span>{anexo.legenda}</span>}
            <span className="soft">{MESA.chamado.imagemAbre}</span>
          </figcaption>
        </figure>
      ))}
      {files.length > 0 && (
        <ul className="files">
          {files.map((anexo) => (
            <li key={anexo.sha256}>
              <a href={anexoUrl(chamado, anexo.sha256)}>{anexo.nome}</a>{' '}
              <span className="soft">{size(anexo.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${kilobytes} KB`
    : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`;
}
