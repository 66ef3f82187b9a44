/** How long SEI took and what it refused, in words: the difference between "lento" and a number. */
import type { Contexto } from '@/lib/contract';
import { fact, type Fact } from './facts.ts';
import { ROTULO_LEITURA, TEMPO } from './reading-text.ts';

type Tempo = NonNullable<Contexto['desempenho']>[number];

/** A frame that was ready before this is no news; the page itself always is. */
const SLOW_MS = 1000;
const PAGE = 'pagina';

export function timingFacts({ desempenho = [], falhas = [] }: Contexto): Fact[] {
  return [
    ...desempenho
      .filter((frame) => frame.quadro === PAGE || isNews(frame))
      .flatMap((frame) => fact(nameOf(frame), wordsOf(frame))),
    ...falhas.flatMap(({ caminho, acao, status }) =>
      fact(ROTULO_LEITURA.falha, [`${status} em ${caminho}`, acao].filter(Boolean).join(' · ')),
    ),
  ];
}

function isNews({ servidorMs = 0, totalMs, status = 200 }: Tempo): boolean {
  return status >= 400 || totalMs === undefined || Math.max(servidorMs, totalMs) >= SLOW_MS;
}

function nameOf({ quadro }: Tempo): string {
  return quadro === PAGE ? ROTULO_LEITURA.tempo : ROTULO_LEITURA.tempoQuadro(quadro);
}

/** `SEI demorou 4,2 s para responder; ficou pronta em 6,1 s; 380 KB` */
function wordsOf({ servidorMs, totalMs, bytes, status }: Tempo): string {
  return [
    servidorMs !== undefined && TEMPO.demorou(seconds(servidorMs)),
    totalMs === undefined ? TEMPO.carregando : TEMPO.pronta(seconds(totalMs)),
    bytes && size(bytes),
    status !== undefined && status >= 400 && TEMPO.status(status),
  ]
    .filter(Boolean)
    .join('; ');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} s`;
}

function size(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB`;
}
