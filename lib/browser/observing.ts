/**
 * What a door sees: the page's facts and its picture, taken at the same time, with tarjas over what
 * must not leave. Positions are read before and after the picture; where they moved, both are
 * covered. A sigiloso processo is not pictured, unless the person says so.
 */
import type { Imagem, Rascunho } from '@/lib/outbox/records';
import { type Area, outermost } from '@/lib/picture/area';
import type { Tarja } from '@/lib/picture/marks';
import { mergeFrames } from '@/lib/sei/merge';
import { areasToCover } from '@/lib/sei/silent-frames';
import { LEITOR } from '@/lib/text/reader';
import { type Captura, capture, type SemImagem } from './capturing';
import { type Leitura, readPage } from './reading';
import type { Alvo } from './target';

export interface Observacao {
  pessoa: string;
  contexto: Rascunho['contexto'];
  imagem: { dados: Imagem; bytes: ArrayBuffer } | null;
  semImagem: SemImagem | null;
}

/**
 * Reads and captures; the capture never waits for a read. Never throws.
 * @param mesmoSigiloso the person asked for the picture of a sigiloso processo
 */
export async function observe(alvo: Alvo, mesmoSigiloso = false): Promise<Observacao> {
  const reading = readPage(alvo.id);
  const first = await capture(alvo.id, alvo.windowId);
  const before = await reading;
  const { picture, areas, later } = await settle(alvo, first, before);
  // The tree may come with the second read, and with it the level.
  const secret = [before, ...later].find(isSigiloso);
  const { contexto, chavePessoa } = mergeFrames((secret ?? before)?.frames ?? [], alvo);
  const base = { pessoa: chavePessoa, contexto };
  if (secret && !mesmoSigiloso) return { ...base, imagem: null, semImagem: 'sigiloso' };
  if (typeof picture === 'string') return { ...base, imagem: null, semImagem: picture };
  return { ...base, imagem: toImage(picture, areas, before), semImagem: null };
}

interface Settled {
  picture: Captura | SemImagem;
  areas: Areas;
  /** Reads of the same page after the first. */
  later: (Leitura | null)[];
}

/** The picture and the areas that hold for it: one more try when they moved, then the union. */
async function settle(
  alvo: Alvo,
  picture: Captura | SemImagem,
  before: Leitura | null,
): Promise<Settled> {
  const unsure = levelOf(before) === 'desconhecido';
  if (!before || (typeof picture === 'string' && !unsure))
    return { picture, areas: null, later: [] };
  const first = areasOf(before);
  const after = await readPage(alvo.id);
  if (isOther(before, after)) return { picture: 'mudou', areas: null, later: [] };
  if (typeof picture === 'string' || same(first, areasOf(after))) {
    return { picture, areas: first, later: [after] };
  }
  const again = await capture(alvo.id, alvo.windowId);
  const last = await readPage(alvo.id);
  if (isOther(before, last)) return { picture: 'mudou', areas: null, later: [after] };
  const areas = union(first, areasOf(after), areasOf(last));
  return { picture: typeof again === 'string' ? picture : again, areas, later: [after, last] };
}

const levelOf = (leitura: Leitura | null) =>
  leitura && mergeFrames(leitura.frames, {}).contexto.processo?.nivelAcesso;

const isSigiloso = (leitura: Leitura | null) => levelOf(leitura) === 'sigiloso';

/** Null: nobody knows where the sensitive areas are, so the whole picture is one. */
type Areas = Area[] | null;

function areasOf(leitura: Leitura | null): Areas {
  if (!leitura) return null;
  if (leitura.erroDoNavegador) return [];
  return areasToCover(leitura.frames, levelOf(leitura) ?? undefined);
}

function union(...all: Areas[]): Areas {
  return all.some((areas) => areas === null) ? null : all.flatMap((areas) => areas ?? []);
}

const isOther = (a: Leitura, b: Leitura | null) =>
  a.documento !== null && b !== null && b.documento !== null && a.documento !== b.documento;

const same = (a: Areas, b: Areas) => JSON.stringify(a) === JSON.stringify(b);

function toImage(
  { bytes, largura, altura }: Captura,
  areas: Areas,
  leitura: Leitura | null,
): { dados: Imagem; bytes: ArrayBuffer } {
  // From the picture itself: devicePixelRatio lies where the scale is emulated (measured).
  const escala = largura / (leitura?.topo?.ambiente?.largura || largura);
  const whole: Area = {
    x: 0,
    y: 0,
    width: largura / escala,
    height: altura / escala,
    detector: 'pagina_sem_leitura',
    motivo: LEITOR.paginaIlegivel,
  };
  const tarjas = outermost(areas ?? [whole]).map((area): Tarja => ({
    id: crypto.randomUUID(),
    tipo: 'tarja',
    x: Math.floor(area.x * escala),
    y: Math.floor(area.y * escala),
    largura: Math.ceil(area.width * escala) + 1,
    altura: Math.ceil(area.height * escala) + 1,
    origem: area.sugestao ? 'sugestao' : 'automatica',
    regra: area.detector,
    motivo: area.motivo,
  }));
  const dados: Imagem = {
    id: crypto.randomUUID(),
    origem: 'captura',
    tipo: 'image/png',
    largura,
    altura,
    marcas: tarjas.filter(({ origem }) => origem === 'automatica'),
    sugestoes: tarjas.filter(({ origem }) => origem === 'sugestao'),
    legenda: '',
  };
  return { dados, bytes };
}
