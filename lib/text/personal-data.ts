/**
 * Personal data in text, as data: what it is called, how it is written, what decides that it is
 * one, and why it is covered. The picture's detectors and what people type share these rows;
 * adding one is one entry here and its cases in the corpus.
 */
import { flatten, type Plano } from './joiners.ts';
import { isNumbered, isProcesso } from './not-personal.ts';
import { isCnpj, isCpf, isPis } from './person-numbers.ts';
import type { Trecho } from './strip-secrets.ts';

export interface Dado {
  tipo: string;
  /** The first group is what is personal; without groups, all of it. */
  padroes: readonly RegExp[];
  /** Other numbers are written so too: not when the words before name another thing. */
  ambiguos?: readonly RegExp[];
  /** Check digits and the like. Absent: the pattern is enough. */
  confere?: (valor: string) => boolean;
  /** Portuguese, for the person. */
  motivo: string;
}

export interface DadoAchado extends Trecho {
  tipo: string;
  /** As it stands in the text. */
  trecho: string;
}

/** Where a line, a paragraph or a cell ends; a line feed alone is a blank of HTML's source. */
export const QUEBRA = '\u2029';

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

/** Where one kind of datum stands, by places of the original. Pieces may overlap. */
export function findDado({ texto, original }: Plano, dado: Dado): Trecho[] {
  const trechos: Trecho[] = [];
  const search = (padrao: RegExp, ambiguo: boolean) => {
    padrao.lastIndex = 0;
    for (let achado = padrao.exec(texto); achado; achado = padrao.exec(texto)) {
      const [inicio, fim] = achado.indices![1] ?? achado.indices![0]!;
      if (dado.confere && !dado.confere(texto.slice(inicio, fim))) continue;
      if (ambiguo && isNumbered(texto, inicio)) continue;
      if (isProcesso(texto, inicio, fim)) continue;
      trechos.push({ inicio: original(inicio), fim: original(fim - 1) + 1 });
    }
  };
  for (const padrao of dado.padroes) search(padrao, false);
  for (const padrao of dado.ambiguos ?? []) search(padrao, true);
  return apart(trechos);
}

/** In order of place; of two that overlap the one that begins first, as wide as both. */
function apart<T extends Trecho>(trechos: readonly T[]): T[] {
  const soltos: T[] = [];
  for (const trecho of trechos.toSorted((a, b) => a.inicio - b.inicio)) {
    const ultimo = soltos.at(-1);
    if (ultimo && trecho.inicio < ultimo.fim) ultimo.fim = Math.max(ultimo.fim, trecho.fim);
    else soltos.push({ ...trecho });
  }
  return soltos;
}

const um = (fonte: TemplateStringsArray, ...partes: string[]) =>
  new RegExp(String.raw(fonte, ...partes), 'dgi');
const junto = (valor: string) => valor.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase();

const H = String.raw`[-\u2010-\u2015\u2212]`;
/** A blank inside a line. */
const V = String.raw`[^\S\u2029]`;
/** Not in a longer number; a full stop or a comma may end the sentence after it. */
const SOLTO = String.raw`(?<!\d|\d[./-])`;
const ACABA = String.raw`(?![\d]|[./-]\d)`;
const PALAVRA = String.raw`(?<![\wÀ-ÿ])`;
/** What may stand between a label and its value, the next cell of a table included. */
const ROTULO = String.raw`(?:\s|[.:ºª°=–-]|n[.º°o]|n[úu]mero){0,12}`;
const DDD = '0?(?:1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])';
const VAOS = `(?:${V}|[.]|${H}){0,2}`;
const MEIO = `(?:${V}?(?:[.]|${H})${V}?|${V})`;
const FINAL = String.raw`${MEIO}?\d{4}`;
const VIA = String.raw`(?:rua|r\.|avenida|av\.?|travessa|trav\.|alameda|pra[çc]a|rodovia|estrada|quadra|qd\.?|conjunto|conj\.|s[íi]tio|largo|loteamento)${V}`;
/** The end of a sentence, not of an abbreviation. */
const PONTO = String.raw`(?<!${PALAVRA}(?:prof|profa|sen|dep|gov|pres|dr|dra|des|cel|cap|ten|eng|sta|sto|pe|mons|av|r|n|qd|lt|bl|ap|apto|conj|km))\.(?:\s|$)`;
const DA_SENHA = String.raw`${PALAVRA}senhas?(?:${V}+(?:d[eoa]|no|na|pro|para)${V}+[\wÀ-ÿ]+|${V}+(?:atual|antiga|nova|provis[óo]ria|padr[ãa]o|tempor[áa]ria|inicial)){0,2}`;
const CEP = String.raw`CEP${ROTULO}\d{2}\.?\d{3}(?:${H}|${V})?\d{3}(?!\d)`;

