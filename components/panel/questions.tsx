/** What is asked: the categoria, its own fields, the description, how bad it is. */
import { useMemo } from 'react';
import { Deflection } from '@/components/deflection/slot';
import { CampoControl, type Fontes } from '@/components/fields/campo-control';
import { CategoriaField } from '@/components/fields/categoria-field';
import { ImpactField } from '@/components/fields/impact-field';
import { ListControl } from '@/components/fields/list-control';
import { Choice } from '@/components/ui/choice';
import { isAsked } from '@/lib/catalogo/conditions';
import { suggestCategorias } from '@/lib/catalogo/suggest';
import type { Campo, Categoria } from '@/lib/contract';
import { PEDIDO } from '@/lib/text/pedido';
import { Description } from './description';
import { answer, askFor, campoId, categoriaOf, chooseCategoria } from './editing';
import { Formal, OnlyCsg } from './asides';
import { beginRow } from './prefill';
import { useErrors } from './use-errors';
import { useFontes } from './use-fontes';
import { usePanel, usePanelState } from './use-panel';
import { useWarnings } from './use-warnings';

export function Questions() {
  const panel = usePanel();
  const rascunho = usePanelState((state) => state.rascunho);
  const entrada = usePanelState((state) => state.entrada);
  const usadas = usePanelState((state) => state.identidade?.usadas);
  const categoria = usePanelState(categoriaOf);
  const erros = useErrors();
  const avisos = useWarnings();
  const fontes = useFontes();
  const likely = useMemo(
    () => suggestCategorias(entrada.catalogo, { contexto: rascunho.contexto, usadas }),
    [entrada.catalogo, rascunho.contexto, usadas],
  );
  return (
    <>
      <CategoriaField
        catalogo={entrada.catalogo}
        likely={likely}
        value={rascunho.categoria}
        error={erros.categoria}
        onChoose={(chosen) => chooseCategoria(panel, chosen)}
      />
      <Deflection />
      {categoria && <Notes categoria={categoria} />}
      {categoria?.campos
        .filter((campo) => isAsked(campo, rascunho.campos))
        .map((campo) => (
          <Question key={`${categoria.id} ${campo.id}`} {...{ campo, erros, avisos, fontes }} />
        ))}
      <Description error={erros.descricao} />
      {categoria?.natureza === 'erro' && (
        <ImpactField
          value={rascunho.impacto}
          options={categoria.impactos}
          onChange={(impacto) => panel.edit({ impacto })}
        />
      )}
      {categoria && <Formal categoria={categoria} />}
    </>
  );
}

/** Who may ask, who has to agree, and for whom it is. */
function Notes({ categoria }: { categoria: Categoria }) {
  const panel = usePanel();
  const paraOutra = usePanelState((state) => state.rascunho.paraOutra === true);
  return (
    <>
      {categoria.quem === 'csg' && <OnlyCsg />}
      {categoria.aprovacao && <p className="ui-muted">{PEDIDO.aprovacao[categoria.aprovacao]}</p>}
      {categoria.paraOutra && (
        <Choice
          name="para-quem"
          label={PEDIDO.paraQuem}
          options={[
            { value: 'mim', label: PEDIDO.paraMim },
            { value: 'outra', label: PEDIDO.paraOutra },
          ]}
          value={paraOutra ? 'outra' : 'mim'}
          onChoose={(who) => askFor(panel, who === 'outra')}
        />
      )}
    </>
  );
}

function Question({
  campo,
  erros,
  avisos,
  fontes,
}: {
  campo: Campo;
  /** By control id. */
  erros: Record<string, string>;
  avisos: Record<string, string>;
  fontes: Fontes;
}) {
  const panel = usePanel();
  const state = usePanelState((each) => each);
  const valores = state.rascunho.campos;
  const id = campoId(campo.id);
  if (campo.tipo === 'lista') {
    return (
      <ListControl
        id={id}
        campo={campo}
        value={valores[campo.id]}
        begin={beginRow(state, campo)}
        erros={erros}
        avisos={avisos}
        fontes={fontes}
        onChange={(linhas) => answer(panel, campo.id, linhas)}
      />
    );
  }
  return (
    <CampoControl
      id={id}
      campo={campo}
      valores={valores}
      error={erros[id]}
      warning={avisos[id]}
      fontes={fontes}
      onChange={(valor) => answer(panel, campo.id, valor)}
    />
  );
}
