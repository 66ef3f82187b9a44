/** Every text of a list of people: its line in the panel, the open list, "Confira as colunas". */
import type { Campo } from '@/lib/contract';

const n = (value: number) => value.toLocaleString('pt-BR');
const contar = (value: number, um: string, varios: string) =>
  `${n(value)} ${value === 1 ? um : varios}`;

/** A list with a column that names somebody is of people; any other is of rows. */
export function contarLinhas(campo: Pick<Campo, 'colunas'>, quantas: number): string {
  const people = campo.colunas?.some(
    ({ beneficiario, tipo }) => beneficiario !== undefined || tipo === 'cpf',
  );
  return people ? contar(quantas, 'pessoa', 'pessoas') : contar(quantas, 'linha', 'linhas');
}

export const pessoas = {
  vazia: 'Nenhuma linha ainda.',
  comErro: (quantas: number) => `${n(quantas)} com erro`,
  comAviso: (quantas: number) => contar(quantas, 'aviso', 'avisos'),
  maisNomes: (quantos: number) => `e mais ${n(quantos)}`,
  abrir: 'Abrir lista',
  preencher: 'Preencher a lista',
  planilha: 'Abrir planilha',
  formatos: 'XLSX, ODS ou CSV',
  ondeErro: (linha: number, coluna: string, erro: string) =>
    `Linha ${n(linha)}, ${coluna}: ${erro}`,

  concluir: 'Concluir',
  modelo: 'Baixar modelo',
  modeloArquivo: 'modelo-da-lista.csv',
  precisam: (quantas: number, total: number) =>
    total === 1
      ? 'A linha precisa de correção'
      : quantas === 1
        ? `1 de ${n(total)} linhas precisa de correção`
        : `${n(quantas)} de ${n(total)} linhas precisam de correção`,
  completa: (total: string) => `${total}, nada a corrigir`,
  proximoErro: 'Próximo erro',
  proximoErroTecla: 'F8',
  soComErro: 'Só com erro',
  nenhumErro: 'Nenhum erro: a lista está completa.',

  numero: 'Linha',
  acoes: 'Ações',
  celula: (coluna: string, linha: number) => `${coluna}, linha ${n(linha)}`,
  naoPedida: 'não se aplica',
  obrigatoria: 'obrigatória',
  escolha: 'Escolha…',
  sim: 'Sim',
  nao: 'Não',
  dataExemplo: 'dd/mm/aaaa',
  adicionar: 'Adicionar linha',
  duplicar: (linha: number) => `Duplicar linha ${n(linha)}`,
  remover: (linha: number) => `Remover linha ${n(linha)}`,
  dica: 'Cole aqui (Ctrl+V) as linhas copiadas de uma planilha, ou solte o arquivo. Ctrl+D repete o valor de cima.',
  comece: 'Digite na linha acima, cole linhas copiadas de uma planilha (Ctrl+V) ou abra o arquivo.',
  solte: 'Solte a planilha aqui',
  limite: (ate: number) => `São até ${n(ate)} linhas por chamado.`,
  removida: (linha: number) => `Linha ${n(linha)} removida.`,
  duplicada: (linha: number) => `Linha ${n(linha)} duplicada, sem o que é de cada pessoa.`,
  adicionada: (linha: number) => `Linha ${n(linha)} adicionada.`,
  desfazer: 'Desfazer',
  desfeito: 'Desfeito.',

  lendo: (nome: string) => `Lendo “${nome}”…`,
  cancelar: 'Cancelar',
  naoLeu: 'Não foi possível ler. Copie as linhas na planilha e cole aqui (Ctrl+V).',
  entendi: 'Fechar aviso',
  confira: 'Confira as colunas',
  confiraAjuda: 'À esquerda, o que está na planilha. À direita, o campo que cada coluna preenche.',
  colado: 'Linhas coladas',
  folha: 'Folha da planilha',
  naPlanilha: 'Na planilha',
  primeiros: 'Primeiros valores',
  campo: 'Preenche o campo',
  colunaSemTitulo: (letra: string) => `Coluna ${letra}`,
  naoUsar: 'Não usar',
  campoDa: (titulo: string) => `Campo da coluna “${titulo}”`,
  semColuna: (rotulos: string) =>
    `Sem coluna para ${rotulos}. Escolha acima qual é, ou complete depois na lista.`,
  semCabecalho: 'Nenhuma linha de títulos reconhecida: confira cada coluna.',
  nenhumaEscolhida: 'Escolha ao menos uma coluna.',
  jaTem: (total: string) => `A lista já tem ${total}.`,
  acrescentar: 'Acrescentar no fim',
  substituir: 'Substituir tudo',
  aPartir: (linha: number) => `Preencher a partir da linha ${n(linha)}`,
  usar: (total: string) => `Usar ${total}`,
  incluidas: (total: string) => `Incluídas: ${total}.`,
  completados: (quantos: number) =>
    quantos === 1
      ? 'Um CPF tinha perdido os zeros da frente e foi completado.'
      : `${n(quantos)} CPFs tinham perdido os zeros da frente e foram completados.`,
} as const;
