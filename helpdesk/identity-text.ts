/** Texts of who is who: the mail with the code, the pages of signing in, the team's people. */
export const CODIGO = {
  de: 'Chamados SEI',
  assunto: 'Seu código dos Chamados SEI',
  texto: (digitos: string, minutos: number, paraMesa: boolean) =>
    [
      `Código: ${digitos}`,
      '',
      paraMesa
        ? `Digite-o na página da mesa do CSG que o pediu. Ele vale por ${minutos} minutos.`
        : `Digite-o na extensão Chamados SEI. Ele vale por ${minutos} minutos.`,
      '',
      'Não diga este código a ninguém: quem o tem vê os chamados deste e-mail.',
      'Se não foi você que o pediu, ignore esta mensagem: sem o código nada acontece.',
      '',
    ].join('\n'),
} as const;
