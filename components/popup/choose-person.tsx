/** Outside SEI nothing says who is there: with several people on the computer, ask. */
import type { Pessoa } from '@/lib/outbox/records';
import { POPUP } from '@/lib/text/popup';

interface Props {
  pessoas: Pessoa[];
  onChoose: (chave: string) => void;
}

export function ChoosePerson({ pessoas, onChoose }: Props) {
  const { titulo, explica } = POPUP.pessoas;
  return (
    <section aria-labelledby="quem">
      <h2 id="quem">{titulo}</h2>
      <p className="ui-muted">{explica}</p>
      <ul className="lista">
        {pessoas.map(({ chave, nome, email, orgao }) => (
          <li key={chave}>
            <button type="button" className="linha" onClick={() => onChoose(chave)}>
              <strong>{nome}</strong>
              <span className="ui-muted">{[email, orgao].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
