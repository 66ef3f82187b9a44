/** One value of one field, checked and brought into the form in which it is kept. */
import type { Campo, Coluna } from '@/lib/contract';
import { EMAIL, EMAIL_MAXIMO } from '@/lib/contract/email.ts';
import { isCnpj, isCpf } from './person-numbers.ts';
import { texto } from './text.ts';

/** What a field and a column have in common: all that one value is checked by. */
export type Pergunta = Omit<Coluna, 'tipo'> & { tipo: Campo['tipo'] };

export type Check = { valor: string | boolean } | { erro: string };

/** Characters a field takes at most. */
export function maximoDe(campo: Pick<Pergunta, 'tipo' | 'maximo'>): number {
  return campo.maximo ?? (campo.tipo === 'texto_longo' ? 4000 : 200);
}

/** Whether nothing was answered. */
export const isEmpty = (valor: unknown): boolean =>
  valor === undefined ||
  (typeof valor === 'string' && valor.trim() === '') ||
  (Array.isArray(valor) && valor.length === 0);

/** A value that is not empty, of a field that is no list. */
export function checkValue(campo: Pergunta, valor: unknown): Check {
  if (campo.tipo === 'sim_nao') {
    return typeof valor === 'boolean' ? { valor } : { erro: texto.simNao(campo.rotulo) };
  }
  if (typeof valor !== 'string') return { erro: texto.textoEsperado(campo.rotulo) };
  const trimmed = valor.trim();
  if (trimmed.length > maximoDe(campo)) return { erro: texto.longo(campo.rotulo, maximoDe(campo)) };
  if (campo.tipo === 'texto_longo') return { valor: trimmed.replace(/\r\n?/g, '\n') };
  if (/[\r\n]/.test(trimmed)) return { erro: texto.umaLinha(campo.rotulo) };
  return (BY_TYPE[campo.tipo] ?? asIs)(trimmed, campo);
}

/** The parts of a field that takes several, as `A; B`. */
export function partsOf(valor: string): string[] {
  return valor
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

type Checker = (valor: string, campo: Pergunta) => Check;

const asIs: Checker = (valor) => ({ valor });

/** Formats differ from órgão to órgão: only what has no digit at all is surely no number. */
const numbered: Checker = (valor, campo) =>
  severally(valor, campo, (part) =>
    /\d/.test(part) ? { valor: part } : { erro: texto.numero(campo.rotulo) },
  );

const BY_TYPE: Partial<Record<Pergunta['tipo'], Checker>> = {
  email: (valor) => {
    const email = valor.toLowerCase();
    return email.length <= EMAIL_MAXIMO && EMAIL.test(email)
      ? { valor: email }
      : { erro: texto.email };
  },
  cpf: (valor) => {
    const cpf = valor.replace(/[.\-/\s]/g, '');
    if (!/^\d{11}$/.test(cpf)) return { erro: texto.cpfTamanho };
    return isCpf(cpf) ? { valor: cpf } : { erro: texto.cpf };
  },
  cnpj: (valor) => {
    const cnpj = valor.replace(/[.\-/\s]/g, '').toUpperCase();
    return isCnpj(cnpj) ? { valor: cnpj } : { erro: texto.cnpj };
  },
  telefone: (valor) => {
    const digits = valor.replace(/\D/g, '');
    const formed = /^[+(\d][\d().\-\s]*( *(ramal|r\.) *\d+)?$/i.test(valor);
    return formed && digits.length >= 8 && digits.length <= 20
      ? { valor }
      : { erro: texto.telefone };
  },
  data: (valor) => {
    const data = isoDate(valor);
    return data ? { valor: data } : { erro: texto.data };
  },
  numero: checkNumero,
  escolha: (valor, campo) =>
    campo.opcoes?.some(({ id }) => id === valor)
      ? { valor }
      : { erro: texto.escolha(campo.rotulo) },
  unidade: (valor, campo) => severally(valor, campo, (part) => ({ valor: part })),
  processo: numbered,
  documento: numbered,
  arquivo: asIs,
};

function severally(valor: string, campo: Pergunta, check: (part: string) => Check): Check {
  if (!campo.varios) return check(valor);
  const checked = partsOf(valor).map(check);
  return (
    checked.find((each) => 'erro' in each) ?? {
      valor: checked.map((each) => ('valor' in each ? each.valor : '')).join('; '),
    }
  );
}

/** Kept with a decimal point and no separators: `1.234,50` becomes `1234.50`. */
function checkNumero(valor: string, { rotulo, faixa }: Pergunta): Check {
  const brazilian = /^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(valor);
  const plain = brazilian ? valor.replaceAll('.', '').replace(',', '.') : valor;
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return { erro: texto.numero(rotulo) };
  const number = Number(plain);
  const { de = -Infinity, ate = Infinity } = faixa ?? {};
  return number >= de && number <= ate
    ? { valor: plain }
    : { erro: texto.faixa(rotulo, faixa?.de, faixa?.ate) };
}

/** `2026-11-21` from itself or from `21/11/2026`; null when there is no such day. */
function isoDate(valor: string): string | null {
  const brazilian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(valor);
  const iso = brazilian
    ? `${brazilian[3]}-${brazilian[2]?.padStart(2, '0')}-${brazilian[1]?.padStart(2, '0')}`
    : valor;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
