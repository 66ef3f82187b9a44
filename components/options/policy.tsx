/** What the órgão decided for this computer, to be read: its sigla, what rests, what is wrong. */
import type { Pausa } from '@/lib/contract';
import { momento } from '@/lib/text/moments';
import { PAUSA } from '@/lib/text/pausa';
import { POLITICA } from '@/lib/text/policy';

export function PolicyProblems({ erros }: { erros: string[] }) {
  if (erros.length === 0) return null;
  return (
    <section className="aviso aviso-erro" aria-labelledby="politica-problema">
      <h2 id="politica-problema">{POLITICA.problema}</h2>
      <ul className="pontos">
        {erros.map((erro) => (
          <li key={erro}>{erro}</li>
        ))}
      </ul>
    </section>
  );
}

export function SetByOrgao({ orgao, pausas }: { orgao: string | null; pausas: Pausa[] }) {
  if (!orgao && pausas.length === 0) return null;
  return (
    <section aria-labelledby="politica">
      <h2 id="politica">{POLITICA.titulo}</h2>
      <p className="ui-muted">{POLITICA.explica}</p>
      {orgao && (
        <p>
          {POLITICA.orgao} <strong>{orgao}</strong>
        </p>
      )}
      <ul className="lista">
        {pausas.map(({ host, aviso, ate }) => (
          <li key={host} className="cartao">
            <strong>{PAUSA.titulo(host)}</strong>
            <p>{aviso}</p>
            <p className="ui-muted">{ate ? PAUSA.ate(momento(ate)) : PAUSA.semPrazo}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
