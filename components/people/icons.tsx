/** Drawings of the list's buttons. Decorative: the control that holds one carries the name. */
import { Stroked } from '@/components/ui/stroked';

const PATHS = {
  duplicar: 'M9 9h11v11H9zM5 15H4V4h11v1',
  remover: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  planilha: 'M4 4h16v16H4zM4 9.5h16M4 15h16M10 9.5V20',
} as const;

export function Drawing({ name }: { name: keyof typeof PATHS }) {
  return (
    <Stroked>
      <path d={PATHS[name]} />
    </Stroked>
  );
}
