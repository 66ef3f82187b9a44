/** Andamentos and mensagens of a chamado as one story, in the order things happened. */
import type { Andamento, Chamado, Mensagem } from '@/lib/contract';

export type Moment =
  | { tipo: 'andamento'; em: string; andamento: Andamento }
  | { tipo: 'mensagem'; em: string; mensagem: Mensagem };

export function momentsOf({
  andamentos,
  mensagens,
}: Pick<Chamado, 'andamentos' | 'mensagens'>): Moment[] {
  const all: Moment[] = [
    ...mensagens.map((mensagem) => ({
      tipo: 'mensagem' as const,
      em: mensagem.criadaEm,
      mensagem,
    })),
    ...andamentos.map((andamento) => ({ tipo: 'andamento' as const, em: andamento.em, andamento })),
  ];
  // Stable: an answer stands before the change of situação that was made with it.
  return all.sort((a, b) => Date.parse(a.em) - Date.parse(b.em));
}
