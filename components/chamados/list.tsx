/** The person's chamados: open ones first in view, closed ones behind a filter. */
import { useEffect, useState } from 'react';
import { Choice } from '@/components/ui/choice';
import { isUnread, readSeen, type Seen } from '@/lib/browser/seen';
import type { ChamadoResumo } from '@/lib/contract';
import type { Recibo } from '@/lib/outbox/records';
import { momento } from '@/lib/text/moments';
import { POPUP } from '@/lib/text/popup';
import { ChamadoRow } from './row';
import { useChamados, type Filtro } from './use-chamados';

interface Props {
  /** Null: nobody has reported from here yet. */
  pessoa: string | null;
  entregues: Recibo[];
  /** The chamado just closed, which gets the focus back. */
  focar: string | null;
  onOpen: (chamado: ChamadoResumo) => void;
  /** The helpdesk does not know this computer; must be stable. */
  onRefused?: (() => void) | undefined;
}

export function ChamadoList({ pessoa, entregues, focar, onOpen, onRefused }: Props) {
  const [filtro, setFiltro] = useState<Filtro>('abertos');
  if (!pessoa) return <Empty filtro="abertos" />;
  return (
    <section aria-label={POPUP.titulo}>
      <Filter pessoa={pessoa} value={filtro} onChoose={setFiltro} />
      <output>
        {entregues.map(({ id, numero }) => (
          <p key={id} className="aviso aviso-ok">
            {POPUP.lista.enviado(numero)}
          </p>
        ))}
      </output>
      {/* Read again whenever something of this person was delivered. */}
      <Rows
        key={entregues.length}
        pessoa={pessoa}
        filtro={filtro}
        focar={focar}
        onOpen={onOpen}
        onRefused={onRefused}
      />
    </section>
  );
}

interface FilterProps {
  pessoa: string;
  value: Filtro;
  onChoose: (filtro: Filtro) => void;
}

/** Most chamados end with an answer: one that nobody saw must not hide behind the filter. */
function Filter({ pessoa, value, onChoose }: FilterProps) {
  const { itens } = useChamados(pessoa, 'fechados');
  const seen = useSeen(pessoa);
  const news = seen && itens ? itens.filter((chamado) => isUnread(chamado, seen)).length : 0;
  const { filtro, abertos, fechados, fechadosNovos } = POPUP.lista;
  return (
    <Choice
      name="filtro"
      label={filtro}
      options={[
        { value: 'abertos', label: abertos },
        { value: 'fechados', label: news > 0 ? fechadosNovos(news) : fechados },
      ]}
      value={value}
      onChoose={onChoose}
    />
  );
}

interface RowsProps extends Pick<Props, 'focar' | 'onOpen' | 'onRefused'> {
  pessoa: string;
  filtro: Filtro;
}

function Rows({ pessoa, filtro, focar, onOpen, onRefused }: RowsProps) {
  const { itens, aviso, em, carregando, recusado, refazer } = useChamados(pessoa, filtro);
  const seen = useSeen(pessoa);
  const texto = POPUP.lista;
  useEffect(() => {
    if (recusado) onRefused?.();
  }, [recusado, onRefused]);

  return (
    <>
      {aviso && (
        <div role="alert" className="aviso aviso-alerta">
          <p>
            {aviso} {itens && (em === null ? texto.velhoSemHora : texto.velho(momento(em)))}
          </p>
          <button
            type="button"
            className="ui-button"
            disabled={carregando}
            onClick={() => void refazer()}
          >
            {POPUP.tentarDeNovo}
          </button>
        </div>
      )}
      {!itens && carregando && <p className="ui-muted">{POPUP.carregando}</p>}
      {itens?.length === 0 && <Empty filtro={filtro} />}
      {itens && itens.length > 0 && (
        <ul className="lista" aria-busy={carregando}>
          {itens.map((chamado) => (
            <ChamadoRow
              key={chamado.id}
              chamado={chamado}
              seen={seen}
              focar={focar === chamado.id}
              onOpen={() => onOpen(chamado)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** What this person has seen; null while it is not known. */
function useSeen(pessoa: string): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    void readSeen(pessoa).then(setSeen);
  }, [pessoa]);
  return seen;
}

function Empty({ filtro }: { filtro: Filtro }) {
  const texto = POPUP.lista;
  return (
    <div className="vazio">
      <p>{filtro === 'abertos' ? texto.vazioAbertos : texto.vazioFechados}</p>
      {filtro === 'abertos' && <p className="ui-muted">{texto.vazioAbertosExplica}</p>}
    </div>
  );
}
