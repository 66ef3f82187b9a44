/**
 * A prazo in words, the same wherever it is read: panel, popup, desk and mail. A promise is told
 * apart from an estimate, and what is late is called late.
 */
import type { Prazo } from '@/lib/contract';
import { TEXTO_PRAZO as TEXTO } from './prazo-text.ts';
import { dateOf, DAY, dayOf, HOUR, toLocal } from './wall-clock.ts';

export interface PrazoEmPalavras {
  /** `Resposta`, `Solução após encaminhamento`. */
  rotulo: string;
  /** `prazo até qui., 26/11`, `costuma levar até qui., 26/11`, `contagem parada`. */
  quando: string;
  /** `faltam 3 dias úteis`, `atrasado há 1 dia`, `aguardando sua resposta`. */
  resta: string;
  estado: 'parado' | 'atrasado' | 'hoje' | 'corre';
}

export interface Leitor {
  /** Milliseconds since epoch. */
  agora?: number;
  /** Whose clock says what is today; absent: the reader's own. */
  fuso?: string;
  /** The team reads it, and not who waits. */
  equipe?: boolean;
}

export function prazoEmPalavras(
  prazo: Prazo,
  { agora = Date.now(), fuso, equipe = false }: Leitor = {},
): PrazoEmPalavras {
  const encaminhado = prazo.contaDe === 'encaminhamento' || prazo.deQuem === 'encaminha';
  const etapa = encaminhado ? TEXTO.encaminhamento : '';
  const rotulo = TEXTO.meta[prazo.meta] + etapa;
  if (prazo.pausadoDesde) {
    return { rotulo, quando: TEXTO.parado, resta: TEXTO.aguarda(equipe), estado: 'parado' };
  }
  const ate = toLocal(Date.parse(prazo.ate), fuso);
  const inDays = prazo.unidade.startsWith('dias');
  // It ends with the órgão's day; half a day before is that day on every clock of Brazil.
  const day = dayOf(inDays ? ate - DAY / 2 : ate);
  const now = toLocal(agora, fuso);
  const left = Date.parse(prazo.ate) - agora;
  return {
    rotulo,
    quando: TEXTO.natureza[prazo.natureza](dateIn(day, now) + (inDays ? '' : `, ${timeOf(ate)}`)),
    ...(left < 0
      ? {
          estado: 'atrasado',
          resta: TEXTO.passou[prazo.natureza](lateBy(-left, inDays ? dayOf(now) - day : 0)),
        }
      : {
          estado: day <= dayOf(now) ? 'hoje' : 'corre',
          resta: remains(prazo, { left, from: dayOf(now), to: day, inDays }),
        }),
  };
}

/** The longest that a procedure gives in hours is 72: until then hours are what people know. */
const HOURS_SAID = 72;

interface Distance {
  left: number;
  from: number;
  to: number;
  inDays: boolean;
}

function remains({ natureza, semExpediente }: Prazo, { left, from, to, inDays }: Distance): string {
  const days = Math.round((to - from) / DAY);
  if (days <= 0) return inDays ? TEXTO.hoje[natureza] : hours(left);
  if (semExpediente) {
    const free = semExpediente.filter((dia) => dia > dateOf(from) && dia <= dateOf(to)).length;
    return TEXTO.faltam(days - free, 'útil');
  }
  if (inDays) return TEXTO.faltam(days, 'dia');
  return left > HOURS_SAID * HOUR ? TEXTO.faltam(left / DAY, 'dia') : hours(left);
}

function hours(left: number): string {
  return left < HOUR ? TEXTO.faltaPouco : TEXTO.faltam(left / HOUR, 'hora');
}

function lateBy(late: number, wholeDays: number): string {
  const days = Math.max(wholeDays, late) / DAY;
  if (days >= 1) return TEXTO.quanto(days, 'dia');
  return late < HOUR ? TEXTO.pouco : TEXTO.quanto(late / HOUR, 'hora');
}

/** `sex., 27/11`, or with its year when it is another. */
function dateIn(day: number, now: number): string {
  const sameYear = new Date(day).getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Intl.DateTimeFormat('pt-BR', {
    timeZone: 'UTC',
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    ...(!sameYear && { year: 'numeric' }),
  }).format(day);
}

/** `17:59` */
function timeOf(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}
