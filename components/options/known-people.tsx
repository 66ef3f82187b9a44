/** Who is known on this computer; removing someone says first what would be lost. */
import { useCallback, useEffect, useState } from 'react';
import { CutOff } from '@/components/identity/cut-off';
import { DeviceList } from '@/components/identity/device-list';
import { Proved } from '@/components/identity/proved';
import { ProofForm } from '@/components/identity/proof-form';
import { isOffered, isOpen, useProof, type AskProof } from '@/components/identity/use-proof';
import { VerifiedMark } from '@/components/identity/verified-mark';
import { sentence } from '@/components/ui/use-request';
import { ask, type OpcoesEstado } from '@/lib/browser/messages';
import { IDENTIDADE } from '@/lib/text/identity';
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
  const { chave, nome, orgao } = pessoa;
  const [devices, setDevices] = useState(false);
  const proof = useProof(
    useCallback<AskProof>((passo) => ask('identidade.provar', { pessoa: chave, passo }), [chave]),
  );
  const { provou } = proof;
  const verificada = proof.prova?.verificada ?? false;
  useEffect(() => {
    if (provou) void refazer();
  }, [provou, refazer]);

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
      <p className="ui-muted">
        {pessoa.email}
        {verificada && <VerifiedMark />}
        {['', orgao, place(chave)].filter((part, i) => i === 0 || part).join(' · ')}
      </p>
      <CutOff proof={proof} />
      <Proved proof={proof} />
      {isOpen(proof) && <ProofForm proof={proof} />}
      {!asking && (!devices || (isOffered(proof) && !isOpen(proof))) && (
        <p className="botoes">
          {isOffered(proof) && !isOpen(proof) && (
            <button type="button" className="ui-link" onClick={proof.abrir}>
              {IDENTIDADE.prova.abrir}
            </button>
          )}
          {!devices && (
            <button
              type="button"
              className="ui-link"
              aria-label={IDENTIDADE.computadores.abrirDe(nome)}
              onClick={() => setDevices(true)}
            >
              {IDENTIDADE.computadores.abrir}
            </button>
          )}
        </p>
      )}
      {devices && (
        <DeviceList
          key={String(provou)}
          pessoa={chave}
          verificada={verificada}
          onLeft={proof.refazer}
        />
      )}
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
