/**
 * What is known of a chamado as label and value, for everything that a person reads: the desk and
 * the mail say the same things, in the same words. Facts that nobody knows are left out.
 */
import { FATOS, type Chamado, type Contexto } from '@/lib/contract';
import { FATO, IMPACTO, NIVEL, PARTE, ROTULO } from './text.ts';

export interface Fact {
  label: string;
  value: string;
  /** A number that people carry elsewhere: the desk lets one click select it. */
  copyable?: boolean;
}

/** Who asks, and how badly. */
export function personFacts(chamado: Pick<Chamado, 'solicitante' | 'orgao' | 'impacto'>): Fact[] {
  return [
    ...fact(ROTULO.solicitante, chamado.solicitante.nome),
    ...fact(ROTULO.email, chamado.solicitante.email, true),
    ...fact(ROTULO.orgao, chamado.orgao),
    ...fact(ROTULO.impacto, chamado.impacto ? IMPACTO[chamado.impacto] : undefined),
  ];
}

/** Where in the órgão and in which processo. */
export function placeFacts({ processo, ...contexto }: Contexto): Fact[] {
  return [
    ...fact(ROTULO.processo, processo?.numero, true),
    ...fact(ROTULO.tipoProcesso, processo?.tipo),
    ...fact(ROTULO.nivelAcesso, processo && NIVEL[processo.nivelAcesso]),
    ...(contexto.processosSelecionados ?? []).flatMap((numero, index, all) =>
      fact(numbered(ROTULO.selecionados, index, all.length), numero, true),
    ),
    ...fact(ROTULO.documento, join(contexto.documento?.tipo, contexto.documento?.numero)),
    ...fact(ROTULO.unidade, join(contexto.unidade?.sigla, contexto.unidade?.descricao)),
  ];
}

/** SEI's own error texts, as shown. */
export function messageFacts({ mensagens = [] }: Contexto): Fact[] {
  return mensagens.flatMap((mensagem, index) =>
    fact(numbered(ROTULO.mensagemSei, index, mensagens.length), mensagem),
  );
}

/** The screen, the SEI behind it and who was in it. */
export function screenFacts(contexto: Contexto): Fact[] {
  return [
    ...fact(ROTULO.tela, contexto.tela?.titulo),
    ...fact(ROTULO.acao, contexto.tela?.acao),
    ...fact(ROTULO.versao, contexto.sei?.versao),
    ...fact(ROTULO.host, contexto.sei?.host),
    ...fact(ROTULO.usuario, join(contexto.usuario?.nome, contexto.usuario?.sigla)),
  ];
}

/** The person's computer. */
export function machineFacts({ ambiente }: Contexto): Fact[] {
  return [
    ...fact(ROTULO.navegador, ambiente?.navegador),
    ...fact(ROTULO.sistema, ambiente?.sistema),
    ...fact(ROTULO.janela, ambiente?.janela?.replace('x', ' × ')),
    ...fact(ROTULO.escala, ambiente?.escala && `${Math.round(ambiente.escala * 100)} %`),
  ];
}

/** What the reader looked for and did not find, and what the person took out. */
export function missingFacts({ leitura }: Contexto): Fact[] {
  return [
    ...fact(ROTULO.faltou, namesOf(leitura.faltou)),
    ...fact(ROTULO.retirados, namesOf(leitura.retirados)),
  ];
}

/** The values of the categoria's own fields. */
export function campoFacts({ campos }: Pick<Chamado, 'campos'>): Fact[] {
  return campos.flatMap(({ rotulo, valor }) => fact(rotulo, valor));
}

function fact(label: string, value: string | number | undefined, copyable = false): Fact[] {
  return value === undefined || value === '' ? [] : [{ label, value: String(value), copyable }];
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function numbered(label: string, index: number, total: number): string {
  return total > 1 ? `${label} (${index + 1} de ${total})` : label;
}

function namesOf(ids: readonly string[]): string {
  return ids.map(nameOf).join(', ');
}

/** `processo.numero` reads "processo (número)"; an id that nobody knows is shown as it came. */
function nameOf(id: string): string {
  const [first, part] = id.split('.');
  const fato = FATOS.find((each) => each === first);
  if (!fato) return id;
  return part === undefined ? FATO[fato] : `${FATO[fato]} (${PARTE[part] ?? part})`;
}
