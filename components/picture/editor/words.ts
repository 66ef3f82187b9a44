/** Marks in words: the names and places that the list shows and a screen reader says. */
import { isFixed, numberOf } from '@/lib/picture/editing';
import type { Marca } from '@/lib/picture/marks';
import { boxOf, type Tamanho } from '@/lib/picture/places';
import { texto as t } from '@/lib/text/picture';

/** `Seta 2`, `Recorte`, or why an area is covered or proposed. */
export function nameOf(marca: Marca, marcas: readonly Marca[]): string {
  const { id, tipo } = marca;
  if (tipo === 'tarja' && isFixed(marca)) return marca.motivo ?? t.coberta;
  if (tipo === 'recorte') return t.ferramenta.recorte;
  if (tipo === 'numero') return `${t.ferramenta.numero} ${numberOf(marcas, id)}`;
  const alike = marcas.filter((each) => each.tipo === tipo && !isFixed(each));
  return `${t.ferramenta[tipo]} ${alike.findIndex((each) => each.id === id) + 1}`;
}

/** What a number or a text says; empty for what says nothing. */
export function writtenOn(marca: Marca): string {
  if (marca.tipo === 'texto') return marca.texto;
  return marca.tipo === 'numero' ? marca.nota : '';
}

/** `no alto, à esquerda`. */
export function whereIs(marca: Marca, image: Tamanho): string {
  if (marca.tipo === 'seta') {
    const from = third({ x: marca.x, y: marca.y }, image);
    return `${from}; ${t.aponta(third({ x: marca.paraX, y: marca.paraY }, image))}`;
  }
  const { x, y, largura, altura } = boxOf(marca, image);
  return third({ x: x + largura / 2, y: y + altura / 2 }, image);
}

/** All of it, for who does not see the picture: name, words, place, size. */
export function describe(marca: Marca, marcas: readonly Marca[], image: Tamanho): string {
  const written = writtenOn(marca).trim();
  const box = boxOf(marca, image);
  const size = 'largura' in marca ? `, ${t.tamanho(box.largura, box.altura)}` : '';
  const name = nameOf(marca, marcas) + (written ? `, “${written}”` : '');
  return `${name}: ${whereIs(marca, image)}${size}`;
}

function third({ x, y }: { x: number; y: number }, { largura, altura }: Tamanho): string {
  return t.onde[thirdOf(y, altura)][thirdOf(x, largura)];
}

function thirdOf(value: number, all: number): 0 | 1 | 2 {
  if (value * 3 < all) return 0;
  return value * 3 < 2 * all ? 1 : 2;
}
