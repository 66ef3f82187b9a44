/** What the helpdesk refused, at the controls that it is about, until the person changes them. */
import type { Valor } from '@/lib/contract';
import type { Rascunho } from '@/lib/outbox/records';
import { campoId, enlargeId } from './editing';
import type { PanelState } from './panel-store';

export interface Recusa {
  /** Id of the control. */
  id: string;
  texto: string;
  /** What it held when it was refused, as JSON. */
  valor: string;
}

/** The refusals of a draft that came back, where they have a control here. */
export function refusalsOf(rascunho: Rascunho, quem: PanelState['quem']): Recusa[] {
  return (rascunho.devolvido?.campos ?? []).flatMap(({ caminho, detalhe }) => {
    const id = controlOf(caminho, rascunho);
    return id ? [{ id, texto: detalhe, valor: valueOf(id, rascunho, quem) }] : [];
  });
}

/** A sentence by the id of its control, as `missing` has them. */
export function stillRefused({ recusas, rascunho, quem }: PanelState): Record<string, string> {
  const same = recusas.filter(({ id, valor }) => valueOf(id, rascunho, quem) === valor);
  return Object.fromEntries(same.map(({ id, texto }) => [id, texto]));
}

/** Name and e-mail are typed in controls that are shown only while they are typed. */
export function isAboutSender({ devolvido }: Rascunho): boolean {
  return (devolvido?.campos ?? []).some(({ caminho }) => /^\/(nome|email)$/.test(caminho));
}

/** The control that a JSON pointer (RFC 6901) into what was sent is about. */
function controlOf(caminho: string, { imagens }: Rascunho): string | null {
  const [place = '', part = '', ...cell] = caminho
    .split('/')
    .slice(1)
    .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (['categoria', 'descricao', 'nome', 'email'].includes(place)) return place;
  // A row and a column of a list: `/campos/usuarios/0/cpf`.
  if (place === 'campos' && part) return campoId([part, ...cell].join('.'));
  // The anexos are the pictures in their order, then the files, which have no control of their own.
  const imagem = place === 'anexos' ? imagens[Number(part)] : undefined;
  return imagem ? enlargeId(imagem.id) : null;
}

function valueOf(id: string, rascunho: Rascunho, quem: PanelState['quem']): string {
  const { categoria, descricao, campos, imagens } = rascunho;
  const held: Record<string, unknown> = {
    categoria,
    descricao,
    nome: quem?.nome,
    email: quem?.email,
    ...Object.fromEntries(Object.entries(campos).flatMap(controlsOf)),
    ...Object.fromEntries(imagens.map((imagem) => [enlargeId(imagem.id), imagem])),
  };
  return JSON.stringify(held[id] ?? null);
}

/** A field by the id of its control, and every cell of a list by its own. */
function controlsOf([campo, valor]: [string, Valor]): [string, Valor][] {
  const cells = Array.isArray(valor)
    ? valor.flatMap((row, i) =>
        Object.entries(row).map(([id, cell]): [string, Valor] => [`${campo}.${i}.${id}`, cell]),
      )
    : [];
  return [[campo, valor] satisfies [string, Valor], ...cells].map(([at, held]) => [
    campoId(at),
    held,
  ]);
}
