/**
 * What looks wrong in a value that is well formed: a unidade that nobody knows, an e-mail that many
 * people read. Only what the órgão itself has listed is refused.
 */
import type { Catalogo, DaPagina } from '@/lib/contract';
import { plain } from './plain.ts';
import { texto } from './text.ts';
import { partsOf, type Pergunta } from './value.ts';

export type Conhecidos = Pick<Catalogo, 'unidades' | 'emailsColetivos'> & {
  /** Siglas that SEI showed this person, beside those of the órgão's list. */
  lidas?: readonly string[];
  /** What the page says now, for fields that have to agree with it. */
  pagina?: Readonly<Partial<Record<DaPagina, string>>>;
};

/** Null when nothing looks wrong; `recusa`: it must not be sent so. */
export function warningOf(
  campo: Pergunta,
  valor: string | boolean,
  { unidades, emailsColetivos = [], lidas = [], pagina = {} }: Conhecidos,
): { frase: string; recusa: boolean } | null {
  if (typeof valor !== 'string') return null;
  const shown = campo.confere && pagina[campo.confere];
  if (shown && plain(shown) !== plain(valor)) {
    return { frase: texto.difere(campo.rotulo, shown), recusa: false };
  }
  if (campo.tipo === 'unidade' && unidades) {
    const known = [knownIn(unidades), knownIn(lidas)];
    const strange = partsOf(valor).find((sigla) => !known.some((set) => set.has(plain(sigla))));
    return strange ? { frase: texto.unidadeDesconhecida(strange), recusa: false } : null;
  }
  if (campo.tipo !== 'email' || !campo.individual) return null;
  if (emailsColetivos.includes(valor)) return { frase: texto.emailColetivo, recusa: true };
  const [local = '', dominio = ''] = valor.split('@');
  if (COLETIVO.test(local)) return { frase: texto.emailTalvezColetivo, recusa: false };
  return /^(hotmail|outlook|live|msn)\./.test(dominio)
    ? { frase: texto.emailHotmail, recusa: false }
    : null;
}

/** How mailboxes of a setor begin or end: `gabinete.sead`, `protocolo`, `sead-rh`. */
const COLETIVO =
  /(^|[._-])(atendimento|contato|coordenacao|csg|diretoria|faleconosco|financeiro|gab|gabinete|licitacao|nti|ouvidoria|protocolo|recepcao|rh|secretaria|sei|setor|suporte|ti)([._-]|\d*$)/;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Made once for a list: 500 rows against 2,000 siglas took 1.5 s. */
function knownIn(siglas: readonly string[]): ReadonlySet<string> {
  const made = sets.get(siglas) ?? new Set(siglas.map(plain));
  sets.set(siglas, made);
  return made;
}
