/**
 * What is typed, before it is sent: personal data is pointed out and may go, a password may not.
 * One list of notices for a text, each with the way to mend it.
 */
import { maskIn } from '@/lib/processo/processo';
import { DIGITADO, noLugar, nomeDoDado } from './digitado.ts';
import { findPersonalData, type DadoAchado } from './personal-data.ts';

export interface Expected {
  /** Addresses of who writes: their own to give. */
  proprios?: readonly string[];
  /** Number of a sigiloso processo that leaves masked. */
  sigiloso?: string | undefined;
  /** Kinds that the field asks for; `todos`: only a password is out of place. */
  pedidos?: readonly string[] | 'todos';
}

export interface Aviso {
  tipo: 'senha' | 'sigiloso' | 'dados';
  texto: string;
  /** Name of the button that mends it. */
  botao: string;
  mend: (texto: string) => string;
}

/** Notices about a text, the gravest first; none for most. */
export function noticesOf(texto: string, expected: Expected = {}): Aviso[] {
  if (texto.trim() === '') return [];
  const { sigiloso } = expected;
  const avisos: Aviso[] = [];
  const achados = findPersonalData(texto);
  if (achados.some(isPassword)) {
    avisos.push({
      tipo: 'senha',
      texto: DIGITADO.senha,
      botao: DIGITADO.retirarSenha,
      mend: (now) => without(now, isPassword),
    });
  }
  if (sigiloso && maskIn(texto, sigiloso) !== texto) {
    avisos.push({
      tipo: 'sigiloso',
      texto: DIGITADO.numeroSigiloso,
      botao: DIGITADO.mascarar,
      mend: (now) => maskIn(now, sigiloso),
    });
  }
  const strange = (achado: DadoAchado, where: string) => isStrange(achado, where, expected);
  const dados = achados.filter((achado) => strange(achado, texto));
  if (dados.length > 0) {
    avisos.push({
      tipo: 'dados',
      texto: pointing(dados),
      botao: dados.length === 1 ? DIGITADO.retirar : DIGITADO.retirarTodos,
      mend: (now) => without(now, strange),
    });
  }
  return avisos;
}

/** Whether a password stands in a text: it is not sent. */
export function hasPassword(texto: string): boolean {
  // Its pattern begins with the word, and most texts have none.
  return /senha/i.test(texto) && findPersonalData(texto).some(isPassword);
}

/** Kinds that a field asks for by its label: `CPF do usuário`, `Telefone para contato`. */
export function askedBy(rotulo: string): string[] {
  return PEDEM.flatMap(([tipo, rotulos]) => (rotulos.test(rotulo) ? [tipo] : []));
}

const PEDEM: readonly [tipo: string, rotulos: RegExp][] = [
  ['cpf', /\bCPF\b/i],
  ['cnpj', /\bCNPJ\b/i],
  ['email', /e-?mail/i],
  ['telefone', /\b(?:telefone|celular|fone|ramal|whatsapp|contato)/i],
  ['pis', /\b(?:PIS|PASEP|NIS|NIT)\b/i],
  ['rg', /\b(?:RG|identidade)\b/i],
  ['endereco', /endere[çc]o|\bCEP\b/i],
  ['conta_bancaria', /\bconta (?:banc|corrente)|ag[êe]ncia/i],
];

const isPassword = ({ tipo }: DadoAchado) => tipo === 'senha';

/** "meu telefone é", "me liguem no": of who writes. */
const MEU =
  /(?<!\p{L})(?:meus?|minhas?|me (?:lig|cham|telefon|escrev|avis)\p{L}*)(?!\p{L})[^.;!?\n]{0,40}$/iu;

function isStrange({ tipo, trecho, inicio }: DadoAchado, texto: string, expected: Expected) {
  const { proprios = [], pedidos = [] } = expected;
  if (tipo === 'senha' || pedidos === 'todos' || pedidos.includes(tipo)) return false;
  if (tipo !== 'email' && tipo !== 'telefone') return true;
  const own = proprios.some((proprio) => proprio.toLowerCase() === trecho.toLowerCase());
  return !own && !MEU.test(texto.slice(0, inicio));
}

/** What is named of several; a long list says no more. */
const NOMEADOS = 2;

function pointing(dados: readonly DadoAchado[]): string {
  const first = dados[0]!;
  if (dados.length === 1) return DIGITADO.um(nomeDoDado(first.tipo), first.trecho);
  const named = dados.slice(0, NOMEADOS).map(({ trecho }) => trecho);
  return DIGITADO.varios(dados.length, named.join(', '), dados.length - named.length);
}

function without(texto: string, which: (achado: DadoAchado, texto: string) => boolean): string {
  return findPersonalData(texto)
    .filter((achado) => which(achado, texto))
    .reduceRight(
      (mended, { tipo, inicio, fim }) =>
        mended.slice(0, inicio) + noLugar(tipo) + mended.slice(fim),
      texto,
    );
}
