/**
 * Personal data and passwords in what a person types or pastes, so that the form can point them
 * out before they are sent.
 */
import { flatten } from './joiners.ts';
import { apart, findDado, QUEBRA, um, type Dado } from './dado.ts';
import { DADOS_PESSOAIS, PALAVRA, V } from './dados-pessoais.ts';
import type { Trecho } from './strip-secrets.ts';

export interface DadoAchado extends Trecho {
  /** Of a row of `DADOS_PESSOAIS`, or `senha`. */
  tipo: string;
  /** As it stands in the text. */
  trecho: string;
}

/** Personal data in what a person typed or pasted, in order of place. */
export function findPersonalData(texto: string): DadoAchado[] {
  const plano = flatten(texto.replaceAll('\n', QUEBRA));
  // First: a CPF that serves as a password is one.
  const achados = [SENHA, ...DADOS_PESSOAIS].flatMap((dado) =>
    findDado(plano, dado).map((trecho) => ({ tipo: dado.tipo, ...trecho })),
  );
  return apart(achados).map(({ tipo, inicio, fim }) => ({
    tipo,
    trecho: texto.slice(inicio, fim),
    inicio,
    fim,
  }));
}

const DA_SENHA = String.raw`${PALAVRA}senhas?(?:${V}+(?:d[eoa]|no|na|pro|para)${V}+[\wÀ-ÿ]+|${V}+(?:atual|antiga|nova|provis[óo]ria|padr[ãa]o|tempor[áa]ria|inicial)){0,2}`;

/** What is said of a password, and is none. */
const NAO_ESTADO = String.raw`(?!(?:obrigat|inv[áa]l|incorre|errad|frac|fort|antig|nov[ao]|pessoa|secret|ess[ae]|est[ae]|a mesma|v[áa]lid|expir|venc|bloque|esque|perdi|alter|troc|redefin|reset|recus|neg|n[ãa]o|sim|ok|ainda|nunca|sempre|nenhum|vazi|desconhec|provis|padr|atual|mesm|sua|minha)[a-zà-ÿ]*[.!]?(?![\wÀ-ÿ@#$%&*]))`;

/** Only in what is typed: on a page the word is a label, and its field shows no letters. */
const SENHA: Dado = {
  tipo: 'senha',
  padroes: [
    // What holds a digit or a sign, or ends the line: `senha: não consigo entrar` is no password.
    um`${DA_SENHA}${V}*[:=]${V}*["'“]?((?![*•]+(?:\s|$))(?:[^\s"'”]*[\d@#$!%&*_][^\s"'”]*|${NAO_ESTADO}[^\s"'”]{3,}(?=["'”]?${V}*(?:$|[,;\u2029]))))`,
    um`${DA_SENHA}${V}+(?:é|eh|foi|era)${V}*:?${V}*["'“]?([^\s"'”]*[\d@#$!%&*_][^\s"'”]*)`,
    um`${PALAVRA}minha${V}+senha${V}+(?:é|era)${V}+(${NAO_ESTADO}[a-zà-ÿ]{4,}(?=[.!,;]?(?:$|\u2029)))`,
    um`${DA_SENHA}${V}+["'“]?(?=\S*[a-zà-ÿ@#$!%&*_])(?!\d+[ªºa-z]{1,2}(?:\s|$))([^\s"'”/]*\d[^\s"'”/]*)`,
  ],
  motivo: 'Senha',
};
