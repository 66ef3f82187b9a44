/** Under the list: one row more, and what was just done, with the way back. */
import { Icon } from '@/components/ui/icon';
import { pessoas as t } from '@/lib/text/pessoas';
import type { List } from './use-list';

export function Foot({ list }: { list: List }) {
  return (
    <footer className="people__foot">
      <button type="button" className="ui-button" onClick={() => list.add()}>
        <Icon name="mais" />
        {t.adicionar}
      </button>
      <p role="status" className="people__said">
        {list.dito || <span className="ui-muted">{list.total === 0 ? t.comece : t.dica}</span>}
      </p>
      {list.podeDesfazer && (
        <button type="button" className="ui-link" onClick={() => list.undo()}>
          {t.desfazer}
        </button>
      )}
    </footer>
  );
}
