/** Why a delivery or a question to the helpdesk failed, as a person reads it. */

export const FALHAS = {
  sem_rede: 'Não foi possível falar com o helpdesk. Verifique a conexão.',
  demorou: 'O helpdesk demorou demais para responder.',
  servidor: 'O helpdesk está com um problema do lado dele.',
  resposta_invalida:
    'O endereço respondeu, mas não como um helpdesk. Confira o endereço nas opções ou avise o suporte.',
  muitas_requisicoes: 'O helpdesk pediu para esperar um pouco.',
  credencial: 'O helpdesk não reconheceu este navegador. Avise o CSG se isso continuar.',
  recusado: 'O helpdesk não aceitou o chamado.',
  grande: 'Um anexo passa do tamanho que o helpdesk aceita. Retire-o ou envie um menor.',
  disco: 'Não há espaço neste computador. Libere espaço em disco e tente de novo.',
  sem_endereco: 'Falta informar o endereço do helpdesk nas opções da extensão.',
} as const;

/** What happens next, said after the reason when the delivery stays in the queue. */
export const GUARDADO =
  'Seu texto e sua imagem estão guardados neste computador e serão enviados sozinhos.';
