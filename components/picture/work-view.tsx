/** The larger view to work on one picture: cover, uncover, caption. Escape or "Concluir" ends it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import type { Imagem } from '@/lib/outbox/records';
import { addTarja, removeTarja } from '@/lib/picture/editing';
import { texto } from '@/lib/text/panel';
import { changeMarks, undoMarks } from './marks-history';
import { Stage } from './stage';
import { TarjaList } from './tarja-list';

const t = texto.trabalho;

export function WorkView() {
  const id = usePanelState((state) => state.ampliada);
  const imagens = usePanelState((state) => state.rascunho.imagens);
  const index = imagens.findIndex((imagem) => imagem.id === id);
  const imagem = imagens[index];
  return imagem ? <Work key={imagem.id} imagem={imagem} number={index + 1} /> : null;
}

function Work({ imagem, number }: { imagem: Imagem; number: number }) {
  const panel = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const canUndo = usePanelState((state) => (state.passos[imagem.id]?.length ?? 0) > 0);
  const [said, setSaid] = useState('');
  const [real, setReal] = useState(false);
  /** The automatic mark that is about to be uncovered. */
  const [asking, setAsking] = useState<string | null>(null);

  useEffect(() => {
    const framed = panel.getState().entrada.modo === 'pagina';
    const enlarge = (ampliado: boolean) => {
      if (framed) void panel.ask('painel.ampliar', { ampliado }).catch(() => null);
    };
    enlarge(true);
    dialog.current?.showModal();
    return () => enlarge(false);
  }, [panel]);

  function close(): void {
    panel.setState({ ampliada: null });
    // After the dialog is gone; a closed dialog would leave the focus on the page's body.
    setTimeout(() => document.getElementById(`ampliar-${imagem.id}`)?.focus());
  }

  function add(): void {
    const id = newMarkId(imagem);
    changeMarks(panel, imagem.id, (edicao) => addTarja(edicao, id, firstPlace(imagem)));
    setSaid(t.adicionada);
    focusMark(id);
  }

  function remove(id: string, confirmed = false): void {
    const automatic = imagem.marcas.some((m) => m.id === id && m.origem === 'automatica');
    const askedBefore = (imagem.descobertas?.length ?? 0) > 0;
    if (automatic && !confirmed && !askedBefore) return setAsking(id);
    setAsking(null);
    changeMarks(panel, imagem.id, (edicao) => removeTarja(edicao, id));
    setSaid(automatic ? t.mostrada : t.retirada);
    focusMark(neighbour(imagem, id));
  }

  function undo(): void {
    if (undoMarks(panel, imagem.id)) setSaid(t.desfeito);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement;
    if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    undo();
  }

  return (
    <dialog
      ref={dialog}
      className="work"
      aria-labelledby="work-titulo"
      onCancel={(event) => {
        event.preventDefault();
        if (asking) setAsking(null);
        else close();
      }}
      onKeyDown={onKeyDown}
    >
      <header className="work__bar">
        <h2 id="work-titulo">{t.titulo(number)}</h2>
        <div className="work__tools">
          <button type="button" className="ui-button" id="work-adicionar" onClick={add}>
            <Icon name="mais" />
            {t.adicionar}
          </button>
          <button
            type="button"
            className="ui-button"
            title={t.desfazerDica}
            disabled={!canUndo}
            onClick={undo}
          >
            <Icon name="voltar" />
            {t.desfazer}
          </button>
          <button
            type="button"
            className="ui-button"
            aria-pressed={real}
            onClick={() => setReal(!real)}
          >
            {t.tamanhoReal}
          </button>
          <button type="button" className="ui-button ui-button--primary" onClick={close}>
            {t.concluir}
          </button>
        </div>
      </header>
      <Stage
        imagem={imagem}
        real={real}
        asking={asking}
        onRemove={remove}
        onDrawn={(area) => {
          const id = newMarkId(imagem);
          changeMarks(panel, imagem.id, (edicao) => addTarja(edicao, id, area));
          focusMark(id);
        }}
      />
      <TarjaList
        imagem={imagem}
        asking={asking}
        onRemove={remove}
        onKeep={() => {
          setAsking(null);
          focusMark(asking);
        }}
      />
      <p className="ui-sr" aria-live="polite">
        {said}
      </p>
    </dialog>
  );
}

/** In the middle, a little lower for each that is there: never exactly over another. */
function firstPlace({ largura, altura, marcas }: Imagem) {
  const width = Math.round(largura * 0.2);
  const height = Math.round(Math.max(altura * 0.05, 24));
  const step = (marcas.length % 8) * 12;
  return {
    x: Math.round((largura - width) / 2) + step,
    y: Math.round((altura - height) / 2) + step,
    largura: width,
    altura: Math.min(height, altura),
  };
}

function newMarkId({ marcas, descobertas = [] }: Imagem): string {
  const used = [...marcas, ...descobertas].map(({ id }) => Number(id.replace('tarja-', '')) || 0);
  return `tarja-${Math.max(0, ...used) + 1}`;
}

function neighbour({ marcas }: Imagem, id: string): string | null {
  const at = marcas.findIndex((marca) => marca.id === id);
  return (marcas[at + 1] ?? marcas[at - 1])?.id ?? null;
}

/** After the marks are on the page. */
function focusMark(id: string | null): void {
  setTimeout(() => {
    const mark = id === null ? null : document.getElementById(`marca-${id}`);
    (mark ?? document.getElementById('work-adicionar'))?.focus();
  });
}
