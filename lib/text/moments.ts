/**
 * Instants and situações in words, as the popup and the panel say them. Times are those of the
 * person's own clock.
 */
import type { Situacao } from '@/lib/contract';

export const SITUACAO: Record<Situacao, string> = {
  recebido: 'Recebido',
  em_analise: 'Em análise',
  aguardando_solicitante: 'Aguardando você',
  encaminhado: 'Encaminhado',
  resolvido: 'Resolvido',
  indeferido: 'Indeferido',
  encerrado: 'Encerrado',
  cancelado: 'Cancelado',
};

/** `agora`, `há 5 min`, `às 10:32`, `ontem às 16:00`, `sex., 20/11 às 09:15`, `20/11/2025`. */
export function momento(em: number | string, agora = Date.now()): string {
  const instant = new Date(em).getTime();
  const passed = agora - instant;
  if (passed >= 0 && passed < 60_000) return 'agora';
  if (passed >= 0 && passed < 3_600_000) return `há ${Math.floor(passed / 60_000)} min`;
  const days = daysBetween(instant, agora);
  if (days === 0) return `às ${hora(instant)}`;
  if (days === -1) return `ontem às ${hora(instant)}`;
  return sameYear(instant, agora)
    ? `${dia(instant, agora)} às ${hora(instant)}`
    : dia(instant, agora);
}

/** `10:32` */
export function hora(em: number | string): string {
  return HORA.format(new Date(em));
}

/** `hoje`, `amanhã`, `ontem`, `sex., 27/11`, or with its year when it is another: `27/11/2027`. */
export function dia(em: number | string, agora = Date.now()): string {
  const instant = new Date(em);
  const near = { '-1': 'ontem', '0': 'hoje', '1': 'amanhã' }[daysBetween(instant, agora)];
  return near ?? (sameYear(instant, agora) ? DIA : DIA_COM_ANO).format(instant);
}

const HORA = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' });
const DIA = new Intl.DateTimeFormat('pt-BR', {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
});
const DIA_COM_ANO = new Intl.DateTimeFormat('pt-BR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** Whole calendar days from `agora` to `em`, whatever the hours and the changes of the clock. */
function daysBetween(em: number | Date, agora: number): number {
  return (calendarDay(em) - calendarDay(agora)) / 86_400_000;
}

function calendarDay(instant: number | Date): number {
  const date = new Date(instant);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function sameYear(em: number | Date, agora: number): boolean {
  return new Date(em).getFullYear() === new Date(agora).getFullYear();
}
