/** Deliveries that have not reached the helpdesk yet, each with the reason in words. */
import { useState } from 'react';
import { ask } from '@/lib/browser/messages';
import type { Entrega } from '@/lib/outbox/records';
import { momento } from '@/lib/text/moments';
import { POPUP } from '@/lib/text/popup';
import { KeepCopy } from './keep-copy';
import { openReport } from './open-report';
import { sentence } from '@/components/ui/use-request';

interface Props {
  entregas: Entrega[];
  tentando: boolean;
  tentar: () => Promise<void>;
  /** No panel opens on this SEI. */
  pausado: boolean;
  refazer: () => Promise<void>;
}

export function Waiting({ entregas, tentando, tentar, pausado, refazer }: Props) {
  if (entregas.length === 0) return null;
  const texto = POPUP.espera;
  return (
    <section aria-labelledby="espera">
      <h2 id="espera">{texto.titulo}</h2>
      <ul className="lista">
        {entregas.map((entrega) => (
          <Delivery
            key={entrega.id}
            entrega={entrega}
            tentando={tentando}
            pausado={pausado}
            refazer={refazer}
          />
        ))}
      </ul>
      {entregas.some(({ falha }) => !falha?.permanente) && (
        <button
          type="button"
          className="ui-button"
          disabled={tentando}
          onClick={() => void tentar()}
        >
          {tentando ? texto.enviando : texto.tentar}
        </button>
      )}
    </section>
  );
}

interface DeliveryProps {
  entrega: Entrega;
  tentando: boolean;
  pausado: boolean;
  refazer: () => Promise<void>;
}

function Delivery({ entrega, tentando, pausado, refazer }: DeliveryProps) {
  const [erro, setErro] = useState<string | null>(null);
  const returned = entrega.falha?.permanente ?? false;
  const tipo = entrega.tipo === 'chamado' ? POPUP.espera.chamado : POPUP.espera.resposta;

  return (
    <li className={returned ? 'cartao cartao-alerta' : 'cartao'}>
      <p className="resumo">
        <span className="ui-muted">{tipo}</span> {entrega.titulo}
      </p>
      <output>{reason(entrega, tentando)}</output>
      {erro && <p role="alert">{erro}</p>}
      <div className="botoes">
        {returned && !(pausado && entrega.tipo === 'chamado') && (
          <button
            type="button"
            className="ui-button"
            onClick={() => void edit(entrega, refazer).catch((e: unknown) => setErro(sentence(e)))}
          >
            {POPUP.espera.editar}
          </button>
        )}
        <KeepCopy id={entrega.id} />
      </div>
    </li>
  );
}

/** What happened, and what happens next. */
export function reason(
  { falha, progresso, proximaEm }: Entrega,
  tentando: boolean,
  agora = Date.now(),
): string {
  const texto = POPUP.espera;
  if (falha?.permanente) return `${falha.detalhe} ${texto.devolvido}`;
  if (tentando) {
    const { enviados, total } = progresso;
    return total > 0 ? texto.parte(Math.floor((100 * enviados) / total)) : texto.enviando;
  }
  if (!falha) return texto.naFila;
  const again = proximaEm > agora ? ` ${texto.denovo(momento(proximaEm, agora))}` : '';
  return `${falha.detalhe} ${texto.guardado}${again}`;
}

/** A chamado goes back to the panel; an answer's text is back in its chamado's reply box. */
async function edit(entrega: Entrega, refazer: () => Promise<void>): Promise<void> {
  const back = await ask('entregas.editar', { entrega: entrega.id });
  if (back) await openReport(back.rascunho);
  else await refazer();
}
