/**
 * What is known of a chamado as label and value, for everything that a person reads: the desk and
 * the mail say the same things, in the same words. Facts that nobody knows are left out.
 */
import { FATOS, type Chamado, type Contexto, type Fato } from '@/lib/contract';
import { PEDIDO } from './catalogo-text.ts';
import { CONFIRMADO } from './identity-text.ts';
import { FALTA, faltaQuadro, FORMATO, ROTULO_LEITURA, TIPO_PAGINA } from './reading-text.ts';
import type { ChamadoInterno } from './store/chamados.ts';
import { FATO, IMPACTO, NIVEL, PARTE, ROTULO } from './text.ts';

export interface Fact {
  label: string;
  value: string;
  /** A number that people carry elsewhere: the desk lets one click select it. */
  copyable?: boolean;
}

/** Who asks, and how badly. */
export function personFacts(
  chamado: Pick<ChamadoInterno, 'solicitante' | 'emailConfirmado' | 'orgao' | 'impacto'>,
): Fact[] {
  return [
    ...fact(ROTULO.solicitante, chamado.solicitante.nome),
    ...fact(ROTULO.email, chamado.solicitante.email, true),
    ...fact(CONFIRMADO.rotulo, chamado.emailConfirmado ? CONFIRMADO.sim : CONFIRMADO.nao),
    ...fact(ROTULO.orgao, chamado.orgao),
    ...fact(ROTULO.impacto, chamado.impacto ? IMPACTO[chamado.impacto] : undefined),
  ];
}

/** Where in the órgão and in which processo. */
export function placeFacts(contexto: Contexto): Fact[] {
  const { processo, documento, unidade, processosSelecionados = [], leitura } = contexto;
  const label = labelIn(contexto);
  const selected = leitura.informados?.includes('processosSelecionados')
    ? ROTULO_LEITURA.citados
    : ROTULO.selecionados;
  return [
    ...fact(label('processo', ROTULO.processo), processo?.numero, true),
    ...fact(ROTULO.tipoProcesso, processo?.tipo),
    ...fact(ROTULO.nivelAcesso, processo && NIVEL[processo.nivelAcesso]),
    ...fact(ROTULO_LEITURA.hipotese, processo?.hipotese),
    ...processosSelecionados.flatMap((numero, index, all) =>
      fact(numbered(selected, index, all.length), numero, true),
    ),
    ...fact(ROTULO_LEITURA.listados, contexto.processosListados || undefined),
    ...fact(
      label('documento', ROTULO.documento),
      join(documento?.tipo, documento?.numero, documento?.formato && FORMATO[documento.formato]),
    ),
    ...fact(label('unidade', ROTULO.unidade), join(unidade?.sigla, unidade?.descricao)),
  ];
}

/** SEI's own error texts, as shown; or as the person remembers them. */
export function messageFacts(contexto: Contexto): Fact[] {
  const { mensagens = [] } = contexto;
  const label = labelIn(contexto)('mensagens', ROTULO.mensagemSei);
  return mensagens.flatMap((mensagem, index) =>
    fact(numbered(label, index, mensagens.length), mensagem),
  );
}

/** The screen, the SEI behind it and who was in it. */
export function screenFacts(contexto: Contexto): Fact[] {
  const { tela, sei, usuario } = contexto;
  return [
    ...fact(ROTULO.tela, tela?.titulo),
    ...fact(ROTULO.acao, tela?.acao),
    ...fact(ROTULO_LEITURA.tipoPagina, tela?.tipo && TIPO_PAGINA[tela.tipo]),
    ...fact(ROTULO.versao, sei?.versao),
    ...fact(ROTULO.host, sei?.host && sei.host + (sei.prefixo ?? '')),
    ...fact(ROTULO_LEITURA.orgaoSei, sei?.orgao),
    ...fact(labelIn(contexto)('usuario', ROTULO.usuario), join(usuario?.nome, usuario?.sigla)),
  ];
}

/** The person's computer. */
export function machineFacts({ ambiente, extensoes = [] }: Contexto): Fact[] {
  return [
    ...fact(ROTULO.navegador, ambiente?.navegador),
    ...fact(ROTULO.sistema, ambiente?.sistema),
    ...fact(ROTULO.janela, ambiente?.janela?.replace('x', ' × ')),
    ...fact(ROTULO.escala, ambiente?.escala && `${Math.round(ambiente.escala * 100)} %`),
    ...fact(ROTULO_LEITURA.extensoes, extensoes.join(', ')),
  ];
}

/** What the reader looked for and did not find, and what the person took out. */
export function missingFacts({ leitura }: Contexto): Fact[] {
  return [
    ...fact(ROTULO.faltou, leitura.faltou.map(lossName).join(', ')),
    ...fact(ROTULO.retirados, leitura.retirados.map((fato) => FATO[fato]).join(', ')),
  ];
}

/** For whom it was asked, and where it was asked formally. */
export function pedidoFacts({
  beneficiarios = [],
  paraOutra,
  formalizacao,
}: Pick<ChamadoInterno, 'beneficiarios' | 'paraOutra' | 'formalizacao'>): Fact[] {
  const names = beneficiarios.map(({ nome, email, cpf }) => nome || email || cpf).filter(Boolean);
  const more = names.length - NAMED;
  const who = [...names.slice(0, NAMED), ...(more > 0 ? [PEDIDO.eMais(more)] : [])].join(', ');
  return [
    ...fact(PEDIDO.paraQuem, who || (paraOutra ? PEDIDO.outra : undefined)),
    ...fact(PEDIDO.formalizacao, formalizacao ?? undefined, true),
  ];
}

/** People who are named before the rest is counted: all of them are in the list itself. */
const NAMED = 5;

/** The values of the categoria's own fields. */
export function campoFacts({ campos }: Pick<Chamado, 'campos'>): Fact[] {
  return campos.flatMap(({ rotulo, valor }) => fact(rotulo, valor));
}

/** A label that tells what the person said from what the page did. */
function labelIn({ leitura: { informados = [] } }: Contexto) {
  return (fato: Fato, label: string): string =>
    informados.includes(fato) ? ROTULO_LEITURA.informado(label) : label;
}

export function fact(label: string, value: string | number | undefined, copyable = false): Fact[] {
  return value === undefined || value === '' ? [] : [{ label, value: String(value), copyable }];
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function numbered(label: string, index: number, total: number): string {
  return total > 1 ? `${label} (${index + 1} de ${total})` : label;
}

/** `processo.numero` reads "processo (número)"; an id that nobody knows is shown as it came. */
export function lossName(id: string): string {
  if (Object.hasOwn(FALTA, id)) return FALTA[id]!;
  if (id.startsWith('quadro:')) return faltaQuadro(id.slice('quadro:'.length));
  const [first, part] = id.split('.');
  const fato = FATOS.find((each) => each === first);
  if (!fato) return id;
  return part === undefined ? FATO[fato] : `${FATO[fato]} (${PARTE[part] ?? part})`;
}
