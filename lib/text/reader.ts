/** Areas of a page without text. Apart: the script that runs in the page carries these alone. */
export const ILEGIVEL = {
  canvas: 'Desenho que não consigo ler',
  imagem: 'Imagem que não consigo ler',
  video: 'Vídeo que não consigo ler',
  campo: 'Campo longo demais para ler',
} as const;

/** What the reader itself has to say, where SEI shows no text of its own. */
export const LEITOR = {
  sessaoEncerrada: 'Sessão encerrada: o SEI mostrou a página de entrada dentro da tela.',
  sessaoTalvez:
    'Uma parte da tela não é mais do SEI: a sessão pode ter terminado, ou a rede falhou.',
  quadroIlegivel: 'Área que não consigo ler',
  ilegivel: ILEGIVEL,
  paginaIlegivel: 'Página que não consigo ler',
  numeroSigiloso: 'Número do processo sigiloso',
  nivel: {
    restrito: 'Processo restrito',
    sigiloso: 'Processo sigiloso',
    desconhecido: 'Não sei se o processo é público',
  },
} as const;
