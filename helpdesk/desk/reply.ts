/** The reply form as it was posted, checked; the sentence is for the person who wrote it. */
import { LIMITES, Situacao } from '@/lib/contract';
import type { FastifyRequest } from 'fastify';
import { COM_MOTIVO } from '../store/situacao.ts';
import { MESA, SITUACAO } from '../text.ts';
import { field } from './desk.ts';
import type { Reply } from './parts/reply.tsx';

const TEXT = MESA.resposta;

export function readReply(request: FastifyRequest): { reply: Reply; error: string | null } {
  const situacao = Situacao.safeParse(field(request, 'situacao'));
  const reply: Reply = {
    texto: field(request, 'texto').trim(),
    situacao: situacao.success ? situacao.data : '',
    motivo: field(request, 'motivo').trim(),
    nome: field(request, 'nome').replace(/\s+/g, ' ').trim(),
  };
  return { reply, error: errorOf(reply) };
}

function errorOf({ texto, situacao, motivo, nome }: Reply): string | null {
  if (nome === '' || nome.length > 120) return TEXT.erroNome;
  if (texto === '' && situacao === '') return TEXT.erroVazia;
  if (texto.length > LIMITES.descricao || motivo.length > 1000) return TEXT.erroLonga;
  if (situacao && COM_MOTIVO.includes(situacao) && motivo === '') {
    return TEXT.erroMotivo(SITUACAO[situacao]);
  }
  return null;
}
