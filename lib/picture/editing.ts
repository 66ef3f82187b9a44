/**
 * The editor's work as pure functions on what one picture carries: marks are added, moved, resized,
 * written on and taken away. What a detector covered can be shown and covered again, never moved:
 * it fails closed. A change that changes nothing gives the very same `Edicao` back.
 */
import type { Marca, Tarja } from './marks.ts';
import { areaBetween, type Area, boxOf, clamp, LADO_MINIMO, type Tamanho } from './places.ts';

export interface Edicao {
  marcas: readonly Marca[];
  /** Automatic tarjas that the person uncovered. */
  descobertas: readonly Tarja[];
  /** Proposed and not accepted: outlined, nothing is covered. */
  sugestoes: readonly Tarja[];
}

/** A step of the keyboard or of the pointer, in image pixels. */
export interface Passo {
  dx: number;
  dy: number;
}

/** An id that no mark of this picture has or had to give back. */
export function nextId({ marcas, descobertas, sugestoes }: Edicao): string {
  const used = [...marcas, ...descobertas, ...sugestoes].map(({ id }) => idNumber(id));
  return `marca-${Math.max(0, ...used) + 1}`;
}

/** Adds a mark on top; a picture has one recorte, so a new one takes the place of the old. */
export function add(edicao: Edicao, marca: Marca): Edicao {
  const kept =
    marca.tipo === 'recorte'
      ? edicao.marcas.filter(({ tipo }) => tipo !== 'recorte')
      : edicao.marcas;
  return { ...edicao, marcas: [...kept, marca] };
}

/** Moves the whole mark, as far as it stays inside the picture. */
export function move(edicao: Edicao, id: string, { dx, dy }: Passo, image: Tamanho): Edicao {
  return change(edicao, id, (marca) => {
    const box = marca.tipo === 'seta' ? between(marca) : boxOf(marca, image);
    const x = clamp(dx, -box.x, image.largura - box.x - box.largura);
    const y = clamp(dy, -box.y, image.altura - box.y - box.altura);
    switch (marca.tipo) {
      case 'seta':
        return {
          ...marca,
          x: marca.x + x,
          y: marca.y + y,
          paraX: marca.paraX + x,
          paraY: marca.paraY + y,
        };
      case 'numero':
        return { ...marca, x: box.x + box.largura / 2 + x, y: box.y + box.altura / 2 + y };
      default:
        return { ...marca, x: box.x + x, y: box.y + y };
    }
  });
}

/** Areas grow and shrink at their right and bottom edges; an arrow moves its tip. */
export function resize(edicao: Edicao, id: string, { dx, dy }: Passo, image: Tamanho): Edicao {
  return change(edicao, id, (marca) => {
    if (marca.tipo === 'seta') {
      return {
        ...marca,
        paraX: clamp(marca.paraX + dx, 0, image.largura),
        paraY: clamp(marca.paraY + dy, 0, image.altura),
      };
    }
    if (!isArea(marca)) return marca;
    return {
      ...marca,
      largura: clamp(marca.largura + dx, LADO_MINIMO, image.largura - marca.x),
      altura: clamp(marca.altura + dy, LADO_MINIMO, image.altura - marca.y),
    };
  });
}

/** Puts an area (tarja, destaque, recorte) exactly there, inside the picture. */
export function place(edicao: Edicao, id: string, area: Area, image: Tamanho): Edicao {
  const { x, y, largura, altura } = area;
  const inside = areaBetween({ x, y }, { x: x + largura, y: y + altura }, image);
  return change(edicao, id, (marca) => (isArea(marca) && inside ? { ...marca, ...inside } : marca));
}

/** Puts one end of an arrow there, inside the picture: where it begins (`de`) or its tip (`para`). */
export function placeEnd(
  edicao: Edicao,
  id: string,
  ponta: 'de' | 'para',
  ponto: { x: number; y: number },
  image: Tamanho,
): Edicao {
  const x = Math.round(clamp(ponto.x, 0, image.largura));
  const y = Math.round(clamp(ponto.y, 0, image.altura));
  return change(edicao, id, (marca) => {
    if (marca.tipo !== 'seta') return marca;
    return ponta === 'de' ? { ...marca, x, y } : { ...marca, paraX: x, paraY: y };
  });
}

