/** Texts of what the panel shows before a chamado is written: articles, known errors, avisos. */
import { dia, SITUACAO } from './moments';

export const DEFLEXAO = {
  regiao: 'Antes de escrever',
  artigo: 'Você mesmo resolve',
  erro: 'Erro conhecido',
  aviso: 'Aviso da equipe',
  ultimaVez: (numero: string, em: string) => `Da última vez (${numero}, ${dia(em)})`,
  jaAberto: 'Já está aberto',
  aberto: (numero: string, situacao: keyof typeof SITUACAO, em: string) =>
    `${numero} · ${SITUACAO[situacao]} · aberto ${dia(em)}`,
  causa: 'Causa:',
  resolveu: 'Isso resolveu',
  naoResolveu: 'Não resolveu, continuar',
  acrescentar: 'Acrescentar a ele',
  acrescentarAjuda: 'O que você escrever abaixo e a imagem vão como mensagem deste chamado.',
  outroAssunto: 'É outro assunto',
  euTambem: 'Eu também',
  dito: {
    contado: 'Você já disse “Eu também”.',
    falta: 'Anotado: conta quando o helpdesk responder.',
  },
  faltaQuem: 'Informe seu nome e e-mail abaixo para dizer “Eu também”.',
  foraDeVista: 'Deixe o painel inteiro à vista e aperte de novo.',
  resolvido: 'Que bom que resolveu.',
  resolvidoAjuda: 'Nada foi enviado. O rascunho é apagado ao fechar.',
  voltar: 'Voltar ao rascunho',
  fechar: 'Fechar',
  acrescentado: (numero: string) => `Acrescentado ao chamado ${numero}.`,
  acrescentadoAjuda: 'A equipe recebe como mensagem sua. Acompanhe em “Meus chamados”.',
  /** Of a mensagem whose author wrote nothing. */
  deNovo: 'Aconteceu de novo.',
} as const;
