/** "Da última vez": a solved chamado of the same screen and the same message of SEI. */
import type { Chamado, Contexto } from '@/lib/contract';
import { plain } from './plain.ts';

export interface UltimaVez {
  id: string;
  numero: string;
  /** The team's last words in it. */
  resposta: string;
  em: string;
}

/** The newest one that the team answered; null when there is none, or SEI said nothing here. */
export function lastTime(chamados: readonly Chamado[], contexto: Contexto): UltimaVez | null {
  const screen = contexto.tela?.acao;
  const here = (contexto.mensagens ?? []).map(shape);
  if (!screen || here.length === 0) return null;
  const answers = chamados.flatMap((chamado) => {
    const { id, numero, situacao, mensagens } = chamado;
    const said = (chamado.contexto.mensagens ?? []).map(shape);
    const alike = chamado.contexto.tela?.acao === screen && here.some((one) => said.includes(one));
    const answer = mensagens.findLast(({ autor }) => autor.papel === 'equipe');
    const solved = situacao === 'resolvido' || situacao === 'encerrado';
    if (!alike || !solved || !answer) return [];
    return [{ id, numero, resposta: answer.texto, em: answer.criadaEm }];
  });
  return answers.toSorted((a, b) => Date.parse(b.em) - Date.parse(a.em))[0] ?? null;
}

/** Numbers tell one processo from another, not one error. */
const shape = (message: string) => plain(message).replace(/\d[\d./-]*/g, '#');
