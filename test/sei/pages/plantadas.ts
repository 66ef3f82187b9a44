/** The documents of the process `PLANTADO`, each a page of its own, by the name in its tree. */
import type { Documento } from '../data.ts';
import type { Html } from '../html.ts';
import type { Visit } from '../visit.ts';
import { ficha } from './plantadas/ficha.ts';
import { formas } from './plantadas/formas.ts';
import { formulario } from './plantadas/formulario.ts';
import { ilegiveis } from './plantadas/ilegiveis.ts';
import { miudo, molduras, vizinho } from './plantadas/molduras.ts';

const PLANTADAS = { ficha, formulario, formas, molduras, miudo, vizinho, ilegiveis };

/** The page of such a document; null for an ordinary one. */
export function plantada(visit: Visit, { nomeArvore }: Documento): Html | null {
  const { processo } = visit;
  if (!Object.hasOwn(PLANTADAS, nomeArvore)) return null;
  const endereco = (nome: keyof typeof PLANTADAS) =>
    visit.link('documento_visualizar', {
      id_procedimento: processo?.id ?? '',
      id_documento: processo?.documentos.find((um) => um.nomeArvore === nome)?.id ?? '',
    });
  return PLANTADAS[nomeArvore as keyof typeof PLANTADAS](visit, endereco);
}
