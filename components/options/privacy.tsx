/** What is sent, to whom, and what never leaves: in words that can be read in half a minute. */
import { OPCOES } from '@/lib/text/options';

export function Privacy({ helpdesk }: { helpdesk: string | null }) {
  const texto = OPCOES.privacidade;
  return (
    <section aria-labelledby="privacidade">
      <h2 id="privacidade">{texto.titulo}</h2>
      <h3>{texto.enviado}</h3>
      <Items items={texto.enviadoItens} />
      <h3>{texto.quem}</h3>
      <p>{texto.quemTexto(helpdesk && (URL.parse(helpdesk)?.host ?? null))}</p>
      <h3>{texto.nunca}</h3>
      <Items items={texto.nuncaItens} />
      <p>{texto.sei}</p>
    </section>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className="pontos">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
