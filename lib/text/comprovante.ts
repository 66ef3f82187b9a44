/** What a receipt says to the person who sends: in the panel before and after, and in the popup. */
import type { Contagem, Fato } from '@/lib/contract';
import { LIMITES } from '@/lib/contract/words.ts';
import { tamanho } from './panel';

/** What the rule of a tarja without one is called, and why it is there. */
export const PROVA = {
  pessoa: 'Coberta por você',
  automatica: 'Coberta automaticamente',
} as const;

const CABE = tamanho(LIMITES.bytesPorAnexo);

export const COMPROVANTE = {
  vai: 'Vai:',
  foi: 'Enviado:',
  imagem: (n: number) => `Imagem ${n}`,
  semNumero: 'número mascarado',
  semImagem: 'sem imagem',
  imagens: 'Imagem',
  nenhuma: 'nenhuma',
  coberto: 'Coberto',
  nadaCoberto: 'nada',
  mostrado: 'Mostrado por você',
  tamanho: 'Tamanho',
  reduzida: `reduzida para caber em ${CABE}`,
  foiReduzida: (n: number) => `A imagem ${n} foi reduzida para caber em ${CABE}.`,
  hash: 'Impressão digital',
  hashAjuda: 'Identifica a imagem exata que foi enviada (SHA-256).',
  dados: 'Dados da tela',
  retirado: 'Retirado por você',
  sua: 'feita por você',
  numero: 'Número do processo',
  mascarado: 'mascarado, porque o processo é sigiloso',
  contagem: (motivo: string, quantidade: number) =>
    quantidade > 1 ? `${motivo} (${quantidade})` : motivo,
} as const;

/** `3a5f0c2b91de…` */
export const hashCurto = (sha256: string): string => `${sha256.slice(0, 12)}…`;

interface Resumivel {
  imagens: readonly { cobertas: readonly Contagem[]; mostradas: readonly Contagem[] }[];
  retirados: readonly Fato[];
  numeroMascarado?: boolean;
}

/** `1 imagem, 5 áreas cobertas (3 CPFs, 2 e-mails); retirado: usuário` */
export function resumo({ imagens, retirados, numeroMascarado = false }: Resumivel): string {
  const cobertas = imagens.flatMap((imagem) => imagem.cobertas);
  const mostradas = total(imagens.flatMap((imagem) => imagem.mostradas));
  const quais = shortly(cobertas);
  const figuras = [
    imagens.length > 0 ? contar(imagens.length, 'imagem', 'imagens') : COMPROVANTE.semImagem,
    total(cobertas) > 0 &&
      `${contar(total(cobertas), 'área coberta', 'áreas cobertas')} (${quais})`,
    mostradas > 0 && contar(mostradas, 'mostrada', 'mostradas'),
  ];
  return [
    figuras.filter(Boolean).join(', '),
    numeroMascarado && COMPROVANTE.semNumero,
    retirados.length > 0 && `retirado: ${nomesDe(retirados)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** `processo, documento` */
export const nomesDe = (fatos: readonly Fato[]): string =>
  fatos.map((fato) => FATOS[fato]).join(', ');

const FATOS: Record<Fato, string> = {
  sei: 'versão do SEI',
  tela: 'tela',
  usuario: 'usuário',
  unidade: 'unidade',
  processo: 'processo',
  processosSelecionados: 'processos marcados',
  documento: 'documento',
  mensagens: 'mensagem do SEI',
  ambiente: 'ambiente',
};

/** Rules as one counts them; the others are "outra". Several rules may be the same to a person. */
const REGRAS: Readonly<Record<string, readonly [um: string, varios: string]>> = {
  cpf: ['CPF', 'CPFs'],
  cpf_duvidoso: ['CPF', 'CPFs'],
  cnpj: ['CNPJ', 'CNPJs'],
  email: ['e-mail', 'e-mails'],
  telefone: ['telefone', 'telefones'],
  pis: ['PIS', 'PIS'],
  rg: ['RG', 'RGs'],
  endereco: ['endereço', 'endereços'],
  conta_bancaria: ['conta bancária', 'contas bancárias'],
  interessado: ['nome', 'nomes'],
  assinante: ['nome', 'nomes'],
  atribuido: ['nome', 'nomes'],
  usuario_logado: ['nome', 'nomes'],
  segredo_de_sessao: ['código da sessão', 'códigos da sessão'],
  numero_duvidoso: ['número', 'números'],
  numero_sigiloso: ['número do processo', 'números do processo'],
  nivel_de_acesso: ['conteúdo do processo', 'conteúdos do processo'],
  pessoa: ['sua', 'suas'],
};
const OUTRA = ['outra', 'outras'] as const;
/** A frame, an image, a field: each has a rule of its own. */
const SEM_LEITURA = ['sem leitura', 'sem leitura'] as const;

const nameOf = (regra: string) =>
  regra.endsWith('_sem_leitura') ? SEM_LEITURA : (REGRAS[regra] ?? OUTRA);

function shortly(contagens: readonly Contagem[]): string {
  const counted = new Map<string, { nome: readonly [string, string]; quantas: number }>();
  for (const { regra, quantidade } of contagens) {
    const nome = nameOf(regra);
    const quantas = (counted.get(nome[0])?.quantas ?? 0) + quantidade;
    counted.set(nome[0], { nome, quantas });
  }
  return [...counted.values()]
    .toSorted((a, b) => b.quantas - a.quantas)
    .map(({ nome, quantas }) => contar(quantas, ...nome))
    .join(', ');
}

const total = (contagens: readonly Contagem[]): number =>
  contagens.reduce((sum, { quantidade }) => sum + quantidade, 0);

const contar = (n: number, um: string, varios: string): string => `${n} ${n === 1 ? um : varios}`;