export const DADOS_PESSOAIS: readonly Dado[] = [
  {
    tipo: 'cpf',
    padroes: [
      um`${SOLTO}(?!\d{11})\d{3}${V}?[.]?${V}?\d{3}${V}?[.]?${V}?\d{3}${V}?(?:[./]|${H})?${V}?\d{2}${ACABA}`,
    ],
    ambiguos: [um`(?<![\wÀ-ÿ]|\d[./-])\d{11}${ACABA}`, um`CPF(\d{11})${ACABA}`],
    confere: (valor) => isCpf(valor.replaceAll(/\D/g, '')),
    motivo: 'CPF de uma pessoa',
  },
  {
    tipo: 'cnpj',
    padroes: [
      um`(?<![\wÀ-ÿ]|\w[./-])(?:\w{2}\.\w{3}\.\w{3}${V}?[./]?${V}?\w{4}|\w{8}/\w{4}|\w{12}(?=${H}))${H}?\d{2}(?![\wÀ-ÿ]|[./-]\d)`,
    ],
    ambiguos: [
      new RegExp(
        // Not an instant: year, month, day, hour, minute, second.
        String.raw`(?<![\wÀ-ÿ]|\w[./-])(?!(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d)(?=[A-Z]{0,11}\d)[\dA-Z]{12}\d{2}(?![\wÀ-ÿ]|[./-]\d)`,
        'dg',
      ),
    ],
    confere: (valor) => isCnpj(junto(valor)),
    motivo: 'CNPJ de uma empresa',
  },
  {
    tipo: 'email',
    padroes: [um`(?<![\w.%+À-ÿ-])[\w.%+À-ÿ-]{1,64}@(?:[\wÀ-ÿ-]{1,63}\.)+[a-zÀ-ÿ]{2,24}`],
    motivo: 'Endereço de e-mail',
  },
  {
    tipo: 'telefone',
    padroes: [
      um`(?<!\d)(?:\+?55${V}?)?\(${DDD}\)${VAOS}(?:9[ .-]?)?\d{4}${FINAL}(?!\d|[.-]\d)`,
      um`\+55${VAOS}\(?${DDD}\)?${VAOS}(?:9[ .-]?)?\d{4}${FINAL}${ACABA}`,
      um`${PALAVRA}(?:tel(?:efones?|s)?|fones?|cel(?:ular(?:es)?)?|whats(?:app)?|zap|fax|contatos?)(?![\wÀ-ÿ])(?:${V}+(?:d[eoa]|para)${V}+[\wÀ-ÿ]+)?[\s/(]{0,3}${ROTULO}((?:\(?${DDD}\)?)?${VAOS}(?:9[ .-]?)?\d{4}${FINAL})(?!\d|[.-]\d)`,
    ],
    ambiguos: [
      um`${SOLTO}(?<!n[.º°o]${V}?|/)${DDD}${VAOS}(?:9[ .]?\d{4}${MEIO}|[2-5]\d{3}${V}?${H}${V}?)\d{4}${ACABA}`,
      um`${SOLTO}(?<!n[.º°o]${V}?|/)(?:9[ .]?\d{4}|(?!20[0-3]\d)[2-5]\d{3})${H}\d{4}${ACABA}`,
    ],
    motivo: 'Telefone',
  },
  {
    tipo: 'pis',
    padroes: [
      um`${SOLTO}\d{3}\.\d{5}\.\d{2}${H}?\d${ACABA}`,
      um`${PALAVRA}(?:(?:PIS|PASEP|NIS|NIT)${V}?/?${V}?){1,3}${ROTULO}(\d{3}\.?\d{5}\.?\d{2}${H}?\d)${ACABA}`,
    ],
    confere: (valor) => isPis(valor.replaceAll(/\D/g, '')),
    motivo: 'PIS, PASEP, NIS ou NIT',
  },
  {
    tipo: 'rg',
    padroes: [
      um`${PALAVRA}(?:RG|R\.G\.?|identidade|registro geral)(?![\wÀ-ÿ])(?:${V}?[(/][A-Z/-]{2,9}\)?)?(?:${V}+d[eoa]${V}+[\wÀ-ÿ]+)?${ROTULO}((?:[A-Z]{2}[ -]{1,3})?\d[\d.]{3,12}(?:${H}[\dX]{1,2})?)(?![\wÀ-ÿ]|[/-]\d)`,
    ],
    confere: (valor) => valor.replaceAll(/\D/g, '').length >= 5,
    motivo: 'Documento de identidade',
  },
  {
    tipo: 'endereco',
    padroes: [
      um`${PALAVRA}${CEP}`,
      um`${PALAVRA}(?:endere[çc]o|end\.|mora|reside(?:nte)?|resid[êe]ncia|domiciliad[oa]|logradouro)(?![\wÀ-ÿ])[^.;]{0,30}?${PALAVRA}(${VIA}(?:(?!${PONTO}|${PALAVRA}CEP)[^;\u2029]){4,140})`,
      um`${PALAVRA}(${VIA}(?:(?!${PALAVRA}CEP)[^;\u2029]){4,140}${CEP})`,
    ],
    motivo: 'Endereço',
  },
  {
    tipo: 'conta_bancaria',
    padroes: [
      um`${PALAVRA}(?:ag[êe]ncia|ag[.:])${ROTULO}(\d{3,5}(?:${H}[\dX])?)(?![\wÀ-ÿ]|[./-]\d)`,
      um`${PALAVRA}ag(?:[êe]ncia|\.)?${V}?/${V}?c[\w/.]{2,6}${ROTULO}(\d{3,5}(?:${H}[\dX])?${V}?/${V}?\d[\d.]{2,14}(?:${H}[\dX]{1,2})?)`,
      um`${PALAVRA}(?:conta[ -]+(?:corrente|poupan[çc]a|sal[áa]rio|banc[áa]ria)|poupan[çc]a|c/[cp]|c\.c\.)${ROTULO}(\d[\d.]{2,14}(?:${H}[\dX]{1,2})?)(?![\wÀ-ÿ]|[/-]\d)`,
      um`${PALAVRA}conta${ROTULO}(\d[\d.]{1,14}${H}[\dX]{1,2})(?![\wÀ-ÿ]|[/-]\d)`,
      um`${PALAVRA}conta(?:${V}+n[.º°o]+${V}*|${V}*:\s*)(\d{5,12})(?![\wÀ-ÿ]|[./-]\d)`,
    ],
    motivo: 'Conta bancária',
  },
];

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
