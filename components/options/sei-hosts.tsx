/** Hosts with the button inside SEI; turning one off gives its permission back. */
import { originsOf, removeOrigins } from '@/lib/browser/host-grants';
import { OPCOES } from '@/lib/text/options';

interface Props {
  hosts: string[];
  /** Brought by the órgão's build: not to be switched off. */
  fixos: string[];
  refazer: () => Promise<void>;
}

export function SeiHosts({ hosts, fixos, refazer }: Props) {
  const texto = OPCOES.botao;
  const turnOff = async (host: string) => {
    await removeOrigins(originsOf(host));
    await refazer();
  };
  return (
    <section aria-labelledby="botao">
      <h2 id="botao">{texto.titulo}</h2>
      <p className="ui-muted">{hosts.length > 0 ? texto.explica : texto.nenhum}</p>
      <ul className="lista">
        {hosts.map((host) => (
          <li key={host} className="cartao cartao-linha">
            <span>{host}</span>
            {fixos.includes(host) ? (
              <span className="ui-muted">{texto.fixo}</span>
            ) : (
              <button
                type="button"
                className="ui-link"
                aria-label={texto.desligarEm(host)}
                onClick={() => void turnOff(host)}
              >
                {texto.desligar}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
