/** Sentences of the API, of its errors and of the start: what happened and what to do. */
import type { CodigoProblema, Situacao } from '@/lib/contract';

export const TITULO: Record<CodigoProblema, string> = {
  corpo_invalido: 'Há algo a corrigir',
  sem_credencial: 'Identificação ausente',
  credencial_invalida: 'Identificação não reconhecida',
  proibido: 'Não permitido',
  nao_encontrado: 'Não encontrado',
  chave_ausente: 'Chave de envio ausente',
  chave_em_uso: 'Envio em andamento',
  chave_com_outro_corpo: 'Chave de envio já usada',
  anexo_desconhecido: 'Anexo não recebido',
  anexo_grande: 'Anexo grande demais',
  anexo_corrompido: 'Anexo chegou diferente',
  anexo_fora_de_ordem: 'Parte fora de ordem',
  anexo_removido: 'Anexo removido',
  tipo_nao_aceito: 'Tipo de arquivo não aceito',
  situacao_nao_permite: 'A situação do chamado não permite',
  codigo_errado: 'O código não confere',
  codigo_vencido: 'O código não vale mais',
  nao_configurado: 'Não disponível neste helpdesk',
  muitas_requisicoes: 'Muitas tentativas',
  sem_espaco: 'Helpdesk sem espaço',
  erro_interno: 'Erro no helpdesk',
  indisponivel: 'Helpdesk indisponível',
};

const SITUACAO: Record<Situacao, string> = {
  recebido: 'recebido',
  em_analise: 'em análise',
  aguardando_solicitante: 'aguardando o solicitante',
  encaminhado: 'encaminhado',
  resolvido: 'resolvido',
  indeferido: 'indeferido',
  encerrado: 'encerrado',
  cancelado: 'cancelado',
};

export const DETALHE = {
  corpo: 'Corrija o que está indicado e envie de novo.',
  json: 'O corpo da requisição não é um JSON válido.',
  fundo: 'O corpo da requisição tem níveis demais, um dentro do outro.',
  semCorpo: 'A requisição chegou sem corpo.',
  midia: 'Este endereço não aceita este tipo de conteúdo (Content-Type).',
  corpoGrande: 'A requisição é maior do que este endereço aceita.',
  semCredencial: 'Registre este navegador no helpdesk e tente de novo.',
  credencial: 'O helpdesk não reconhece este navegador. Registre-o de novo.',
  rota: 'Este endereço não existe neste helpdesk.',
  chamado: 'Este chamado não existe ou não é seu.',
  anexo: 'Este anexo não existe ou não foi enviado por você.',
  anexoRemovido: (em: string) => `Removido em ${em} pela regra de retenção.`,
  anexoPerdido: 'O arquivo deste anexo não está mais no helpdesk.',
  parando: 'O helpdesk está parando. Tente de novo em instantes.',
  pasta: 'O helpdesk não consegue gravar na pasta dos anexos.',
  semEspaco: 'O helpdesk está sem espaço em disco. Nada foi gravado: tente de novo mais tarde.',
  anexosFaltando:
    'Um anexo ainda não chegou ao helpdesk. Ele precisa ser enviado antes do chamado.',
  anexoFaltando: 'Este anexo ainda não chegou ao helpdesk.',
  imagemComprovada: 'O comprovante fala de uma imagem que não está entre os anexos.',
  chaveAusente: 'Falta o cabeçalho Idempotency-Key, com 8 a 200 letras, números ou hifens.',
  chaveEmUso: 'Este envio já está sendo gravado. Espere um pouco e tente de novo.',
  chaveComOutro: 'Esta chave já foi usada para um envio diferente.',
  categoria: 'Esta categoria não existe mais. Escolha outra.',
  soCsg: (csg: string) =>
    `Só quem é do CSG abre este pedido. O CSG do seu órgão é: ${csg}. Se você é dele, confirme o seu e-mail na extensão.`,
  soCsgSemNome: 'Só quem é do CSG abre este pedido. Se você é, confirme o seu e-mail na extensão.',
  semDescricao: 'Escreva a descrição.',
  semAnexo: 'Junte ao menos uma imagem ou um arquivo.',
  arquivoFora: (rotulo: string) => `O arquivo de “${rotulo}” não está entre os anexos.`,
  motivo: 'Escreva o motivo: o solicitante vai lê-lo.',
  vazio: 'Escreva uma mensagem ou mude a situação.',
  situacao: (acao: string, de: Situacao) => `O chamado está ${SITUACAO[de]}: ${acao}`,
  acao: {
    mensagem: 'para continuar, reabra-o.',
    cancelamento: 'não há mais o que cancelar.',
    reabertura: 'só se reabre o que foi resolvido, indeferido ou encerrado.',
    avaliacao: 'a avaliação é feita depois da resposta final.',
    equipe: 'não se pode passá-lo para a situação escolhida.',
  },
  ordem: (recebidos: number) => `O helpdesk já tem ${recebidos} bytes deste anexo: continue dali.`,
  parteGrande: 'Cada parte de um anexo tem no máximo 256 KB.',
  parteAlem: 'A parte passa do tamanho informado para o anexo.',
  parteVazia: 'A parte chegou vazia.',
  anexoGrande: 'Um anexo pode ter no máximo 10 MB.',
  corrompido: 'O conteúdo recebido não confere com o nome do anexo. Envie-o de novo.',
  tipo: 'São aceitos imagens PNG, JPEG e WebP, PDF e texto.',
  demorou: 'A requisição demorou demais para chegar. Tente de novo.',
  muitas: 'Houve muitas tentativas seguidas. Espere um minuto e tente de novo.',
  dispositivo: 'Este navegador não existe ou não é seu.',
  codigoErrado: (restam: number) =>
    restam === 1
      ? 'Confira o código: resta 1 tentativa.'
      : `Confira o código: restam ${restam} tentativas.`,
  codigoVencido: 'Este código não vale mais. Peça outro.',
  muitosCodigos: 'Já foram pedidos muitos códigos. Espere antes de pedir outro.',
  semCorreio: 'Este helpdesk não envia e-mails: não há como confirmar o endereço por código.',
  semOidc: 'Este helpdesk não tem outro modo de entrar configurado.',
  unindo: 'Seus dados acabam de mudar de lugar. Tente de novo em instantes.',
  interno: 'O helpdesk falhou ao tratar o pedido. Nada foi perdido: tente de novo em instantes.',
  indisponivel: 'O helpdesk não alcança o próprio banco de dados. Tente de novo em instantes.',
  http: 'A requisição chegou malformada.',
  cursor: 'A posição da lista não é válida. Comece de novo, sem cursor.',
} as const;

/** What is wrong with one value of a body, by zod's issue code. */
export const CAMPO = {
  falta: 'Falta este dado.',
  tipo: 'Este dado veio num formato que o helpdesk não entende.',
  curto: 'Este dado não pode ficar vazio.',
  longo: (maximo: number) => `Este dado passa do limite de ${maximo.toLocaleString('pt-BR')}.`,
  formato: 'Este dado não está no formato esperado.',
  email: 'Este e-mail não parece completo.',
  opcao: 'Este valor não está entre os aceitos.',
  desconhecido: 'Este dado não é conhecido pelo helpdesk.',
} as const;

export const TRIAGEM = { prefixo: 'TRIAGEM', nome: 'Triagem' } as const;
