/** Pictures as small previews that open large, other files as downloads; bytes only when in view. */
import { useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/browser/messages';
import type { Anexo } from '@/lib/contract';
import { CHAMADO } from '@/lib/text/popup';
import { Enlarged } from './enlarged';

interface Props {
  anexos: Anexo[];
  pessoa: string;
}

export function Anexos({ anexos, pessoa }: Props) {
  const [aberta, setAberta] = useState<{ nome: string; url: string } | null>(null);
  if (anexos.length === 0) return null;
  return (
    <>
      <ul className="anexos">
        {anexos.map((anexo) => (
          <li key={anexo.sha256}>
            {anexo.removidoEm ? (
              <Gone anexo={anexo} em={anexo.removidoEm} />
            ) : (
              <Item anexo={anexo} pessoa={pessoa} onEnlarge={setAberta} />
            )}
            <Notes notas={anexo.notas ?? []} />
          </li>
        ))}
      </ul>
      {aberta && <Enlarged {...aberta} onClose={() => setAberta(null)} />}
    </>
  );
}

/** Its bytes went by the helpdesk's rule of retention. */
function Gone({ anexo, em }: { anexo: Anexo; em: string }) {
  const what = anexo.tipo.startsWith('image/') ? CHAMADO.imagemRemovida : CHAMADO.arquivoRemovido;
  return (
    <p className="ui-muted">{`${anexo.legenda || anexo.nome}: ${what(new Date(em).toLocaleDateString('pt-BR'))}`}</p>
  );
}

/** What the numbers painted in the picture say. */
function Notes({ notas }: { notas: string[] }) {
  if (notas.length === 0) return null;
  return (
    <ol className="anexo-notas">
      {notas.map((nota, i) => (
        <li key={i}>{nota}</li>
      ))}
    </ol>
  );
}

interface ItemProps {
  anexo: Anexo;
  pessoa: string;
  onEnlarge: (picture: { nome: string; url: string }) => void;
}

function Item({ anexo, pessoa, onEnlarge }: ItemProps) {
  const place = useRef<HTMLDivElement>(null);
  const { url, erro } = useBytes(anexo.sha256, pessoa, place);
  const nome = anexo.legenda || anexo.nome;
  const picture = anexo.tipo.startsWith('image/');

  return (
    <div ref={place} className={picture ? 'anexo anexo-imagem' : 'anexo'}>
      {erro && <p className="ui-muted">{erro}</p>}
      {!erro && picture && (
        <button
          type="button"
          aria-label={CHAMADO.ampliar(nome)}
          disabled={!url}
          onClick={() => url && onEnlarge({ nome: anexo.nome, url })}
        >
          {url && <img src={url} alt={nome} />}
        </button>
      )}
      {!erro && !picture && (
        <>
          <span>{nome}</span>{' '}
          {url && (
            <a
              className="ui-link"
              href={url}
              download={anexo.nome}
              aria-label={`${CHAMADO.baixar} ${anexo.nome}`}
            >
              {CHAMADO.baixar}
            </a>
          )}
        </>
      )}
    </div>
  );
}

/** The bytes as a `data:` URL, once the place where they go is in view. */
function useBytes(sha256: string, pessoa: string, place: React.RefObject<HTMLElement | null>) {
  const [url, setUrl] = useState<string | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void ask('chamados.anexo', { pessoa, sha256 })
        .then((answer) => {
          if (!current) return;
          if (answer.ok) setUrl(answer.valor);
          else setErro(answer.falha.detalhe);
        })
        .catch(() => current && setErro(CHAMADO.imagemFalhou));
    });
    if (place.current) observer.observe(place.current);
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [sha256, pessoa, place]);
  return { url, erro };
}
