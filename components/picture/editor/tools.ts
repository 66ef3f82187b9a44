/** The six tools as data: what the toolbar shows and which key chooses each. */
import type { Marca } from '@/lib/picture/marks';

export type Tipo = Marca['tipo'];

/** In the order of the toolbar; the first is the one that a fresh editor holds. */
export const FERRAMENTAS = [
  { tipo: 'tarja', tecla: 'T' },
  { tipo: 'destaque', tecla: 'D' },
  { tipo: 'seta', tecla: 'S' },
  { tipo: 'numero', tecla: 'N' },
  { tipo: 'texto', tecla: 'X' },
  { tipo: 'recorte', tecla: 'R' },
] as const satisfies readonly { tipo: Tipo; tecla: string }[];

export const isWritten = (tipo: Tipo) => tipo === 'numero' || tipo === 'texto';
