/** What happened to the chamado, oldest first; answers still on their way stand at the end. */
import type { Andamento, Chamado, Mensagem } from '@/lib/contract';
import type { EntregaMensagem } from '@/lib/outbox/records';
import { momento, SITUACAO } from '@/lib/text/moments';
import { CHAMADO } from '@/lib/text/popup';
import { Anexos } from './anexos';
import { momentsOf } from './moments';

interface Props {
  chamado: Chamado;
  pessoa: string;
  /** Answers of this person that have not reached the helpdesk. */
  pendentes: EntregaMensagem[];
}

export function Timeline({ chamado, pessoa, pendentes }: Props) {
  return (
    <section aria-labelledby="historico">
      <h2 id="historico">{CHAMADO.historico}</h2>
      <ol className="historico">
        {momentsOf(chamado).map((moment) =>
          moment.tipo === 'mensagem' ? (
            <Message key={`m${moment.mensagem.id}`} mensagem={moment.mensagem} pessoa={pessoa} />
          ) : (
            <Step key={`a${moment.andamento.id}`} andamento={moment.andamento} />
          ),
        )}
        {pendentes.map(({ id, corpo, falha }) => (
          <li key={id} className="mensagem mensagem-sua mensagem-pendente">
            <p className="ui-muted">
              <strong>{CHAMADO.voce}</strong> · {falha ? CHAMADO.naFila : CHAMADO.enviando}
            </p>
            <p className="fala">{corpo.texto}</p>
            {falha && <p className="ui-muted">{falha.detalhe}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Message({ mensagem, pessoa }: { mensagem: Mensagem; pessoa: string }) {
  const team = mensagem.autor.papel === 'equipe';
  return (
    <li className={team ? 'mensagem mensagem-equipe' : 'mensagem mensagem-sua'}>
      <p className="ui-muted">
        <strong>{team ? mensagem.autor.nome || CHAMADO.equipe : CHAMADO.voce}</strong> ·{' '}
        <time dateTime={mensagem.criadaEm}>{momento(mensagem.criadaEm)}</time>
      </p>
      <p className="fala">{mensagem.texto}</p>
      <Anexos anexos={mensagem.anexos} pessoa={pessoa} />
    </li>
  );
}

function Step({ andamento: { de, para, autor, motivo, em } }: { andamento: Andamento }) {
  const who = autor.papel === 'equipe' ? autor.nome || CHAMADO.equipe : CHAMADO.voce;
  return (
    <li className="passo ui-muted">
      <strong>{de === null ? CHAMADO.aberturaDoChamado : SITUACAO[para]}</strong> · {who} ·{' '}
      <time dateTime={em}>{momento(em)}</time>
      {motivo && <span className="fala">{CHAMADO.motivo(motivo)}</span>}
    </li>
  );
}
