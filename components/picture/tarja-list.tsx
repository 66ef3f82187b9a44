/** The tarjas as a list: the same work for who does not see or point at the picture. */
import { usePanel } from '@/components/panel/use-panel';
import type { Imagem } from '@/lib/outbox/records';
import { coverAgain } from '@/lib/picture/editing';
import { texto } from '@/lib/text/panel';
import { changeMarks } from './marks-history';

const t = texto.trabalho;

export function TarjaList({
  imagem,
  asking,
  onRemove,
  onKeep,
}: {
  imagem: Imagem;
  /** Automatic mark whose uncovering waits for a yes. */
  asking: string | null;
  onRemove: (id: string, confirmed?: boolean) => void;
  onKeep: () => void;
}) {
  const panel = usePanel();
  const { marcas, descobertas = [] } = imagem;
  return (
    <aside className="work__side">
      {asking !== null && (
        <div
          className="ui-note work__ask"
          role="alertdialog"
          aria-labelledby="work-pergunta"
          aria-describedby="work-pergunta-ajuda"
        >
          <strong id="work-pergunta">{t.perguntaMostrar}</strong>
          <p id="work-pergunta-ajuda">{t.perguntaMostrarAjuda}</p>
          <div className="work__answers">
            <button type="button" className="ui-button" autoFocus onClick={onKeep}>
              {t.manter}
            </button>
            <button
              type="button"
              className="ui-button ui-button--danger"
              onClick={() => onRemove(asking, true)}
            >
              {t.mostrar}
            </button>
          </div>
        </div>
      )}
      <h3>{t.lista}</h3>
      <p className="ui-muted" id="work-ajuda">
        {t.ajuda}
      </p>
      <p hidden id="work-ajuda-automatica">
        {t.ajudaAutomatica}
      </p>
      {marcas.length === 0 && <p>{t.nenhuma}</p>}
      <ol className="work__list">
        {marcas.map(({ id, origem, motivo }, index) => (
          <li key={id}>
            <span>
              <strong>{t.tarja(index + 1)}</strong>
              <span className="ui-muted">
                {origem === 'pessoa' ? t.suaTarja : (motivo ?? t.automatica)}
              </span>
            </span>
            <button
              type="button"
              className="ui-link"
              aria-label={origem === 'pessoa' ? t.retirarN(index + 1) : t.mostrarN(index + 1)}
              onClick={() => onRemove(id)}
            >
              {origem === 'pessoa' ? t.retirar : t.mostrar}
            </button>
          </li>
        ))}
      </ol>
      {descobertas.length > 0 && (
        <>
          <h3>{t.descobertas}</h3>
          <ul className="work__list">
            {descobertas.map(({ id, motivo }) => (
              <li key={id}>
                <span className="ui-muted">{motivo ?? t.automatica}</span>
                <button
                  type="button"
                  className="ui-link"
                  onClick={() => changeMarks(panel, imagem.id, (edicao) => coverAgain(edicao, id))}
                >
                  {t.cobrirDeNovo}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <label className="work__caption">
        <span className="ui-label">{t.legenda}</span>
        <input
          className="ui-input"
          maxLength={300}
          value={imagem.legenda}
          onChange={(event) => {
            const { imagens } = panel.getState().rascunho;
            const legenda = event.target.value;
            panel.edit({
              imagens: imagens.map((each) => (each.id === imagem.id ? { ...each, legenda } : each)),
            });
          }}
        />
      </label>
    </aside>
  );
}
