/** Texts of the button inside SEI. */
export const SEI_BUTTON = {
  rotulo: 'Reportar ao CSG',
  explica: 'Reportar um erro ou fazer um pedido ao CSG, com a imagem desta tela',
} as const;
