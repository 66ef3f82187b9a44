/** What the person sent: description, fields, pictures, and what was read from the screen. */
import type { Chamado } from '@/lib/contract';
import { CHAMADO, IMPACTO, LIDO, NIVEL } from '@/lib/text/popup';
import { Anexos } from './anexos';
import { Receipt } from './receipt';

export function Sent({ pessoa, chamado }: { pessoa: string; chamado: Chamado }) {
  const { campos, impacto, descricao, anexos, comprovante } = chamado;
  const read = readFrom(chamado);
  return (
    <section aria-labelledby="enviado">
      <h2 id="enviado">{CHAMADO.pedido}</h2>
      <p className="fala">{descricao}</p>
      <Pairs
        pairs={[
          ...campos.map(({ rotulo, valor }): Pair => [rotulo, valor]),
          ...(impacto ? [[LIDO.impacto, IMPACTO[impacto]] satisfies Pair] : []),
        ]}
      />
      <Anexos anexos={anexos} pessoa={pessoa} />
      {comprovante && (
        <details>
          <summary>{CHAMADO.comprovante}</summary>
          <Receipt {...comprovante} />
        </details>
      )}
      {read.length > 0 && (
        <details>
          <summary>{CHAMADO.daTela}</summary>
          <Pairs pairs={read} />
        </details>
      )}
    </section>
  );
}

type Pair = [rotulo: string, valor: string];

function Pairs({ pairs }: { pairs: Pair[] }) {
  const said = pairs.filter(([, valor]) => valor);
  if (said.length === 0) return null;
  return (
    <dl className="pares">
      {said.map(([rotulo, valor]) => (
        <div key={rotulo}>
          <dt>{rotulo}</dt>
          <dd className="fala">{valor}</dd>
        </div>
      ))}
    </dl>
  );
}

function readFrom({ contexto: c }: Pick<Chamado, 'contexto'>): Pair[] {
  const { processo, sei } = c;
  const pairs: Pair[] = [
    [
      LIDO.processo,
      processo ? join(processo.numero, processo.tipo, NIVEL[processo.nivelAcesso]) : '',
    ],
    [LIDO.selecionados, (c.processosSelecionados ?? []).join(', ')],
    [LIDO.documento, join(c.documento?.tipo, c.documento?.numero)],
    [LIDO.unidade, join(c.unidade?.sigla, c.unidade?.descricao)],
    [LIDO.usuario, join(c.usuario?.nome, c.usuario?.sigla)],
    [LIDO.tela, join(c.tela?.titulo)],
    [LIDO.mensagens, (c.mensagens ?? []).join('\n')],
    [LIDO.sei, join(sei?.host, sei?.versao && LIDO.versao(sei.versao))],
    [LIDO.ambiente, join(c.ambiente?.navegador, c.ambiente?.sistema)],
  ];
  return pairs.filter(([, valor]) => valor);
}

const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
