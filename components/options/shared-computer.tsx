/** "Computador compartilhado": several people use this browser, one after the other. */
import { useState } from 'react';
import { sentence } from '@/components/ui/use-request';
import { setShared } from '@/lib/browser/shared-computer';
import { OPCOES } from '@/lib/text/options';

interface Props {
  compartilhado: boolean;
  refazer: () => Promise<void>;
}

export function SharedComputer({ compartilhado, refazer }: Props) {
  const [erro, setErro] = useState<string | null>(null);
  const texto = OPCOES.compartilhado;
  const change = async (shared: boolean) => {
    try {
      await setShared(shared);
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
          aria-describedby="compartilhado-ajuda"
          onChange={(event) => void change(event.target.checked)}
        />{' '}
        {texto.rotulo}
      </label>
      <p id="compartilhado-ajuda" className="ui-muted">
        {texto.explica}
      </p>
      {erro && <p role="alert">{erro}</p>}
    </section>
  );
}
