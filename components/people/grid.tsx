/** The rows as a table to type in. Only those in sight are on the page, at their true numbers. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Coluna } from '@/lib/contract';
import { pessoas as t } from '@/lib/text/pessoas';
import { CellView } from './cell';
import { DUPLICATE, onCellKey, REMOVE } from './grid-keys';
import { Drawing } from './icons';
import type { List } from './use-list';
import { positions, ROW, spanAt } from './virtual';

export function Grid({ list }: { list: List }) {
  const { colunas, visiveis, indo, ativa } = list;
  const box = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState(() => spanAt(0, 800));
  const look = useCallback(() => {
    if (!box.current) return;
    const next = spanAt(box.current.scrollTop, box.current.clientHeight);
    setSpan((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, []);
  useLayoutEffect(() => {
    window.addEventListener('resize', look);
    look();
    return () => window.removeEventListener('resize', look);
  }, [look]);

  const kept = (indo ?? ativa)?.linha;
  const { drawn, after } = positions(
    visiveis.length,
    span,
    kept === undefined ? null : visiveis.indexOf(kept),
  );
  return (
    <div
      ref={box}
      className="grid"
      onScroll={look}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) list.leave();
      }}
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its keys are a grid's
        role="grid"
        aria-label={list.campo.rotulo}
        aria-rowcount={visiveis.length + 1}
        aria-colcount={colunas.length + 2}
      >
        <colgroup>
          <col className="grid__number" />
          {colunas.map((coluna) => (
            <col key={coluna.id} style={{ width: widthOf(coluna) }} />
          ))}
          <col className="grid__actions" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              <span className="ui-sr">{t.numero}</span>
            </th>
            {colunas.map((coluna, index) => (
              <Title key={coluna.id} coluna={coluna} index={index} />
            ))}
            <th scope="col" aria-colindex={colunas.length + 2}>
              <span className="ui-sr">{t.acoes}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ position, before }) => (
            <Row key={visiveis[position]} {...{ list, position, before }} />
          ))}
          <Gap rows={after} />
        </tbody>
      </table>
    </div>
  );
}

/** By what is written in them, in CSS pixels; what is left over is shared out. */
const WIDTH: Partial<Record<Coluna['tipo'], number>> = {
  cnpj: 152,
  cpf: 130,
  data: 104,
  email: 210,
  numero: 90,
  sim_nao: 92,
  telefone: 136,
  texto_longo: 220,
};

const widthOf = ({ tipo, beneficiario }: Coluna) =>
  beneficiario === 'nome' ? 190 : (WIDTH[tipo] ?? 140);

function Title({ coluna, index }: { coluna: Coluna; index: number }) {
  return (
    <th scope="col" aria-colindex={index + 2} title={coluna.ajuda}>
      {coluna.rotulo}
      {coluna.obrigatorio && (
        <>
          <span aria-hidden="true"> *</span>
          <span className="ui-sr"> {t.obrigatoria}</span>
        </>
      )}
    </th>
  );
}

function Row({ list, position, before }: { list: List; position: number; before: number }) {
  const { colunas, visiveis, comErro } = list;
  const linha = visiveis[position] ?? 0;
  const row = list.linhas[linha] ?? {};
  return (
    <>
      <Gap rows={before} />
      <tr aria-rowindex={position + 2} className={comErro.has(linha) ? 'grid__wrong' : undefined}>
        <th scope="row" aria-colindex={1}>
          {linha + 1}
        </th>
        {colunas.map((coluna, index) => (
          <CellView key={coluna.id} {...{ list, linha, row, coluna, index }} />
        ))}
        <td aria-colindex={colunas.length + 2} className="grid__buttons">
          <Action {...{ list, linha }} coluna={DUPLICATE} />
          <Action {...{ list, linha }} coluna={REMOVE} />
        </td>
      </tr>
    </>
  );
}

/** Reached by the arrows: Tab goes from value to value. */
function Action({
  list,
  linha,
  coluna,
}: {
  list: List;
  linha: number;
  coluna: typeof DUPLICATE | typeof REMOVE;
}) {
  const duplicates = coluna === DUPLICATE;
  const name = duplicates ? t.duplicar(linha + 1) : t.remover(linha + 1);
  return (
    <button
      type="button"
      id={`${list.id}.${linha}.${coluna}`}
      className="ui-icon-button"
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={() => (duplicates ? list.duplicate(linha) : list.remove(linha))}
      onFocus={() => list.enter({ linha, coluna })}
      onKeyDown={(event) => onCellKey(list, { linha, coluna }, event)}
    >
      <Drawing name={duplicates ? 'duplicar' : 'remover'} />
    </button>
  );
}

/** Holds the place of rows that are not on the page. */
function Gap({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return <tr aria-hidden="true" className="grid__gap" style={{ height: rows * ROW }} />;
}
