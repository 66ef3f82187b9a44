/** Whom to turn to, and how: what the órgão has not given is not shown. */
import { Fragment } from 'react';
import type { Atende, Atendimento } from '@/lib/catalogo/contatos';
import { ATENDIMENTO } from '@/lib/text/atendimento';

const t = ATENDIMENTO.contato;

export function Contacts({ atendimento }: { atendimento: Atendimento }) {
  const { local, csg, destino, encaminha, outros, links } = atendimento;
  const people: [titulo: string, contatos: Atende[]][] = [
    [t.local, local],
    [t.destino, destino ? [destino] : []],
    [t.encaminha, encaminha ? [encaminha] : []],
    [t.csg, csg ? [csg] : []],
    [t.outros, outros],
  ];
  return (
    <div className="contacts">
      {people
        .filter(([, contatos]) => contatos.length > 0)
        .map(([titulo, contatos]) => (
          <Fragment key={titulo}>
            <h3>{titulo}</h3>
            {contatos.map((contato) => (
              <Contact key={contato.nome} contato={contato} />
            ))}
          </Fragment>
        ))}
      <Links links={links} />
    </div>
  );
}

export function Contact({ contato }: { contato: Atende }) {
  const { nome, email, telefone, horario, endereco, helpdesk } = contato;
  return (
    <address className="contact">
      <strong>{nome}</strong>
      {email && (
        <a href={`mailto:${email}`} target="_blank" rel="noreferrer">
          {email}
        </a>
      )}
      {telefone && <span>{telefone}</span>}
      {horario && <span>{horario}</span>}
      {endereco && <span>{endereco}</span>}
      {helpdesk && <Outside url={helpdesk} label={t.helpdesk} />}
    </address>
  );
}

export function Links({ links }: { links: Atendimento['links'] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t.links}</h3>
      <ul className="contact">
        {links.map(({ id, rotulo, url }) => (
          <li key={id}>
            <Outside url={url} label={rotulo} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Never in the panel's own frame, and never telling where it was opened from. */
function Outside({ url, label }: { url: string; label: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {label} <span className="ui-muted">{t.novaAba}</span>
    </a>
  );
}
