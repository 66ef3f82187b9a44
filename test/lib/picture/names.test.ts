/** Names in the places where SEI writes them, and nobody else's. */
import { expect, test } from 'vitest';
import { findNames, VAGAS } from '@/lib/picture/names';
import { runningText } from '@/lib/picture/running-text';
import { flatten } from '@/lib/text/joiners';
import { completa, page, simples } from '../sei/pages.ts';

/** Detector and text of what is covered. */
const find = (html: string) => all(html).filter(([nome]) => nome !== 'usuario_logado');

function all(html: string): [string, string][] {
  const seen = page(html);
  const { texto } = runningText(seen);
  return findNames(seen, flatten(texto)).map(({ nome, onde }) => [
    nome,
    'inicio' in onde ? texto.slice(onde.inicio, onde.fim) : (onde.textContent ?? ''),
  ]);
}

const lista = (quem: string) =>
  completa(
    'SEI',
    'Controle',
    `<table><tr><td>(<a class="ancoraSigla" title="Atribuído para ${quem}" href="#">${quem}</a>)</td></tr></table>`,
  );

test('interessados, one or several, up to the end of the line', () => {
  expect(find(simples('<p>Interessado: Ana Lúcia D’Ávila</p><p>Trata-se de férias.</p>'))).toEqual([
    ['interessado', 'Ana Lúcia D’Ávila'],
  ]);
  expect(
    find(simples('Interessados: José da Silva, MARIA DAS DORES E SOUZA; Rui A. Melo.')),
  ).toEqual([
    ['interessado', 'José da Silva'],
    ['interessado', 'MARIA DAS DORES E SOUZA'],
    ['interessado', 'Rui A. Melo'],
  ]);
});

test('who signed', () => {
  const html = '<p>Documento assinado eletronicamente por <b>José da Silva</b>, em 18/11/2026.</p>';
  expect(find(simples(html))).toEqual([['assinante', 'José da Silva']]);
});

test('a name that is known is found wherever the frame repeats it', () => {
  const html =
    '<p>Interessada: Ana de Lima</p><p>Defiro o pedido de ANA  DE LIMA, não de Ana de Limas.</p>';
  expect(find(simples(html)).map(([, nome]) => nome)).toEqual(['Ana de Lima', 'ANA  DE LIMA']);
});

test('to whom a process is assigned, in the list', () => {
  expect(find(lista('joao.lima'))).toEqual([['atribuido', 'joao.lima']]);
  // Who is signed in travels anyway.
  expect(find(lista('maria.souza'))).toEqual([]);
});

test('not who is signed in, nor órgãos and companies, nor the unidade', () => {
  const html = completa(
    'SEI',
    'Controle',
    `<p>Interessado: Maria Aparecida de Souza</p><p>Interessado: Corpo de Bombeiros Militar</p>
    <p>Interessados: Comercial Serra Azul Ltda., Secretaria da Saúde</p><p>Interessado: </p>
    <a class="ancoraSigla" title="SEÇÃO DE PESSOAL">CBM - COBM</a>`,
  );
  expect(find(html)).toEqual([]);
});

test('who is signed in: proposed in the bar, and nowhere else', () => {
  const html = lista('maria.souza').replace('</table>', '</table><p>Maria Aparecida de Souza</p>');
  const seen = page(html);
  const { texto } = runningText(seen);
  const achados = findNames(seen, flatten(texto));
  expect(achados.map(({ nome, sugestao }) => [nome, sugestao])).toEqual([['usuario_logado', true]]);
  expect((achados[0]!.onde as Element).id).toBe('lnkUsuarioSistema');
});

test('an icon without words is no name', () => {
  const html = lista('maria.souza').replace(/(id="lnkUsuarioSistema"[^>]*>)[^<]*/g, '$1');
  expect(all(html)).toEqual([]);
});

test('every place says to a person why', () => {
  for (const { motivo } of VAGAS) expect(motivo).toMatch(/^[A-Z].{8,}$/);
});
