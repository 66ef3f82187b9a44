/**
 * Personal data and passwords in what a person types or pastes, so that the form can point them
 * out before they are sent.
 */
import { flatten } from './joiners.ts';
import {
  apart,
  DADOS_PESSOAIS,
  findDado,
  PALAVRA,
  QUEBRA,
  um,
  V,
  type Dado,
} from './dados-pessoais.ts';
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
  const achados = [...DADOS_PESSOAIS, SENHA].flatMap((dado) =>
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

/** Only in what is typed: on a page the word is a label, and its field shows no letters. */
const SENHA: Dado = {
  tipo: 'senha',
  padroes: [
    // What holds a digit or a sign, or ends the line: `senha: não consigo entrar` is no password.
    um`${DA_SENHA}${V}*[:=]${V}*["'“]?((?![*•]+(?:\s|$))(?:[^\s"'”]*[\d@#$!%&*_][^\s"'”]*|[^\s"'”]{3,}(?=["'”]?${V}*(?:$|[,;\u2029]))))`,
    um`${DA_SENHA}${V}+(?:é|eh|foi|era)${V}*:?${V}*["'“]?([^\s"'”]*[\d@#$!%&*_][^\s"'”]*)`,
    um`${PALAVRA}minha${V}+senha${V}+(?:é|era)${V}+((?!(?:obrigat|inv[áa]l|incorre|errad|frac|fort|antig|nov[ao]|pessoa|secret|ess[ae]|est[ae]|a mesma|v[áa]lid|expirad)[a-zà-ÿ]*)[a-zà-ÿ]{4,}(?=[.!,;]?(?:$|\u2029)))`,
    um`${DA_SENHA}${V}+["'“]?(?=\S*[a-zà-ÿ@#$!%&*_])(?!\d+[ªºa-z]{1,2}(?:\s|$))([^\s"'”/]*\d[^\s"'”/]*)`,
  ],
  motivo: 'Senha',
};
