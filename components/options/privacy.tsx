/**
 * What is sent, to whom, and what never leaves: in words that can be read in half a minute. Who
 * answers for it, and how long it is kept, as the órgão's helpdesk says; the whole notice is there.
 */
import { useRequest } from '@/components/ui/use-request';
import { ask } from '@/lib/browser/messages';
import type { Tratamento } from '@/lib/contract';
import { OPCOES } from '@/lib/text/options';

const load = () => ask('opcoes.privacidade', {});

export function Privacy({ helpdesk }: { helpdesk: string | null }) {
  const texto = OPCOES.privacidade;
  const { valor: tratamento } = useRequest(load);
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
      <h3>{texto.responde}</h3>
      <Answerable tratamento={tratamento} />
      {helpdesk && (
        <p>
          <a
            className="ui-link"
            href={`${helpdesk}/privacidade`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {texto.aviso}
          </a>
        </p>
      )}
    </section>
  );
}

function Answerable({ tratamento }: { tratamento: Tratamento | null }) {
  const texto = OPCOES.privacidade;
  const { controlador, encarregado, baseLegal, guarda } = tratamento ?? {};
  return (
    <dl className="ficha">
      <dt className="ui-muted">{texto.controlador}</dt>
      <dd>{controlador ?? texto.naoInformado}</dd>
      <dt className="ui-muted">{texto.encarregado}</dt>
      <dd>{encarregado ?? texto.naoInformado}</dd>
      <dt className="ui-muted">{texto.baseLegal}</dt>
      <dd>{baseLegal ?? texto.naoInformado}</dd>
      <dt className="ui-muted">{texto.guarda}</dt>
      <dd>{guarda ? texto.guardaTexto(guarda) : texto.naoInformado}</dd>
    </dl>
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
