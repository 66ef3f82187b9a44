/** Every text of a copy that a person keeps of what was not sent. */
export const COPIA = {
  titulo: 'Cópia de um chamado não enviado',
  explica:
    'Guardada pela extensão Chamados SEI. Pode ser anexada a um e-mail para o CSG se o chamado não puder ser enviado.',
  guardada: (quando: string) => `Guardada em ${quando}.`,
  estado: 'Situação',
  categoria: 'Categoria',
  descricao: 'Descrição',
  resposta: (numero: string) => `Resposta ao chamado ${numero}`,
  quem: 'Quem enviaria',
  processo: 'Processo',
  documento: 'Documento',
  unidade: 'Unidade',
  usuario: 'Usuário',
  tela: 'Tela',
  sei: 'SEI',
  mensagens: 'Mensagem do SEI',
  imagens: 'Imagens',
  imagem: (n: number) => `Imagem ${n}`,
  arquivos: 'Arquivos',
  perdido: (nome: string) => `${nome}: o navegador não tem mais este conteúdo.`,
  simNao: (sim: boolean) => (sim ? 'Sim' : 'Não'),
} as const;
