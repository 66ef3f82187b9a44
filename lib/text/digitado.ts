/** What is said beside a field of what is typed in it, in the panel and in the popup. */

export const DIGITADO = {
  senha: 'Não envie sua senha.',
  retirarSenha: 'Retirar a senha',
  senhaRetirada: '[senha retirada]',
  /** Where it is refused away from its field. */
  senhaNoTexto: 'Não envie sua senha: retire-a do texto.',
  senhaNaImagem: (n: number) => `Não envie sua senha: retire-a do que escreveu na imagem ${n}.`,

  numeroSigiloso: 'O número do processo sigiloso está no texto. Envie só se for preciso.',
  mascarar: 'Mascarar',

  um: (nome: string, trecho: string) => `Há ${nome} no texto: ${trecho}. Envie só se for preciso.`,
  varios: (n: number, primeiros: string, outros: number) =>
    `Há ${n} dados pessoais no texto: ${primeiros}${outros > 0 ? ` e mais ${outros}` : ''}. Envie só se for preciso.`,
  retirar: 'Retirar',
  retirarTodos: 'Retirar todos',
  retirado: 'Retirado do texto.',
  desfazer: 'Desfazer',
} as const;

/** By kind of `DADOS_PESSOAIS`: in a sentence, and what takes its place. */
const NOMES: Readonly<Record<string, { nome: string; curto: string }>> = {
  cpf: { nome: 'um CPF', curto: 'CPF' },
  cnpj: { nome: 'um CNPJ', curto: 'CNPJ' },
  email: { nome: 'um e-mail', curto: 'e-mail' },
  telefone: { nome: 'um telefone', curto: 'telefone' },
  pis: { nome: 'um PIS ou NIS', curto: 'PIS/NIS' },
  rg: { nome: 'um RG', curto: 'RG' },
  endereco: { nome: 'um endereço', curto: 'endereço' },
  conta_bancaria: { nome: 'uma conta bancária', curto: 'conta' },
};
const OUTRO = { nome: 'um dado pessoal', curto: 'dado pessoal' };

export const nomeDoDado = (tipo: string): string => (NOMES[tipo] ?? OUTRO).nome;

/** `[CPF retirado]`, `[conta retirada]`. */
export function noLugar(tipo: string): string {
  if (tipo === 'senha') return DIGITADO.senhaRetirada;
  const { nome, curto } = NOMES[tipo] ?? OUTRO;
  return `[${curto} ${nome.startsWith('uma') ? 'retirada' : 'retirado'}]`;
}
