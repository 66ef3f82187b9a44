/** Above the list: what it is, how it stands, and what is done with the whole of it. */
import { useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { contarLinhas, pessoas as t } from '@/lib/text/pessoas';
import { Drawing } from './icons';
import { ACCEPT } from './incoming';
import { downloadModel } from './model';
import type { List } from './use-list';
import type { Reading } from './use-reading';

export function Bar({
  list,
  reading,
  onClose,
}: {
  list: List;
  reading: Reading;
  onClose: () => void;
}) {
  const wrong = list.comErro.size;
  const checking = reading.leitura !== null && 'lida' in reading.leitura;
  return (
    <header className="people__bar">
      <div className="people__head">
        <h2 id="lista-titulo">{list.campo.rotulo}</h2>
        <p role="status" className={wrong > 0 ? 'ui-error' : 'ui-muted'}>
          {!checking && summaryOf(list)}
        </p>
      </div>
      {!checking && (
        <div className="people__tools">
          {(wrong > 0 || list.filtrando) && (
            <>
              <button
                type="button"
                className="ui-button"
                aria-keyshortcuts="F8"
                onClick={() => list.nextError()}
              >
                {t.proximoErro}
                <kbd>{t.proximoErroTecla}</kbd>
              </button>
              <button
                type="button"
                className="ui-button people__toggle"
                aria-pressed={list.filtrando}
                onClick={() => list.toggleFilter()}
              >
                {list.filtrando && <Icon name="certo" size={14} />}
                {t.soComErro}
              </button>
            </>
          )}
          <OpenSheet onFile={reading.file} />
          <button type="button" className="ui-link" onClick={() => downloadModel(list.colunas)}>
            {t.modelo}
          </button>
        </div>
      )}
      {!checking && (
        <button type="button" className="ui-button ui-button--primary" onClick={onClose}>
          {t.concluir}
        </button>
      )}
    </header>
  );
}

/** The button that opens a spreadsheet, also under the list's line in the panel. */
export function OpenSheet({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="ui-button"
        title={t.formatos}
        onClick={() => input.current?.click()}
      >
        <Drawing name="planilha" />
        {t.planilha}
      </button>
      <input
        ref={input}
        className="ui-sr"
        type="file"
        tabIndex={-1}
        accept={ACCEPT}
        aria-label={t.planilha}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}

function summaryOf({ campo, total, comErro, avisos }: List): string {
  const state =
    total === 0
      ? t.vazia
      : comErro.size > 0
        ? t.precisam(comErro.size, total)
        : t.completa(contarLinhas(campo, total));
  const odd = Object.keys(avisos).length;
  return odd > 0 ? `${state} · ${t.comAviso(odd)}` : state;
}
