/** The open list over the whole window: its table, or the spreadsheet that is coming into it. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWholeWindow } from '@/components/panel/whole-window';
import { Icon } from '@/components/ui/icon';
import { pessoas as t } from '@/lib/text/pessoas';
import { Bar } from './bar';
import { CheckColumns } from './check-columns';
import { Foot } from './foot';
import { Grid } from './grid';
import { takesRows } from './incoming';
import { isBlank } from './rows';
import type { List } from './use-list';
import type { Reading } from './use-reading';
import './people.css';

export function PeopleDialog({
  list,
  reading,
  onClose,
}: {
  list: List;
  reading: Reading;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const grown = useWholeWindow();
  const [over, setOver] = useState(false);
  const { leitura } = reading;
  const lida = leitura && 'lida' in leitura ? leitura.lida : null;
  const planilha = lida?.planilha;

  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (grown && !lida) toFirst(list);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it can be seen
  }, [grown]);
  useEffect(() => {
    if (planilha) document.getElementById('colunas-titulo')?.focus();
  }, [planilha]);

  function onKeyDown(event: KeyboardEvent): void {
    // The form under it has keys of its own.
    event.stopPropagation();
    if (event.key !== 'F8' || leitura) return;
    event.preventDefault();
    list.nextError(event.shiftKey);
  }

  return (
    <dialog
      ref={dialog}
      className="people ui-window"
      data-growing={grown ? undefined : ''}
      aria-labelledby="lista-titulo"
      onCancel={(event) => {
        event.preventDefault();
        if (leitura) reading.end();
        else onClose();
      }}
      onKeyDown={onKeyDown}
      {...takesRows({
        text: (text) => reading.pasted(text, cellUnder(list)),
        file: reading.file,
        over: setOver,
        alone: true,
      })}
    >
      <Bar {...{ list, reading, onClose }} />
      {lida ? (
        <CheckColumns
          lida={lida}
          list={list}
          reading={reading}
          onUse={(linhas, primeira, dito) => {
            reading.end();
            list.replace(linhas, dito);
            list.goTo({ linha: primeira, coluna: list.colunas[0]?.id ?? '' });
          }}
        />
      ) : (
        <>
          <Reads reading={reading} />
          <Grid list={list} />
          <Foot list={list} />
        </>
      )}
      {over && <p className="ui-drop">{t.solte}</p>}
    </dialog>
  );
}

/** While a file is read, or why it was not. */
function Reads({ reading: { leitura, end } }: { reading: Reading }) {
  if (!leitura || 'lida' in leitura) return null;
  const refused = 'recusa' in leitura;
  return (
    <p
      className={`ui-note people__reads ${refused ? 'ui-note--error' : ''}`}
      role={refused ? 'alert' : 'status'}
    >
      <Icon name={refused ? 'alerta' : 'relogio'} />
      {refused ? leitura.recusa : t.lendo(leitura.lendo)}
      <button type="button" className="ui-link" onClick={end}>
        {refused ? t.entendi : t.cancelar}
      </button>
    </p>
  );
}

/** Where typing begins: the first error, else the first cell. */
function toFirst(list: List): void {
  if (list.comErro.size > 0) list.nextError();
  else list.goTo({ linha: 0, coluna: list.colunas[0]?.id ?? '' });
}

/** The cell that rows are pasted over; null in a row that holds nothing, which they may as well follow. */
function cellUnder({ ativa, linhas, colunas }: List) {
  if (!ativa || ativa.fora || isBlank(linhas[ativa.linha] ?? {})) return null;
  return colunas.some(({ id }) => id === ativa.coluna)
    ? { linha: ativa.linha, coluna: ativa.coluna }
    : null;
}
