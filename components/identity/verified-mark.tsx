/** The small mark beside an e-mail that was proved. */
import { Icon } from '@/components/ui/icon';
import { IDENTIDADE } from '@/lib/text/identity';

export function VerifiedMark() {
  return (
    <span className="confirmado" title={IDENTIDADE.confirmado}>
      <Icon name="certo" size={12} />
      <span className="ui-sr">{IDENTIDADE.confirmado}</span>
    </span>
  );
}
