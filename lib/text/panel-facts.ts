/** What the panel says of each fact: its name, why it goes, and its value in words. */
import type { Contexto, Fato } from '@/lib/contract';

/** What each fact is called, and why it goes. */
export const fatos: Record<Fato, { rotulo: string; porque: string }> = {
  processo: { rotulo: 'Processo', porque: 'Para a equipe olhar o mesmo processo.' },
  documento: { rotulo: 'Documento', porque: 'Para a equipe olhar o mesmo documento.' },
  processosSelecionados: {
    rotulo: 'Processos marcados',
    porque: 'São os que você marcou na lista.',
  },
  mensagens: { rotulo: 'Mensagem do SEI', porque: 'O texto exato do erro leva direto à causa.' },
  tela: { rotulo: 'Tela', porque: 'Diz em que parte do SEI aconteceu.' },
  unidade: { rotulo: 'Unidade', porque: 'Permissões e caixas dependem da unidade.' },
  usuario: { rotulo: 'Usuário', porque: 'Para a equipe achar seu cadastro no SEI.' },
  sei: { rotulo: 'Versão', porque: 'O mesmo erro muda de uma versão do SEI para outra.' },
  ambiente: { rotulo: 'Ambiente', porque: 'Alguns erros são só de um navegador, tela ou rede.' },
};

/** The same where the person said it. */
export const porqueInformado: Partial<Record<Fato, string>> = {
  mensagens: 'O aviso, como você informou.',
  processosSelecionados: 'Marcados na lista ou incluídos por você.',
};

/** The number of a sigiloso processo: why it goes so, the way to the other, and what is then said. */
export const sigilo = {
  mascarado: {
    porque: 'Processo sigiloso: a equipe recebe o número mascarado.',
    botao: 'Informar o número',
    anuncio: 'O número vai com o chamado.',
  },
  informado: {
    porque: 'Processo sigiloso: você escolheu informar o número.',
    botao: 'Mascarar o número',
    anuncio: 'O número vai mascarado.',
  },
} as const;

/** In the empty input of a fact that the page did not say. */
export const naoIdentificado = {
  processo: 'Não identificado: cole o número',
  documento: 'Não identificado: número',
  unidade: 'Não identificada: sigla',
  usuario: 'Não identificado: seu nome',
} as const;

/** How many the list on the page holds; which ones stays on the computer. */
export const listados = (n: number) => `${n} na lista da tela`;

/** The slowest frame is what the person waited for. */
export function tempo(desempenho: NonNullable<Contexto['desempenho']>): string {
  const longest = (which: 'servidorMs' | 'totalMs') =>
    Math.max(0, ...desempenho.map((frame) => frame[which] ?? 0));
  const [servidor, total] = [longest('servidorMs'), longest('totalMs')];
  return [
    servidor > 0 && `SEI respondeu em ${segundos(servidor)}`,
    total > 0 && `tela pronta em ${segundos(total)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `404 em documento_assinar` */
export function falha({ caminho, acao, status }: NonNullable<Contexto['falhas']>[number]): string {
  return `${status} em ${acao || caminho}`;
}

/** `4,2 s` */
function segundos(ms: number): string {
  return `${(ms / 1000).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} s`;
}
