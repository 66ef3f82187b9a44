/** What was read of the page, as lines that a person can check and take out. */
import type { Contexto, DaPagina, Fato } from '@/lib/contract';
import type { FATOS } from '@/lib/contract/words';
import type { Rascunho } from '@/lib/outbox/records';
import { isMasked, numeroMascarado, withSigilo } from '@/lib/outbox/sigilo';
import { texto } from '@/lib/text/panel';
import { falha, fatos, listados, porqueInformado, sigilo, tempo } from '@/lib/text/panel-facts';
import { hasTold, toTell } from './telling';

export interface FatoLido {
  fato: Fato;
  rotulo: string;
  porque: string;
  /** As it is shown; null when it was looked for and not found. */
  valor: string | null;
  retirado: boolean;
  /** The page did not say it, and the person may: an input stands for the value. */
  contar: boolean;
  /** Worth a line of the list, and no chip. */
  discreto: boolean;
  /** Of a sigiloso processo: whether its number goes. */
  numero: 'mascarado' | 'informado' | null;
}

/** Facts by what helps most, as they leave; those that say nothing of this page are left out. */
export function factsOf(rascunho: Rascunho): FatoLido[] {
  const { retirados } = rascunho;
  const contexto = withSigilo(rascunho, rascunho.contexto);
  const tellable: Fato[] = toTell(contexto);
  return ORDEM.flatMap((fato) => {
    const valor = VALORES[fato](contexto) || null;
    const retirado = retirados.includes(fato);
    const contar = tellable.includes(fato) && !retirado;
    if (valor === null && !contar && !missed(contexto, fato)) return [];
    const numero = fato === 'processo' ? numberOf(rascunho) : null;
    const porque =
      (numero && sigilo[numero].porque) ||
      (hasTold(contexto, fato) && porqueInformado[fato]) ||
      fatos[fato].porque;
    const discreto =
      fato === 'processosSelecionados' && (contexto.processosSelecionados ?? []).length === 0;
    return [{ fato, ...fatos[fato], porque, valor, retirado, contar, discreto, numero }];
  });
}

/** SEI's own messages as the opening of a description; empty when there is none to tell. */
export function mensagemLida(rascunho: Rascunho): string {
  if (rascunho.retirados.includes('mensagens')) return '';
  const mensagens = withSigilo(rascunho, rascunho.contexto.mensagens ?? []);
  return mensagens.map(texto.mensagemDoSei).join('\n');
}

/** The page's value for a field of a categoria; empty when absent, taken out or masked. */
export function valueFromPage(
  rascunho: Rascunho,
  daPagina: Exclude<DaPagina, `pessoa.${string}`>,
): string {
  const [fato, parte] = daPagina.split('.') as [Fato, string];
  if (rascunho.retirados.includes(fato)) return '';
  if (daPagina === 'processo.numero' && isMasked(rascunho)) return '';
  const valores = rascunho.contexto[fato] as Record<string, string | undefined> | undefined;
  return valores?.[parte] ?? '';
}

function numberOf(rascunho: Rascunho): FatoLido['numero'] {
  if (numeroMascarado(rascunho)) return 'mascarado';
  const { informarNumero, contexto, retirados } = rascunho;
  const { nivelAcesso } = contexto.processo ?? {};
  const given = informarNumero && nivelAcesso === 'sigiloso' && !retirados.includes('processo');
  return given ? 'informado' : null;
}

const ORDEM: readonly Fato[] = [
  'processo',
  'documento',
  'processosSelecionados',
  'mensagens',
  'tela',
  'unidade',
  'usuario',
  'sei',
  'ambiente',
] satisfies (typeof FATOS)[number][];

const VALORES: Record<Fato, (contexto: Contexto) => string> = {
  processo: ({ processo }) => joined(processo?.numero, processo?.tipo, processo?.hipotese),
  documento: ({ documento }) =>
    joined(documento?.numero, documento?.tipo, documento?.formato === 'pdf' && 'PDF'),
  processosSelecionados: ({ processosSelecionados = [], processosListados = 0 }) =>
    joined(processosSelecionados.join(', '), processosListados > 0 && listados(processosListados)),
  mensagens: ({ mensagens = [] }) => mensagens.join(' '),
  tela: ({ tela }) => tela?.titulo || tela?.acao || '',
  unidade: ({ unidade }) => unidade?.sigla || unidade?.descricao || '',
  usuario: ({ usuario }) => joined(usuario?.nome, usuario?.sigla),
  sei: ({ sei }) => joined(sei?.versao && `SEI ${sei.versao}`, sei?.host),
  // With all that goes and stays with it: see ACOMPANHAM.
  ambiente: ({ ambiente, desempenho = [], falhas = [], extensoes = [] }) =>
    joined(
      ambiente?.navegador,
      ambiente?.sistema,
      ambiente?.janela,
      ambiente?.escala && `${Math.round(ambiente.escala * 100)} %`,
      tempo(desempenho),
      falhas.map(falha).join(', '),
      extensoes.join(', '),
    ),
};

/** `faltou` names facts, or parts of them (`processo.numero`). */
function missed({ leitura }: Contexto, fato: Fato): boolean {
  return leitura.faltou.some((nome) => nome === fato || nome.startsWith(`${fato}.`));
}

function joined(...parts: (string | number | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
