/** "Confira as colunas": which field each column of the spreadsheet fills, before its rows come in. */
import { useId, useState } from 'react';
import { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import type { Tabela } from '@/lib/catalogo/tabela';
import { isEmpty } from '@/lib/catalogo/value';
import type { Linha } from '@/lib/contract';
import { contarLinhas, pessoas as t } from '@/lib/text/pessoas';
import { PLANILHA } from '@/lib/text/planilha';
import { rowsOf } from './from-sheet';
import { filled, filledFrom } from './rows';
import type { List } from './use-list';
import type { Lida, Reading } from './use-reading';

type Way = 'acrescentar' | 'substituir' | 'preencher';

export function CheckColumns({
  lida,
  list,
  reading,
  onUse,
}: {
  lida: Lida;
  list: List;
  reading: Reading;
  /** All rows of the list as they shall be, the first of the new ones, and what is said of it. */
  onUse: (linhas: Linha[], primeira: number, dito: string) => void;
}) {
  const { tabela, planilha, em } = lida;
  const { campo, colunas, most } = list;
  const held = filled(list.linhas);
  const [way, setWay] = useState<Way>(em && tabela.cabecalho < 0 ? 'preencher' : 'acrescentar');
  const { linhas: novas, completados } = rowsOf(tabela, colunas);
  const count = contarLinhas(campo, novas.length);

  const from = way === 'preencher' && em ? em.linha : way === 'substituir' ? 0 : held.length;
  const before = way === 'preencher' ? list.linhas : way === 'substituir' ? [] : held;
  const next = filledFrom(before, from, novas);
  const missing = colunas.filter(
    ({ id, obrigatorio }) => obrigatorio && !tabela.colunas.includes(id),
  );
  const trouble =
    novas.length === 0
      ? t.nenhumaEscolhida
      : next.length > most
        ? PLANILHA.muitasPessoas(next.length, most)
        : null;
  return (
    <div className="columns">
      <h3 id="colunas-titulo" tabIndex={-1}>
        {t.confira}
      </h3>
      <p className="ui-muted">{t.confiraAjuda}</p>
      <Sheets {...{ lida, reading }} />
      {tabela.cabecalho < 0 && <Note>{t.semCabecalho}</Note>}
      {planilha.avisos.map((aviso) => (
        <Note key={aviso}>{aviso}</Note>
      ))}
      <Matches {...{ tabela, list, reading }} />
      {missing.length > 0 && (
        <Note>{t.semColuna(missing.map(({ rotulo }) => `“${rotulo}”`).join(', '))}</Note>
      )}
      {held.length > 0 && (
        <div className="columns__way">
          <span>{t.jaTem(contarLinhas(campo, held.length))}</span>
          <Choice
            name="colunas-modo"
            label={t.jaTem(contarLinhas(campo, held.length))}
            options={[
              ...(em ? [{ value: 'preencher' as const, label: t.aPartir(em.linha + 1) }] : []),
              { value: 'acrescentar', label: t.acrescentar },
              { value: 'substituir', label: t.substituir },
            ]}
            value={way}
            onChoose={setWay}
          />
        </div>
      )}
      {trouble && (
        <p className="ui-error" role="alert">
          {trouble}
        </p>
      )}
      <div className="columns__answers">
        <button
          type="button"
          className="ui-button ui-button--primary ui-button--large"
          disabled={trouble !== null}
          onClick={() =>
            onUse(
              next,
              from,
              [t.incluidas(count), completados > 0 && t.completados(completados)]
                .filter(Boolean)
                .join(' '),
            )
          }
        >
          {t.usar(count)}
        </button>
        <button type="button" className="ui-link" onClick={reading.end}>
          {t.cancelar}
        </button>
      </div>
    </div>
  );
}

function Note({ children }: { children: string }) {
  return (
    <p className="ui-note">
      <Icon name="alerta" />
      {children}
    </p>
  );
}

/** The file's name; and which of its sheets, where several hold something. */
function Sheets({ lida: { nome, planilha, folha }, reading }: { lida: Lida; reading: Reading }) {
  const id = useId();
  if (planilha.folhas.length === 1) return <p className="columns__file">{nome}</p>;
  return (
    <p className="columns__file">
      {nome}
      <label htmlFor={id}>{t.folha}</label>
      <select
        id={id}
        className="ui-input"
        value={folha}
        onChange={({ target }) => reading.chooseSheet(Number(target.value))}
      >
        {planilha.folhas.map((each, index) => (
          <option key={each.nome} value={index}>
            {each.nome}
          </option>
        ))}
      </select>
    </p>
  );
}

function Matches({ tabela, list, reading }: { tabela: Tabela; list: List; reading: Reading }) {
  const shown = tabela.colunas
    .map((campo, index) => ({ campo, index, valores: firstOf(tabela, index) }))
    .filter(({ index, valores }) => tabela.titulos[index] || valores.length > 0);
  /** Each field is filled by one column: it is taken from the one that had it. */
  const choose = (index: number, id: string) =>
    reading.correct(
      tabela.colunas.map((held, at) => (at === index ? id || null : held === id ? null : held)),
    );
  return (
    <table className="columns__table">
      <thead>
        <tr>
          <th scope="col">{t.naPlanilha}</th>
          <th scope="col">{t.primeiros}</th>
          <th scope="col">{t.campo}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ campo, index, valores }) => {
          const title = tabela.titulos[index] || t.colunaSemTitulo(letterOf(index));
          return (
            <tr key={index} className={campo === null ? 'columns__unused' : undefined}>
              <th scope="row">{title}</th>
              <td>
                <span className="columns__values">{valores.join(' · ')}</span>
              </td>
              <td>
                <select
                  className="ui-input"
                  aria-label={t.campoDa(title)}
                  value={campo ?? ''}
                  onChange={({ target }) => choose(index, target.value)}
                >
                  <option value="">{t.naoUsar}</option>
                  {list.colunas.map(({ id, rotulo }) => (
                    <option key={id} value={id}>
                      {rotulo}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Three different values of a column, enough to know it by. */
function firstOf({ brutas }: Tabela, index: number): string[] {
  const values = brutas.map(({ celulas }) => celulas[index] ?? '').filter((each) => !isEmpty(each));
  return [...new Set(values)].slice(0, 3);
}

/** As spreadsheets name their columns: A, B … Z, AA. */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
