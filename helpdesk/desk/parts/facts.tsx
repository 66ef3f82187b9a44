/** Facts as label and value. */
import type { Fact } from '../../facts.ts';
import { MESA } from '../../text.ts';
import { Card } from './card.tsx';

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, copyable }) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd
            className={copyable ? 'copyable' : undefined}
            title={copyable ? MESA.chamado.copiavel : undefined}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same in a box of its own; nothing at all when no fact is known. */
export function FactsCard({ title, facts }: { title: string; facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <Card title={title}>
      <Facts facts={facts} />
    </Card>
  );
}
