/** What the picture must cover because nobody could read it, or because of whose process it is. */
import { describe, expect, test } from 'vitest';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { mergeFrames } from '@/lib/sei/merge';
import { areasToCover, silentFrames } from '@/lib/sei/silent-frames';
import { arvoreCom, CORPO, DIREITA, DIREITO, filho, MEIO, TELA, TOPO } from './frames.ts';

const enlarged = (agente: string): FrameFacts => ({
  ...TOPO,
  ambiente: { ...TOPO.ambiente!, pinca: 1.4, agente },
});
const answers = (...todos: (FrameFacts | null)[]) => todos.map((facts) => ({ facts }));

describe('frames that nobody could read', () => {
  const pdf = { ...CORPO, contentType: 'application/pdf' };
  const vazio = { ...CORPO, vazio: true };
  const tudo = [TOPO, arvoreCom(), DIREITO, MEIO];
  test('all read: nothing to cover', () => {
    expect(silentFrames(answers(...tudo, CORPO))).toEqual([]);
    expect(areasToCover(answers(...tudo, CORPO))).toEqual([]);
  });
  test.each([
    ['did not answer', null],
    ['a PDF', pdf],
    ['not loaded', vazio],
    ['broke while reading', { ...CORPO, erro: 'x' }],
    ['too large to read whole', { ...CORPO, trabalho: { nos: 1, caracteres: 1, esgotado: true } }],
    ['in an unknown place', { ...CORPO, quadro: null }],
  ])('%s: covered, and named', (_, corpo) => {
    const todos = answers(...tudo, corpo);
    expect(areasToCover(todos)).toEqual([
      { ...DIREITA, detector: 'quadro_sem_leitura', motivo: 'Área que não consigo ler' },
    ]);
    expect(
      mergeFrames(
        [...tudo, corpo].map((facts, frameId) => ({ frameId, facts })),
        {},
      ).faltou,
    ).toContain('quadro:ifrArvoreHtml');
  });
  test('a frame whose parent was not read is covered with its parent', () => {
    expect(silentFrames(answers(TOPO, arvoreCom(), null, MEIO, CORPO))).toEqual([
      { nome: 'ifrConteudoVisualizacao', retangulo: DIREITA, acao: null },
    ]);
  });
  test('a PDF is covered although the page in which its viewer begins answered like HTML', () => {
    const meio = {
      ...MEIO,
      filhos: MEIO.filhos.map((one) => ({ ...one, conteudo: 'application/pdf' })),
    };
    expect(silentFrames(answers(TOPO, arvoreCom(), DIREITO, meio, CORPO))).toHaveLength(1);
  });
  test('unseen frames need no cover', () => {
    const topo = { ...TOPO, filhos: [filho(0, 'oculto', null)] };
    expect(silentFrames(answers(topo))).toEqual([]);
  });
  test('embedded objects are never read', () => {
    const topo = { ...TOPO, filhos: [{ ...filho(-1, 'objeto'), tipo: 'embutido' as const }] };
    expect(silentFrames(answers(topo))).toEqual([
      { nome: 'objeto', retangulo: DIREITA, acao: null },
    ]);
  });
  test('enlarged by a pinch where nobody knows what its picture shows: the whole picture', () => {
    expect(areasToCover(answers(enlarged('Gecko/20100101 Firefox/153.0')))).toBeNull();
    expect(areasToCover(answers(enlarged(TOPO.ambiente!.agente)))).not.toBeNull();
  });
  test('the top itself not read: the whole picture', () => {
    expect(areasToCover(answers(null, CORPO))).toBeNull();
    expect(areasToCover([])).toBeNull();
  });
  test.each([
    ['restrito', 'Processo restrito'],
    ['sigiloso', 'Processo sigiloso'],
    ['desconhecido', 'Não sei se o processo é público'],
  ] as const)('content of a process that is %s is covered', (nivel, motivo) => {
    const todos = answers(...tudo, CORPO);
    const area = { ...DIREITA, detector: 'nivel_de_acesso', motivo };
    expect(areasToCover(todos, nivel)).toEqual([area]);
    expect(areasToCover(todos, 'publico')).toEqual([]);
    const antiga = { ...TOPO, filhos: [filho(1, 'ifrVisualizacao')] };
    expect(areasToCover(answers(antiga, DIREITO), nivel)).toContainEqual(area);
  });
  test('the number of a sigiloso is covered wherever a frame shows it, of others it is not', () => {
    const barra = { x: 0, y: 60, width: 400, height: 20 };
    const raiz = { x: 20, y: 90, width: 160, height: 16 };
    const todos = answers(
      { ...TOPO, lugaresDoNumero: [barra] },
      { ...arvoreCom(), lugaresDoNumero: [raiz] },
      DIREITO,
      MEIO,
      CORPO,
    );
    const numero = { detector: 'numero_sigiloso', motivo: 'Número do processo sigiloso' };
    expect(areasToCover(todos, 'sigiloso')).toEqual([
      expect.objectContaining({ detector: 'nivel_de_acesso' }),
      { ...barra, ...numero },
      { ...raiz, ...numero },
    ]);
    expect(areasToCover(todos, 'restrito')).toHaveLength(1);
    expect(areasToCover(todos, 'publico')).toEqual([]);
  });
  test('a document alone in its window, its level unknown: the whole picture', () => {
    expect(areasToCover(answers({ ...CORPO, topo: true, posicao: [] }), 'desconhecido')).toBeNull();
  });
  test('findings of every frame come along', () => {
    const area = { ...TELA, detector: 'segredo_de_sessao', motivo: 'x' };
    expect(areasToCover(answers({ ...TOPO, filhos: [], areas: [area] }))).toEqual([area]);
  });
});
