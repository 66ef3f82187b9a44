/** What the author of a chamado was shown before writing it. */
import type { Visto } from '@/lib/contract';
import { VISTOS } from '../../avisos-text.ts';
import { Facts } from './facts.tsx';

export function Seen({ vistos = [] }: { vistos: Visto[] | undefined }) {
  if (vistos.length === 0) return null;
  return (
    <>
      <h2>{VISTOS.titulo}</h2>
      <Facts
        facts={vistos.map(({ tipo, titulo }) => ({ label: VISTOS.tipo[tipo], value: titulo }))}
      />
    </>
  );
}
