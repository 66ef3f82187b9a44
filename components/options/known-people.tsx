/** Who is known on this computer; removing someone says first what would be lost. */
import { useState } from 'react';
import { sentence } from '@/components/ui/use-request';
import { ask, type OpcoesEstado } from '@/lib/browser/messages';
import { OPCOES } from '@/lib/text/options';

type Known = OpcoesEstado['pessoas'][number];

interface Props {
  pessoas: Known[];
  refazer: () => Promise<void>;
}

export function KnownPeople({ pessoas, refazer }: Props) {
  const texto = OPCOES.pessoas;
  return (
    <section aria-labelledby="pessoas">
      <h2 id="pessoas">{texto.titulo}</h2>
      <p className="ui-muted">{pessoas.length > 0 ? texto.explica : texto.nenhuma}</p>
      <ul className="lista">
        {pessoas.map((pessoa) => (
          <Person key={pessoa.chave} pessoa={pessoa} refazer={refazer} />
        ))}
      </ul>
    </section>
  );
}

function Person({ pessoa, refazer }: { pessoa: Known; refazer: Props['refazer'] }) {
  const [asking, setAsking] = useState(false);
  const [erro, setErro] = useState<string | null>(null);
  const texto = OPCOES.pessoas;
  const { chave, nome, email, orgao } = pessoa;

  const forget = async () => {
    try {
      await ask('opcoes.esquecer', { pessoa: chave });
      await refazer();
    } catch (error) {
      setErro(sentence(error));
    }
  };

  return (
    <li className="cartao">
      <div className="linha-topo">
        <strong>{nome}</strong>
        {!asking && (
          <button
            type="button"
            className="ui-link"
            aria-label={texto.removerDe(nome)}
            onClick={() => setAsking(true)}
          >
            {texto.remover}
          </button>
        )}
      </div>
      <p className="ui-muted">{[email, orgao, place(chave)].filter(Boolean).join(' · ')}</p>
      {asking && (
        <>
          <p>
            {texto.confirmar} {losses(pessoa)}
          </p>
          <div className="botoes">
            <button
              type="button"
              className="ui-button ui-button--danger"
              onClick={() => void forget()}
            >
              {texto.sim}
            </button>
            <button type="button" className="ui-link" onClick={() => setAsking(false)}>
              {texto.nao}
            </button>
          </div>
        </>
      )}
      {erro && <p role="alert">{erro}</p>}
    </li>
  );
}

function losses({ rascunhos, entregas }: Known): string {
  const { perde, rascunhos: drafts, entregas: deliveries } = OPCOES.pessoas;
  const parts = [rascunhos > 0 && drafts(rascunhos), entregas > 0 && deliveries(entregas)];
  const said = parts.filter((part) => part !== false);
  return said.length > 0 ? perde(said.join(', ')) : '';
}

/** The SEI of a `host|sigla`. The sigla in it is a key, not what SEI writes: it is not shown. */
function place(chave: string): string {
  const host = chave.slice(0, chave.lastIndexOf('|'));
  return host ? OPCOES.pessoas.noSei(host) : OPCOES.pessoas.semPagina;
}
