/**
 * Personal data in text, as data: what it is called, how it is written, what decides that it is
 * one, and why it is covered. The picture's detectors and what people type share these rows;
 * adding one is one entry here and its cases in the corpus.
 */
import { um, type Dado } from './dado.ts';
import { isCnpj, isCpf, isPis, oneDigit } from '@/lib/catalogo/person-numbers';

const digits = (valor: string) => valor.replaceAll(/\D/g, '');
const junto = (valor: string) => valor.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase();

const H = String.raw`[-\u2010-\u2015\u2212]`;
/** A blank inside a line. */
export const V = String.raw`[^\S\u2029]`;
/** Not in a longer number; a full stop or a comma may end the sentence after it. */
const SOLTO = String.raw`(?<!\d|\d[./-])`;
/** The year and check digits of a process number that was broken at its slash. */
const ANO = String.raw`${V}?/${V}?\d{4}${V}?-${V}?\d\d(?!\d)`;
const ACABA = String.raw`(?!\d|[./-]\d|${ANO})`;
const INTEIRO = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{5,12})`;
/** After a labelled number: not a process number that begins like it. */
const FIM = String.raw`(?![\wÀ-ÿ]|[.-]\d|${V}?/${V}?\d)`;
export const PALAVRA = String.raw`(?<![\wÀ-ÿ])`;
/** What may stand between a label and its value, the next cell of a table included. */
const ROTULO = String.raw`(?:\s|[.:ºª°=–-]|n[.º°o]|n[úu]mero){0,12}`;
const DDD = '0?[1-9]{2}';
const VAOS = `(?:${V}|[.]|${H}){0,2}`;
const MEIO = `(?:${V}?(?:[.]|${H})${V}?|${V})`;
const NUMERO = String.raw`(?:9[ .-]?)?\d{4}${MEIO}?\d{4}(?!\d|[.-]\d|${ANO})`;
const VIA = String.raw`(?:rua|r\.|avenida|av\.?|travessa|trav\.|alameda|pra[çc]a|rodovia|estrada|quadra|qd\.?|conjunto|conj\.|s[íi]tio|largo|loteamento)${V}`;
/** The end of a sentence; after a short word it may be of an abbreviation. */
const PONTO = String.raw`(?<=[\wÀ-ÿ]{5}|\d|/\w\w)\.(?:\s|$)`;
const CEP = String.raw`CEP${ROTULO}\d{2}\.?\d{3}(?:${H}|${V})?\d{3}${FIM}`;

/** Digits in threes (CPF, PIS), in fours (phones), or as in a PIS with its signs. */
const NUMERO_LONGO =
  /\d\d(?:\d[^\d()\u2029]{0,3}\d{3}[^\d()\u2029]{0,3}\d{3}|\d\d[^\d()\u2029]{0,3}\d{4}|\d{3}\.\d\d)/g;

/** Beginnings of words; the labels that a find has are among them. */
const words = (...inicios: string[]) =>
  new RegExp(String.raw`${PALAVRA}(?:${inicios.join('|')})`, 'gi');

export const DADOS_PESSOAIS: readonly Dado[] = [
  {
    tipo: 'cpf',
    padroes: [
      um`${SOLTO}(?!\d{11})\d{3}${V}?[.]?${V}?\d{3}${V}?[.]?${V}?\d{3}${V}?(?:[./]|${H})?${V}?\d{2}${ACABA}`,
    ],
    ambiguos: [um`(?:(?<=CPF)|(?<![\wÀ-ÿ]|\d[./-]))\d{11}${ACABA}`],
    indicio: NUMERO_LONGO,
    confere: (valor) => isCpf(digits(valor)),
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
    // Its last two digits, after enough of the rest.
    indicio: new RegExp(
      String.raw`\d\d(?!\w)(?<=\w{14}|\.\w{3}[\s./]{0,3}\w{4}${H}?\d\d|\w{8}/\w{4}${H}?\d\d|\w{12}${H}\d\d)`,
      'g',
    ),
    confere: (valor) => isCnpj(junto(valor)),
    motivo: 'CNPJ de uma empresa',
  },
  {
    tipo: 'email',
    padroes: [um`(?<![\w.%+À-ÿ-])[\w.%+À-ÿ-]{1,64}@(?:[\wÀ-ÿ-]{1,63}\.)+[a-zÀ-ÿ]{2,24}`],
    indicio: /@/g,
    motivo: 'Endereço de e-mail',
  },
  {
    tipo: 'telefone',
    padroes: [
      um`(?<!\d)(?:(?:\+?55${V}?)?\(${DDD}\)|\+55${VAOS}${DDD})${VAOS}${NUMERO}`,
      um`${PALAVRA}(?:tel(?:efones?|s)?|fones?|cel(?:ular(?:es)?)?|whats(?:app)?|zap|fax|contatos?)(?![\wÀ-ÿ])(?:${V}+(?:d[eoa]|para)${V}+[\wÀ-ÿ]+)?[\s/(]{0,3}${ROTULO}((?:\(?${DDD}\)?)?${VAOS}${NUMERO})`,
    ],
    ambiguos: [
      // Without DDD, what begins like a year is one.
      um`${SOLTO}(?<!n[.º°o]${V}?|/)(?:${DDD}${VAOS}|(?!20[0-3]\d))(?:9[ .]?\d{4}${MEIO}|[2-5]\d{3}${H})\d{4}${ACABA}`,
    ],
    indicio: NUMERO_LONGO,
    motivo: 'Telefone',
  },
  {
    tipo: 'pis',
    padroes: [
      um`${SOLTO}\d{3}\.\d{5}\.\d{2}${H}?\d${ACABA}`,
      um`${PALAVRA}(?:(?:PIS|PASEP|NIS|NIT)${V}?/?${V}?){1,3}${ROTULO}(\d{3}\.?\d{5}\.?\d{2}${H}?\d)${FIM}`,
    ],
    indicio: NUMERO_LONGO,
    confere: (valor) => isPis(digits(valor)),
    motivo: 'PIS, PASEP, NIS ou NIT',
  },
  {
    tipo: 'rg',
    padroes: [
      um`${PALAVRA}(?:RG|R\.G\.?|identidade|registro geral)(?![\wÀ-ÿ])(?:${V}?[(/][A-Z/-]{2,9}\)?)?(?:${V}+d[eoa]${V}+[\wÀ-ÿ]+)?${ROTULO}((?:[A-Z]{2}[ -]{1,3})?${INTEIRO}(?:${H}[\dX]{1,2})?)${FIM}`,
    ],
    indicio: words('RG', 'R\\.G', 'identidade', 'registro geral'),
    confere: (valor) => digits(valor).length >= 5,
    motivo: 'Documento de identidade',
  },
  {
    tipo: 'endereco',
    padroes: [
      um`${PALAVRA}${CEP}`,
      um`${PALAVRA}(?:endere[çc]o|end\.|mora|reside(?:nte)?|resid[êe]ncia|domiciliad[oa]|logradouro)(?![\wÀ-ÿ])[^.;]{0,30}?${PALAVRA}(${VIA}(?:(?!${PONTO}|${PALAVRA}CEP)[^;\u2029]){4,140})`,
      um`${PALAVRA}(${VIA}(?:(?!${PALAVRA}CEP)[^;\u2029]){4,140}${CEP})`,
    ],
    indicio: words('CEP', 'end', 'mora', 'resid', 'domicil', 'logradouro'),
    motivo: 'Endereço',
  },
  {
    tipo: 'conta_bancaria',
    padroes: [
      um`${PALAVRA}ag(?:[êe]ncia|[.:])(?:/c[\w/.]{2,6})?${ROTULO}(\d{3,5}(?:${H}[\dX])?(?:/\d[\d.]{2,14}(?:${H}[\dX]{1,2})?)?)${FIM}`,
      um`${PALAVRA}(?:conta(?:[ -]+(?:corrente|poupan[çc]a|sal[áa]rio|banc[áa]ria))?|poupan[çc]a|c/[cp]|c\.c\.)${ROTULO}(${INTEIRO}(?:${H}[\dX]{1,2})?|\d{3,4}${H}[\dX])${FIM}`,
    ],
    indicio: words('ag', 'conta', 'poupan', 'c[/.]'),
    motivo: 'Conta bancária',
  },
];

const DIGITOS = String.raw`(?<![\wÀ-ÿ@#*]|[./:=&?+-]|\d[ ,]|R\$ ?)\d{10,14}(?![\wÀ-ÿ@*]|[./:,+=-]\w|${H}|[ ]\d)`;

/**
 * What looks like personal data and no check digit says so: proposed in a picture, not covered.
 * Few by intent, since each of them asks for a look.
 */
export const PARECIDOS: readonly Dado[] = [
  {
    tipo: 'cpf_duvidoso',
    padroes: [um`${SOLTO}\d{3}\.\d{3}\.\d{3}(?:/|${H})\d{2}${ACABA}`],
    indicio: NUMERO_LONGO,
    confere: (valor) => !isCpf(digits(valor)) && !oneDigit(digits(valor)),
    motivo: 'Parece um CPF, mas os dígitos não conferem',
  },
  {
    tipo: 'numero_duvidoso',
    padroes: [],
    ambiguos: [um`${DIGITOS}`],
    indicio: NUMERO_LONGO,
    confere: (valor) => !oneDigit(valor) && !INSTANTE.test(valor),
    motivo: 'Número que pode ser CPF, telefone ou conta',
  },
];

/** Year, month, day and time, or seconds or milliseconds since 1970. */
const INSTANTE = /^(?:(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d(?:[0-5]\d){0,2}|1[4-9]\d{8}(?:\d{3})?)$/;
