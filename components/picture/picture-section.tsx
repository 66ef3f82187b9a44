/** The pictures and files of the draft, and the ways to bring more. */
import { useRef } from 'react';
import { ANEXO, categoriaOf } from '@/components/panel/editing';
import type { PanelState } from '@/components/panel/panel-store';
import { usePanel, usePanelState } from '@/components/panel/use-panel';
import { Icon } from '@/components/ui/icon';
import { TIPOS_ACEITOS } from '@/lib/contract/words';
import { isTarja } from '@/lib/picture/marks';
import { tamanho, texto } from '@/lib/text/panel';
import { PEDIDO } from '@/lib/text/pedido';
import { captureAgain, include, putBack, shareScreen, takeFileOut } from './incoming';
import { canShare } from './share';
import { Thumb } from './thumb';

export function PictureSection() {
  const panel = usePanel();
  const { imagens, arquivos } = usePanelState((state) => state.rascunho);
  const retirada = usePanelState((state) => state.retirada);
  const falha = usePanelState((state) => state.falha);
  const wide = usePanelState((state) => state.entrada.modo === 'aba');
  return (
    <section className="pictures" aria-label={texto.imagem}>
      <div className="pictures__row">
        {imagens.map((imagem, index) => (
          <Thumb
            key={imagem.id}
            imagem={imagem}
            index={index}
            size={sizeOf(imagens.length, wide)}
          />
        ))}
        <div className="pictures__side">
          <State />
          <Sources />
        </div>
      </div>
      {retirada && (
        <p className="pictures__undo">
          {texto.imagemRetirada}{' '}
          <button type="button" className="ui-link" onClick={() => void putBack(panel)}>
            {texto.desfazer}
          </button>
        </p>
      )}
      {arquivos.length > 0 && (
        <ul className="pictures__files">
          {arquivos.map(({ id, nome, bytes }) => (
            <li key={id} className="chip">
              <Icon name="anexo" size={14} />
              <span className="chip__text" title={nome}>
                {nome} · {tamanho(bytes)}
              </span>
              <button
                type="button"
                className="chip__remove"
                aria-label={texto.retirarArquivo(nome)}
                onClick={() => void takeFileOut(panel, id)}
              >
                <Icon name="fechar" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Wanted />
      {falha?.lugar === 'imagem' && (
        <p className="ui-note ui-note--error" role="alert">
          <Icon name="alerta" />
          {falha.texto}
        </p>
      )}
    </section>
  );
}

/** The categoria wants an anexo and there is none: said before "Enviar", and as an error after. */
function Wanted() {
  const missing = usePanelState(lacksAnexo);
  const ajuda = usePanelState(categoriaOf)?.anexo?.ajuda ?? PEDIDO.faltaAnexo;
  const tried = usePanelState((state) => state.tentou);
  if (!missing) return null;
  return (
    <p id={`${ANEXO}-falta`} className={tried ? 'ui-error' : 'ui-muted'}>
      {tried && `${texto.faltaAnexo} `}
      {ajuda}
    </p>
  );
}

function lacksAnexo(state: PanelState): boolean {
  const { imagens, arquivos } = state.rascunho;
  const wanted = categoriaOf(state)?.anexo?.obrigatorio === true;
  return wanted && imagens.length + arquivos.length === 0;
}

/** The box of one thumbnail in CSS pixels: several share the row. */
function sizeOf(count: number, wide: boolean): { width: number; height: number } {
  if (wide) return count === 1 ? { width: 256, height: 144 } : { width: 150, height: 94 };
  return count === 1 ? { width: 152, height: 96 } : { width: 92, height: 60 };
}

function State() {
  const { imagens, semImagem } = usePanelState((state) => state.rascunho);
  const atalho = usePanelState((state) => state.entrada.atalho);
  const lacking = usePanelState(lacksAnexo);
  if (semImagem === 'sigiloso') {
    return (
      <p>
        {texto.semImagem.sigiloso} <span className="ui-muted">{texto.sigilosoAjuda}</span>
      </p>
    );
  }
  if (imagens.length > 0) {
    const covered = imagens.reduce((sum, { marcas }) => sum + marcas.filter(isTarja).length, 0);
    const proposed = imagens.reduce((sum, { sugestoes = [] }) => sum + sugestoes.length, 0);
    return (
      <p className="ui-muted">
        {proposed > 0
          ? texto.sugeridas(covered, proposed)
          : covered > 0
            ? texto.cobertas(covered)
            : texto.semCobertura}
      </p>
    );
  }
  return (
    <p>
      {semImagem ? texto.semImagem[semImagem] : texto.semImagemEscolhida}
      {!semImagem && !lacking && ` ${texto.podeIrAssim}`}
      {semImagem === 'sem_permissao' && atalho && ` ${texto.tecleAtalho(atalho)}`}
    </p>
  );
}

function Sources() {
  const panel = usePanel();
  const { imagens, semImagem } = usePanelState((state) => state.rascunho);
  const ocupado = usePanelState((state) => state.ocupado);
  const input = useRef<HTMLInputElement>(null);
  const needsGesture = imagens.length === 0 && semImagem === 'sem_permissao';
  const refused = semImagem === 'sigiloso';
  const noCapture = needsGesture || (imagens.length === 0 && semImagem === 'pagina_protegida');
  return (
    <div className="pictures__sources">
      {needsGesture && canShare() && (
        <button
          type="button"
          className="ui-link ui-link--icon"
          disabled={ocupado !== null}
          onClick={() => void shareScreen(panel)}
        >
          <Icon name="tela" />
          {texto.escolherTela}
        </button>
      )}
      {!noCapture && (
        <button
          type="button"
          className="ui-link ui-link--icon"
          disabled={ocupado !== null}
          onClick={() => void captureAgain(panel, refused)}
        >
          <Icon name="camera" />
          {refused
            ? texto.incluirMesmoAssim
            : imagens.length > 0
              ? texto.capturarDeNovo
              : texto.capturar}
        </button>
      )}
      <button
        id={ANEXO}
        type="button"
        className="ui-link ui-link--icon"
        disabled={ocupado !== null}
        aria-describedby={`${ANEXO}-falta`}
        onClick={() => input.current?.click()}
      >
        <Icon name="anexo" />
        {texto.anexar}
      </button>
      <span className="ui-muted pictures__paste">{texto.colar}</span>
      <input
        ref={input}
        className="ui-sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={texto.anexar}
        accept={`image/*,${TIPOS_ACEITOS.join(',')}`}
        onChange={(event) => {
          void include(panel, [...(event.target.files ?? [])], 'arquivo');
          event.target.value = '';
        }}
      />
    </div>
  );
}