/** The words of a texto, or the note of a number. */
export function write(edicao: Edicao, id: string, texto: string): Edicao {
  return change(edicao, id, (marca) => {
    if (marca.tipo === 'texto') return { ...marca, texto };
    return marca.tipo === 'numero' ? { ...marca, nota: texto } : marca;
  });
}

/**
 * Takes a mark away. An automatic tarja is kept among the uncovered, an accepted suggestion is
 * only proposed again.
 */
export function remove(edicao: Edicao, id: string): Edicao {
  const marca = edicao.marcas.find((each) => each.id === id);
  if (!marca) return edicao;
  const { marcas, descobertas, sugestoes } = edicao;
  const rest = marcas.filter((each) => each !== marca);
  const origem = marca.tipo === 'tarja' ? marca.origem : null;
  return {
    marcas: rest,
    descobertas: origem === 'automatica' ? [...descobertas, marca as Tarja] : descobertas,
    sugestoes: origem === 'sugestao' ? [...sugestoes, marca as Tarja] : sugestoes,
  };
}

/** Covers again what the person had uncovered. */
export function coverAgain(edicao: Edicao, id: string): Edicao {
  const back = edicao.descobertas.find((each) => each.id === id);
  if (!back) return edicao;
  return {
    ...edicao,
    marcas: [...edicao.marcas, back],
    descobertas: edicao.descobertas.filter((each) => each !== back),
  };
}

/** Covers what was only proposed. */
export function accept(edicao: Edicao, id: string): Edicao {
  return acceptThose(edicao, (each) => each.id === id);
}

export function acceptAll(edicao: Edicao): Edicao {
  return acceptThose(edicao, () => true);
}

/** What lies where the data is: a detector placed it, so it can be taken away but not moved. */
export function isFixed(marca: Marca): boolean {
  return marca.tipo === 'tarja' && marca.origem !== 'pessoa';
}

/** 1, 2, 3 by the order in which the numbers were placed; 0 for what is no number. */
export function numberOf(marcas: readonly Marca[], id: string): number {
  return marcas.filter(({ tipo }) => tipo === 'numero').findIndex((each) => each.id === id) + 1;
}

function acceptThose(edicao: Edicao, chosen: (sugestao: Tarja) => boolean): Edicao {
  const accepted = edicao.sugestoes.filter(chosen);
  if (accepted.length === 0) return edicao;
  const tarjas = accepted.map((tarja): Tarja => ({ ...tarja, origem: 'sugestao' }));
  return {
    ...edicao,
    marcas: [...edicao.marcas, ...tarjas],
    sugestoes: edicao.sugestoes.filter((each) => !chosen(each)),
  };
}

function change(edicao: Edicao, id: string, how: (marca: Marca) => Marca): Edicao {
  const marca = edicao.marcas.find((each) => each.id === id);
  if (!marca || isFixed(marca)) return edicao;
  const changed = how(marca);
  if (JSON.stringify(changed) === JSON.stringify(marca)) return edicao;
  return { ...edicao, marcas: edicao.marcas.map((each) => (each === marca ? changed : each)) };
}

type ComArea = Extract<Marca, { largura: number }>;

function isArea(marca: Marca): marca is ComArea {
  return 'largura' in marca;
}

function between({ x, y, paraX, paraY }: Extract<Marca, { tipo: 'seta' }>): Area {
  return {
    x: Math.min(x, paraX),
    y: Math.min(y, paraY),
    largura: Math.abs(paraX - x),
    altura: Math.abs(paraY - y),
  };
}

function idNumber(id: string): number {
  return Number(/^marca-(\d+)$/.exec(id)?.[1] ?? 0);
}
