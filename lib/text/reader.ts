/** What the reader itself has to say, where SEI shows no text of its own. */
export const LEITOR = {
  sessaoEncerrada: 'Sessão encerrada: o SEI mostrou a página de entrada dentro da tela.',
  quadroIlegivel: 'Área que não consigo ler',
} as const;
