/** Andamentos and mensagens in one stream, oldest first. */
import type { Chamado, Mensagem, Situacao } from '@/lib/contract';
import { MESA } from '../../text.ts';
import type { Dates } from '../dates.ts';
import { Pictures } from './pictures.tsx';
import { SituacaoTag } from './situacao.tsx';

type Autor = Mensagem['autor'];

interface Props {
  chamado: Chamado;
  dates: Dates;
}

export function Timeline({ chamado, dates }: Props) {
  return (
    <ol className="timeline">
      {stream(chamado).map((moment) => (
        <li
          key={`${moment.at} ${moment.autor.papel}`}
          className={`event event-${moment.autor.papel}`}
        >
          <Head moment={moment} dates={dates} />
          {moment.motivo && (
            <p className="written soft">
              {MESA.chamado.motivo}: {moment.motivo}
            </p>
          )}
          {moment.mensagens.map((mensagem) => (
            <div key={mensagem.id} className="bubble">
              <p className="written">{mensagem.texto}</p>
              <Pictures chamado={chamado} anexos={mensagem.anexos} dates={dates} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Head({ moment, dates }: { moment: Moment; dates: Dates }) {
  return (
    <p className="event-head">
      <strong>{moment.autor.nome}</strong>
      <span className="role">{MESA.chamado.papel[moment.autor.papel]}</span>
      {moment.opened && <span>{MESA.chamado.abriu}</span>}
      {moment.para && (
        <span>
          {MESA.chamado.mudou} <SituacaoTag situacao={moment.para} />
        </span>
      )}
      <time className="soft" dateTime={moment.at}>
        {dates.dayAndTime(moment.at)}
      </time>
    </p>
  );
}

/** All that one person did at once: words, a new situação, or both. */
interface Moment {
  at: string;
  autor: Autor;
  mensagens: Mensagem[];
  opened: boolean;
  para: Situacao | null;
  motivo: string | null;
}

function stream({ mensagens, andamentos }: Chamado): Moment[] {
  const moments = new Map<string, Moment>();
  const momentOf = (at: string, autor: Autor): Moment => {
    const key = `${at} ${autor.papel} ${autor.nome}`;
    const known = moments.get(key);
    const moment = known ?? { at, autor, mensagens: [], opened: false, para: null, motivo: null };
    moments.set(key, moment);
    return moment;
  };
  for (const { em, autor, de, para, motivo } of andamentos) {
    Object.assign(momentOf(em, autor), de === null ? { opened: true } : { para, motivo });
  }
  for (const mensagem of mensagens) {
    momentOf(mensagem.criadaEm, mensagem.autor).mensagens.push(mensagem);
  }
  return [...moments.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
