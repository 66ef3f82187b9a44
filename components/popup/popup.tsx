/** The popup: report, what waits to be sent, and the person's chamados. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ChamadoView } from '@/components/chamados/chamado-view';
import { ChamadoList } from '@/components/chamados/list';
import { CutOff } from '@/components/identity/cut-off';
import { Invitation } from '@/components/identity/invitation';
import { Proved } from '@/components/identity/proved';
import { ProofForm } from '@/components/identity/proof-form';
import { isOffered, isOpen, useProof, type AskProof } from '@/components/identity/use-proof';
import type { ChamadoResumo } from '@/lib/contract';
import { ask, type PopupEstado } from '@/lib/browser/messages';
import { onNews } from '@/lib/browser/runtime';
import { POPUP } from '@/lib/text/popup';
import { ChoosePerson } from './choose-person';
import { Drafts } from './drafts';
import { Footer } from './footer';
import { NoHelpdesk } from './no-helpdesk';
import { OwnCsg } from './own-csg';
import { Paused } from './paused';
import { ReportButton } from './report-button';
import { useDeliveries } from './use-deliveries';
import { useRequest } from '@/components/ui/use-request';
import { Waiting } from './waiting';

export function Popup() {
  const [escolhida, setEscolhida] = useState<string | null>(null);
  const estado = useRequest(
    useCallback(
      () => ask('popup.estado', { ...about(), ...(escolhida && { pessoa: escolhida }) }),
      [escolhida],
    ),
  );

  const { refazer } = estado;
  // Opening the popup asks the helpdesk behind the scenes: what it says may be a pause.
  useEffect(() => onNews(({ aviso }) => void (aviso === 'pausas.mudaram' && refazer())), [refazer]);

  if (!estado.valor) {
    return (
      <main className="popup">
        <h1>{POPUP.titulo}</h1>
        {estado.erro ? (
          <div role="alert" className="aviso aviso-erro">
            <p>
              {POPUP.falhou} {estado.erro}
            </p>
            <button type="button" className="ui-button" onClick={() => void estado.refazer()}>
              {POPUP.tentarDeNovo}
            </button>
          </div>
        ) : (
          <p className="ui-muted">{POPUP.carregando}</p>
        )}
      </main>
    );
  }
  return <Loaded estado={estado.valor} refazer={estado.refazer} onChoose={setEscolhida} />;
}

interface Props {
  estado: PopupEstado;
  refazer: () => Promise<void>;
  onChoose: (chave: string | null) => void;
}

function Loaded({ estado, refazer, onChoose }: Props) {
  const [aberto, setAberto] = useState<ChamadoResumo | null>(null);
  const [ultimo, setUltimo] = useState<string | null>(null);
  const { tentar, tentando, entregues } = useDeliveries(estado, refazer);
  const { pessoa, pessoas, hostSei, pausa } = estado;
  const choosing = !pessoa && pessoas.length > 1;
  const proof = usePersonProof(pessoa?.chave ?? null);
  const invited = isOffered(proof) && !isOpen(proof) && !proof.prova?.desligada;
  // Only who has seen a number is invited; who declined finds the way below.
  const inviting = invited && proof.prova?.convite === true && estado.recibos.length > 0;

  const verProva = proof.refazer;
  const refused = useCallback(() => void Promise.all([refazer(), verProva()]), [refazer, verProva]);
  useEffect(() => {
    if (proof.provou) void refazer();
  }, [proof.provou, refazer]);

  if (aberto && pessoa) {
    return (
      <ChamadoView
        pessoa={pessoa.chave}
        resumo={aberto}
        entregas={estado.entregas}
        entregues={entregues}
        tentar={tentar}
        onBack={() => {
          setUltimo(aberto.id);
          setAberto(null);
        }}
      />
    );
  }

  return (
    <main className="popup">
      <h1>{POPUP.titulo}</h1>
      {pausa ? (
        <Paused pausa={pausa} />
      ) : (
        <ReportButton pode={estado.podeReportar} atalho={estado.atalho} />
      )}
      {estado.avisos?.slice(0, 2).map(({ id, texto }) => (
        <p key={id} className="aviso-equipe" title={texto}>
          <strong>{POPUP.avisoEquipe}</strong> {texto}
        </p>
      ))}
      {estado.semHelpdesk && <NoHelpdesk />}
      <CutOff proof={proof} />
      <Proved proof={proof} />
      {isOpen(proof) && <ProofForm proof={proof} />}
      {choosing ? (
        <ChoosePerson pessoas={pessoas} onChoose={onChoose} />
      ) : (
        <>
          <Waiting
            entregas={estado.entregas}
            tentando={tentando}
            tentar={tentar}
            pausado={Boolean(pausa)}
            refazer={refazer}
          />
          <Drafts rascunhos={estado.rascunhos} pausado={Boolean(pausa)} refazer={refazer} />
          <ChamadoList
            // What is seen depends on who this computer is to the helpdesk.
            key={device(pessoa)}
            pessoa={pessoa?.chave ?? null}
            entregues={entregues}
            focar={ultimo}
            onOpen={setAberto}
            onRefused={refused}
          />
          {inviting && <Invitation proof={proof} />}
          {pessoa && <OwnCsg pessoa={pessoa.chave} />}
        </>
      )}
      <Footer
        pessoa={pessoa}
        verificada={proof.prova?.verificada ?? false}
        confirmar={invited && !inviting ? proof.abrir : null}
        trocar={pessoa && pessoas.length > 1 ? () => onChoose(null) : null}
        hostSei={hostSei}
        botaoNoSei={estado.botaoNoSei}
        botaoFixo={estado.botaoFixo ?? false}
      />
    </main>
  );
}

/** In a tab of its own the popup's page is about another tab. */
function about(): { sobre?: number } {
  const sobre = new URLSearchParams(location.search).get('sobre');
  return sobre && /^\d+$/.test(sobre) ? { sobre: Number(sobre) } : {};
}

function usePersonProof(pessoa: string | null) {
  const steps = useMemo(
    (): AskProof | null =>
      pessoa === null ? null : (passo) => ask('identidade.provar', { pessoa, passo }),
    [pessoa],
  );
  return useProof(steps);
}

const device = (pessoa: PopupEstado['pessoa']): string =>
  [pessoa?.email, pessoa?.dispositivo?.id, pessoa?.dispositivo?.verificada].join(' ');
