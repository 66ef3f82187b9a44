/** The values of the categoria's own fields; a list is a table that scrolls inside its box. */
import type { CampoLido } from '@/lib/contract';
import { LISTA } from '../../catalogo-text.ts';
import { planilhaUrl } from '../names.ts';
import { Facts } from './facts.tsx';

export function Campos({ id, campos }: { id: string; campos: CampoLido[] }) {
  const plain = campos.filter(({ tabela }) => !tabela);
  return (
    <>
      {plain.length > 0 && (
        <Facts facts={plain.map(({ rotulo, valor }) => ({ label: rotulo, value: valor }))} />
      )}
      {campos.map((campo) => campo.tabela && <Lista key={campo.id} id={id} campo={campo} />)}
    </>
  );
}

function Lista({ id, campo }: { id: string; campo: CampoLido }) {
  const { colunas = [], linhas = [] } = campo.tabela ?? {};
  const titulo = LISTA.legenda(campo.rotulo, linhas.length);
  return (
    <div className="list">
      <div className="list-head">
        <h3>{titulo}</h3>
        <a href={planilhaUrl(id, campo.id)}>{LISTA.baixar}</a>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keys */}
      <div className="list-box" role="region" aria-label={titulo} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{LISTA.linha}</th>
              {colunas.map((rotulo) => (
                <th key={rotulo} scope="col">
                  {rotulo}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linhas.map((cells, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows are what they are by their place
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {cells.map((cell, j) => (
                  <td key={colunas[j]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
