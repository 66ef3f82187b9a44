/** The procedure also wants a processo or an ofício: its number, and its text ready to be pasted. */
import { useState } from 'react';
import { Field } from '@/components/fields/field';
import { SuggestInput } from '@/components/fields/suggest-input';
import { copyText } from '@/components/ui/copy-text';
import { Icon } from '@/components/ui/icon';
import { despacho, hasCpf } from '@/lib/catalogo/despacho';
import type { Categoria } from '@/lib/contract';
import { texto } from '@/lib/text/panel';
import { ATENDIMENTO } from '@/lib/text/atendimento';
import { camposToSend } from './checking';
import { attendanceOf, categoriaOf } from './editing';
import type { PanelState } from './panel-store';
import { processosLidos } from './prefill';
import { useErrors } from './use-errors';
import { usePanel, usePanelState } from './use-panel';

const t = ATENDIMENTO.formalizacao;
/** Characters of a number, as the contract takes it. */
const NUMERO = 60;

export function Formal({ categoria }: { categoria: Categoria }) {
  const panel = usePanel();
  const numero = usePanelState((state) => state.rascunho.formalizacao ?? '');
  const processos = usePanelState((state) => processosLidos(state).join('\n'));
  const erros = useErrors();
  const { formalizacao = 'nenhuma' } = categoria;
  if (formalizacao === 'nenhuma') return null;
  return (
    <div className="formal">
      <p>{t[formalizacao]}</p>
      <CopyDespacho />
      <Field id="formalizacao" label={t.numero} optional={t.seHouver} error={erros['formalizacao']}>
        {(control) => (
          <SuggestInput
            control={control}
            label={t.numero}
            value={numero}
            options={processos.split('\n').filter(Boolean)}
            maxLength={NUMERO}
            onChange={(value) => panel.edit({ formalizacao: value })}
          />
        )}
      </Field>
    </div>
  );
}

/** One press, and the request is on the clipboard. `numero`: of the chamado, once it has one. */
export function CopyDespacho({ numero }: { numero?: string }) {
  const panel = usePanel();
  const categoria = usePanelState(categoriaOf);
  const campos = usePanelState((state) => state.rascunho.campos);
  const [said, setSaid] = useState('');
  if (!categoria) return null;
  return (
    <div className="formal__copy">
      <button
        type="button"
        className="ui-button"
        onClick={() => {
          const { html, plain } = despacho(requestOf(panel.getState(), categoria, numero));
          void copyText(plain, html).then((done) => setSaid(done ? t.copiado : texto.naoCopiou));
        }}
      >
        {t.copiar}
      </button>
      <span aria-live="polite">
        {said && (
          <>
            {said === t.copiado && <Icon name="certo" size={13} />}
            {said}
          </>
        )}
      </span>
      {hasCpf(categoria, campos) && <p className="ui-muted">{t.cpf}</p>}
    </div>
  );
}

function requestOf(state: PanelState, categoria: Categoria, numero: string | undefined) {
  const { rascunho, quem, identidade } = state;
  const who = quem ?? identidade;
  const { destino, csg } = attendanceOf(state);
  return {
    categoria,
    campos: camposToSend(state),
    descricao: rascunho.descricao,
    solicitante: {
      nome: who?.nome ?? '',
      unidade: rascunho.contexto.unidade?.sigla,
      orgao: who?.orgao,
    },
    destinatario: (destino ?? csg)?.nome ?? '',
    numero,
  };
}
