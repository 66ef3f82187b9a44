/** What a door takes of a processo by its access level, whichever of its reads tells the level. */
import { beforeEach, expect, test, vi } from 'vitest';
import { capture } from '@/lib/browser/capturing';
import { observe } from '@/lib/browser/observing';
import { readPage, type Leitura } from '@/lib/browser/reading';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { arvoreCom, CORPO, DIREITA, DIREITO, MEIO, TELA, TOPO } from '../sei/frames.ts';
import { marca, NUMERO } from '../sei/pages.ts';

vi.mock('@/lib/browser/capturing');
vi.mock('@/lib/browser/reading');

const alvo = { id: 1, windowId: 1, title: `SEI - ${NUMERO}` };
const BARRA = { x: 0, y: 60, width: 300, height: 16 };

const topo: FrameFacts = {
  ...TOPO,
  quadro: { retangulo: TELA, visivel: TELA, escala: 1 },
  lugaresDoNumero: [BARRA],
};
/** The page as one read finds it; null: its tree did not answer. */
const lida = (arvore: FrameFacts | null): Leitura => ({
  frames: [topo, arvore, DIREITO, MEIO, CORPO].map((facts, frameId) => ({ frameId, facts })),
  topo,
  documento: 'd1',
  erroDoNavegador: false,
});
const PUBLICA = lida(arvoreCom());
const MUDA = lida(null);
const SIGILOSA = lida(arvoreCom(marca('9', 'sigiloso', '')));

const reads = (...leituras: (Leitura | null)[]) => {
  for (const leitura of leituras) vi.mocked(readPage).mockResolvedValueOnce(leitura);
};

beforeEach(() => {
  vi.mocked(capture).mockResolvedValue({
    bytes: new ArrayBuffer(8),
    largura: 1366,
    altura: 768,
  });
});

test('público: the picture, and the number in its facts', async () => {
  reads(PUBLICA, PUBLICA);
  const { imagem, semImagem, contexto } = await observe(alvo);
  expect(semImagem).toBeNull();
  expect(imagem?.dados.marcas).toEqual([]);
  expect(contexto.processo).toMatchObject({ numero: NUMERO, nivelAcesso: 'publico' });
});

test('sigiloso: no picture', async () => {
  reads(SIGILOSA, SIGILOSA);
  const { imagem, semImagem, contexto } = await observe(alvo);
  expect([imagem, semImagem]).toEqual([null, 'sigiloso']);
  expect(contexto.processo?.nivelAcesso).toBe('sigiloso');
});

test('sigiloso, and the person asked for it: content and number are covered', async () => {
  reads(SIGILOSA, SIGILOSA);
  const { imagem, semImagem } = await observe(alvo, true);
  expect(semImagem).toBeNull();
  const marcas = imagem?.dados.marcas ?? [];
  for (const { x, y, width, height } of [DIREITA, BARRA]) {
    expect(marcas).toContainEqual(
      expect.objectContaining({ tipo: 'tarja', x, y, largura: width + 1, altura: height + 1 }),
    );
  }
});

const MOVIDA = lida({ ...arvoreCom(), carregando: true });

test.each([
  ['the second read', [MUDA, SIGILOSA, SIGILOSA]],
  ['the last', [PUBLICA, MOVIDA, SIGILOSA]],
  ['the first alone', [SIGILOSA, MUDA, MUDA]],
] as const)('known from %s: no picture, and the facts say so', async (_, leituras) => {
  reads(...leituras);
  const { imagem, semImagem, contexto } = await observe(alvo);
  expect([imagem, semImagem]).toEqual([null, 'sigiloso']);
  expect(contexto.processo).toMatchObject({ numero: NUMERO, nivelAcesso: 'sigiloso' });
});

test('nothing may be captured: the level is still looked for twice', async () => {
  vi.mocked(capture).mockResolvedValue('sem_permissao');
  reads(MUDA, SIGILOSA);
  const { semImagem, contexto } = await observe(alvo);
  expect(semImagem).toBe('sigiloso');
  expect(contexto.processo?.nivelAcesso).toBe('sigiloso');
});

test('a tree that never answers: desconhecido, its content covered like a restrito', async () => {
  reads(MUDA, MUDA);
  const { imagem, contexto } = await observe(alvo);
  expect(contexto.processo?.nivelAcesso).toBe('desconhecido');
  const { x, y } = DIREITA;
  expect(imagem?.dados.marcas).toContainEqual(expect.objectContaining({ tipo: 'tarja', x, y }));
});
