/** The open process out of all frames: as closed as the most closed thing that any of them says. */
import type { Contexto } from '@/lib/contract';
import { recognise } from '@/lib/processo/processo';
import { isProcess } from './expected.ts';
import { NIVEIS, type FrameFacts, type Nivel } from './frame-facts.ts';
import { number } from './number.ts';
import { compact, pick } from './pick.ts';

export function processOf(doSei: readonly FrameFacts[], topo: FrameFacts): Contexto['processo'] {
  const numero = pick(doSei, 'processo');
  const arvores = doSei.flatMap(({ fatos }) => (fatos.arvore ? [fatos.arvore.valor] : []));
  // A document or an editor alone in a window: some processo, of a level nobody can see.
  const sozinho = doSei.includes(topo) && (topo.tipo === 'corpo' || topo.tipo === 'editor');
  if (!numero && arvores.length === 0 && !isProcess(topo) && !sozinho) {
    // Cut before anything in it could prove SEI.
    const dito = topo.provado ? null : numberInTitle(topo.acao, topo.titulo);
    return dito ? { numero: dito, nivelAcesso: 'desconhecido' } : undefined;
  }
  const niveis: Nivel[] = arvores.map(
    ({ inteira, nivel }) => nivel ?? (inteira ? 'publico' : 'desconhecido'),
  );
  const marcado = pick(doSei, 'nivelMarcado');
  if (niveis.length === 0 && (isProcess(topo) || !marcado)) niveis.push('desconhecido');
  if (marcado) niveis.push(marcado);
  return {
    ...compact({
      numero,
      tipo: pick(doSei, 'tipoProcesso'),
      hipotese: pick(doSei, 'hipotese'),
    }),
    nivelAcesso: niveis.reduce((pior, nivel) =>
      NIVEIS.indexOf(nivel) > NIVEIS.indexOf(pior) ? nivel : pior,
    ),
  };
}

/** SEI's own title of an open process, `SEI - <number>`, in a format that is known. */
export function numberInTitle(acao: string | null | undefined, title: string): string | null {
  if (acao !== 'procedimento_trabalhar') return null;
  const numero = number(/^SEI - (.+)$/.exec(title)?.[1] ?? '');
  return numero && recognise(numero) ? numero : null;
}
