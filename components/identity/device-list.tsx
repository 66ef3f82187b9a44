/** The computers from which a person's chamados can be seen; each can be cut off, asked once. */
import { useId, useState } from 'react';
import { IDENTIDADE } from '@/lib/text/identity';
import { momento } from '@/lib/text/moments';
import { type Device, useDevices } from './use-devices';

interface Props {
  pessoa: string;
  verificada: boolean;
  /** This computer was cut off, here or from elsewhere; must be stable. */
  onLeft: () => Promise<void>;
}

export function DeviceList({ pessoa, verificada, onLeft }: Props) {
  const { itens, erro, feito, desligar } = useDevices(pessoa, onLeft);
  const title = useId();
  const texto = IDENTIDADE.computadores;
  return (
    <section className="computadores" aria-labelledby={title}>
      <h3 id={title}>{texto.titulo}</h3>
      {!itens && !erro && <p className="ui-muted">{texto.carregando}</p>}
      {itens?.length === 0 && <p className="ui-muted">{texto.nenhum}</p>}
      {itens && itens.length > 0 && !verificada && <p className="ui-muted">{texto.soEste}</p>}
      <ul className="lista">
        {itens?.map((device) => (
          <Row key={device.id} device={device} onCutOff={() => desligar(device)} />
        ))}
      </ul>
      <output>{feito && <p className="aviso aviso-ok">{feito}</p>}</output>
      {erro && (
        <p role="alert" className="aviso aviso-erro">
          {erro}
        </p>
      )}
    </section>
  );
}

function Row({ device, onCutOff }: { device: Device; onCutOff: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const texto = IDENTIDADE.computadores;
  const { criadoEm, usadoEm, esta } = device;
  const nome = device.navegador || texto.semNome;
  const desde = texto.desde(momento(criadoEm));
  const usado = usadoEm === null ? texto.nuncaUsado : texto.usado(momento(usadoEm));
  return (
    <li className="computador">
      <div className="linha-topo">
        <span>
          <strong>{nome}</strong>
          {esta && <span className="computador__este">{texto.este}</span>}
        </span>
        {!asking && (
          <button
            type="button"
            className="ui-link"
            aria-label={esta ? texto.desligarEste : texto.desligarDe(nome, momento(criadoEm))}
            onClick={() => setAsking(true)}
          >
            {texto.desligar}
          </button>
        )}
      </div>
      <p className="ui-muted">{`${desde} · ${usado}`}</p>
      {asking && (
        <>
          <p>{esta ? texto.confirmarEste : texto.confirmar}</p>
          <div className="botoes">
            <button
              type="button"
              className="ui-button ui-button--danger"
              onClick={() => {
                setAsking(false);
                void onCutOff();
              }}
            >
              {texto.sim}
            </button>
            <button type="button" className="ui-link" onClick={() => setAsking(false)}>
              {texto.nao}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
