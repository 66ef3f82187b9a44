/** `/mesa/chamados/:id`: all that is known of a chamado, its history, and the reply. */
import type { ReactNode } from 'react';
import { prazosVigentes } from '@/lib/catalogo/prazos-vigentes.ts';
import {
  machineFacts,
  messageFacts,
  missingFacts,
  pedidoFacts,
  personFacts,
  placeFacts,
  screenFacts,
} from '../../facts.ts';
import { LEITURA } from '../../reading-text.ts';
import type { ChamadoInterno } from '../../store/chamados.ts';
import { maskedFacts } from '../../proof-facts.ts';
import { MESA } from '../../text.ts';
import { timingFacts } from '../../timing-facts.ts';
import type { Dates } from '../dates.ts';
import { queueUrl, type Filter } from '../filter.ts';
import { Campos } from '../parts/campos.tsx';
import { Card } from '../parts/card.tsx';
import { FactsCard } from '../parts/facts.tsx';
import { Layout } from '../parts/layout.tsx';
import { Pictures } from '../parts/pictures.tsx';
import { PrazoMark } from '../parts/prazo.tsx';
import { Seen } from '../parts/seen.tsx';
import { SituacaoTag } from '../parts/situacao.tsx';
import { Timeline } from '../parts/timeline.tsx';

const TEXT = MESA.chamado;

interface Props {
  chamado: ChamadoInterno;
  /** Where its e-mail is, in a sentence; null when none is sent from here. */
  correio: { falhou: boolean; texto: string } | null;
  /** The queue that the person came from. */
  filter: Filter;
  /** The reply form, or null when nothing may be answered any more. */
  reply: ReactNode;
  /** A reply was just sent. */
  sent: boolean;
  csrf: string;
  dates: Dates;
}

export function ChamadoPage(props: Props) {
  const { chamado, sent, csrf, reply } = props;
  return (
    <Layout title={`${chamado.numero} ${chamado.categoria.titulo}`} csrf={csrf}>
      {sent && <output className="notice notice-success">{MESA.resposta.enviada}</output>}
      <Head {...props} />
      <div className="columns">
        <div className="main">
          <Report {...props} />
          <Card title={TEXT.historico}>
            <Timeline chamado={chamado} dates={props.dates} />
          </Card>
          {reply ?? <p className="card soft">{MESA.resposta.terminado}</p>}
        </div>
        <aside aria-label={TEXT.pagina}>
          <FactsCard
            title={TEXT.pessoa}
            facts={[...personFacts(chamado), ...pedidoFacts(chamado)]}
          />
          <FactsCard title={TEXT.lugar} facts={placeFacts(chamado.contexto)} />
          <FactsCard title={TEXT.tela} facts={screenFacts(chamado.contexto)} />
          <FactsCard title={TEXT.computador} facts={machineFacts(chamado.contexto)} />
          <FactsCard title={LEITURA.tempo} facts={timingFacts(chamado.contexto)} />
          <FactsCard
            title={TEXT.leitura}
            facts={[...missingFacts(chamado.contexto), ...maskedFacts(chamado)]}
          />
        </aside>
      </div>
    </Layout>
  );
}

function Head({ chamado, correio, filter, reply, dates }: Props) {
  return (
    <div className="chamado-head">
      <nav aria-label={TEXT.voltar}>
        <a href={queueUrl(filter)}>{`← ${TEXT.voltar}`}</a>
      </nav>
      <div className="page-head">
        <div>
          <p className="number copyable">{chamado.numero}</p>
          <h1>{chamado.categoria.titulo}</h1>
        </div>
        {reply && (
          <a className="primary" href="#responder">
            {TEXT.responder}
          </a>
        )}
      </div>
      <div className="chamado-state">
        <SituacaoTag situacao={chamado.situacao} />
        {prazosVigentes(chamado).map((prazo) => (
          <PrazoMark
            key={`${prazo.meta} ${prazo.contaDe} ${prazo.ate}`}
            prazo={prazo}
            dates={dates}
          />
        ))}
        <span className="soft">
          {`${TEXT.abertoPor(chamado.solicitante.nome)} em `}
          <time dateTime={chamado.criadoEm}>{dates.dayAndTime(chamado.criadoEm)}</time>
          {'. '}
          {chamado.destino.sigla ? `${TEXT.destino(chamado.destino.nome)}.` : TEXT.triagem}
        </span>
      </div>
      {correio && (
        <p className={correio.falhou ? 'notice notice-error' : 'soft'}>{correio.texto}</p>
      )}
    </div>
  );
}

/** What the person reported: SEI's message, their words, the fields, the pictures. */
function Report({ chamado, dates }: Props) {
  const mensagens = messageFacts(chamado.contexto);
  return (
    <section className="card report">
      {mensagens.map(({ label, value }) => (
        <div key={label} className="sei-message">
          <h2>{label}</h2>
          <p className="written">{value}</p>
        </div>
      ))}
      {chamado.descricao !== '' && (
        <>
          <h2>{TEXT.descricao}</h2>
          <p className="written">{chamado.descricao}</p>
        </>
      )}
      {chamado.campos.length > 0 && (
        <>
          <h2>{TEXT.campos}</h2>
          <Campos id={chamado.id} campos={chamado.campos} />
        </>
      )}
      <Seen vistos={chamado.vistos} />
      <h2>{TEXT.imagens}</h2>
      {chamado.descoberto && <p className="notice notice-warning">{TEXT.descoberto}</p>}
      {chamado.anexos.length === 0 ? (
        <p className="soft">{TEXT.semImagem}</p>
      ) : (
        <Pictures chamado={chamado} anexos={chamado.anexos} dates={dates} />
      )}
    </section>
  );
}
