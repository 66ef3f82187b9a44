/** "Computador compartilhado": several people use this browser, one after the other. */
import { useState } from 'react';
import { sentence } from '@/components/ui/use-request';
import { ask } from '@/lib/browser/messages';
import { OPCOES } from '@/lib/text/options';

interface Props {
  compartilhado: boolean;
  /** Set by the órgão. */
  travado: boolean;
  refazer: () => Promise<void>;
}

export function SharedComputer({ compartilhado, travado, refazer }: Props) {
  const [erro, setErro] = useState<string | null>(null);
  const texto = OPCOES.compartilhado;
  const change = async (marcado: boolean) => {
    try {
      await ask('opcoes.compartilhado', { compartilhado: marcado });
      await refazer();
    } catch (error) {
      setErro(sentence(error));
    }
  };
  return (
    <section aria-labelledby="compartilhado-titulo">
      <h2 id="compartilhado-titulo">{texto.titulo}</h2>
      <label className="ui-check">
        <input
          type="checkbox"
          checked={compartilhado}
          disabled={travado}
          aria-describedby="compartilhado-ajuda"
          onChange={(event) => void change(event.target.checked)}
        />{' '}
        {texto.rotulo}
      </label>
      <p id="compartilhado-ajuda" className="ui-muted">
        {travado && `${texto.travado} `}
        {texto.explica}
      </p>
      {erro && <p role="alert">{erro}</p>}
    </section>
  );
}
