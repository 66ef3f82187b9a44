/** What was read of the page, as lines that a person can check and take out. */
import { FATOS, type Contexto, type DaPagina, type Fato } from '@/lib/contract';
import type { z } from 'zod/mini';
import type { Rascunho } from '@/lib/outbox/records';
import { fatos, texto } from '@/lib/text/panel';

export interface FatoLido {
  fato: Fato;
  rotulo: string;
  porque: string;
  /** As it is shown; null when it was looked for and not found. */
  valor: string | null;
  retirado: boolean;
}

/** Facts by what helps most; those that say nothing of this page are left out. */
export function factsOf({ contexto, retirados }: Rascunho): FatoLido[] {
  return ORDEM.flatMap((fato) => {
    const valor = VALORES[fato](contexto) || null;
    if (valor === null && !missed(contexto, fato)) return [];
    return [{ fato, ...fatos[fato], valor, retirado: retirados.includes(fato) }];
  });
}

/** SEI's own messages as the opening of a description; empty when there is none to tell. */
export function mensagemLida({ contexto, retirados }: Rascunho): string {
  if (retirados.includes('mensagens')) return '';
  return (contexto.mensagens ?? []).map(texto.mensagemDoSei).join('\n');
}

/** The page's value for a field of a categoria; empty when absent or taken out. */
export function valueFromPage(rascunho: Rascunho, daPagina: z.output<typeof DaPagina>): string {
  const [fato, parte] = daPagina.split('.') as [Fato, string];
  if (rascunho.retirados.includes(fato)) return '';
  const valores = rascunho.contexto[fato] as Record<string, string | undefined> | undefined;
  return valores?.[parte] ?? '';
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
  processo: ({ processo }) => joined(processo?.numero, processo?.tipo),
  documento: ({ documento }) => joined(documento?.numero, documento?.tipo),
  processosSelecionados: ({ processosSelecionados = [] }) => processosSelecionados.join(', '),
  mensagens: ({ mensagens = [] }) => mensagens.join(' '),
  tela: ({ tela }) => tela?.titulo || tela?.acao || '',
  unidade: ({ unidade }) => unidade?.sigla || unidade?.descricao || '',
  usuario: ({ usuario }) => joined(usuario?.nome, usuario?.sigla),
  sei: ({ sei }) => joined(sei?.versao && `SEI ${sei.versao}`, sei?.host),
  ambiente: ({ ambiente }) =>
    joined(
      ambiente?.navegador,
      ambiente?.sistema,
      ambiente?.janela,
      ambiente?.escala && `${Math.round(ambiente.escala * 100)} %`,
    ),
};

/** `faltou` names facts, or parts of them (`processo.numero`). */
function missed({ leitura }: Contexto, fato: Fato): boolean {
  return leitura.faltou.some((nome) => nome === fato || nome.startsWith(`${fato}.`));
}

function joined(...parts: (string | number | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
