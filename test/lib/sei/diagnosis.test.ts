/** Times and failures: what a page's own entries say, and nothing of what was asked for. */
import { describe, expect, test } from 'vitest';
import { Contexto } from '@/lib/contract';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { mergeFrames } from '@/lib/sei/merge';
import { openPage } from '@/lib/sei/page';
import { failuresOf, timesOf } from '@/lib/sei/tempos';
import { arvoreCom, CORPO, DIREITO, MEIO, TOPO } from './frames.ts';
import { assinada, HASH, read } from './pages.ts';

const HOST = 'https://sei.exemplo.gov.br';

/** A window whose browser noted these entries. */
function janela(navigation: object[], resource: object[] = []): Window {
  const entries: Record<string, object[]> = { navigation, resource };
  return {
    performance: { getEntriesByType: (tipo: string) => entries[tipo] ?? [] },
  } as unknown as Window;
}
const page = openPage(document, new URL(HOST + assinada('procedimento_trabalhar')));
const failures = (...resource: object[]) => failuresOf(page, janela([], resource));

describe('times of a frame', () => {
  const ENTRADA = {
    startTime: 0,
    requestStart: 12.4,
    responseStart: 640.2,
    loadEventEnd: 1203.9,
    transferSize: 18_412,
    responseStatus: 200,
  };
  test('in whole milliseconds', () => {
    expect(timesOf(janela([ENTRADA]))).toEqual({
      servidorMs: 628,
      totalMs: 1204,
      bytes: 18_412,
      status: 200,
    });
  });
  test('still loading, or an older browser: what is known', () => {
    const cedo = { ...ENTRADA, loadEventEnd: 0, responseStatus: undefined };
    expect(timesOf(janela([cedo]))).toMatchObject({ servidorMs: 628, totalMs: null, status: null });
  });
  test('a frame that was never asked for', () => {
    expect(timesOf(janela([]))).toBeNull();
  });
});

describe('failures of a frame', () => {
  test('path and acao, never the rest of the address', () => {
    const falhas = failures(
      { name: HOST + assinada('documento_visualizar', '&id_documento=77'), responseStatus: 500 },
      { name: `${HOST}/sei/controlador_ajax.php?acao_ajax=protocolo_link`, responseStatus: 403 },
      { name: `${HOST}/sei/svg/x.svg?4.1.5#a`, responseStatus: 404 },
      { name: `${HOST}/sei/modulos/${HASH}.php`, responseStatus: 400 },
    );
    expect(falhas).toEqual([
      { caminho: '/sei/controlador.php', acao: 'documento_visualizar', status: 500 },
      { caminho: '/sei/controlador_ajax.php', acao: 'protocolo_link', status: 403 },
      { caminho: '/sei/svg/x.svg', acao: null, status: 404 },
      { caminho: '/sei/modulos/[retirado].php', acao: null, status: 400 },
    ]);
  });
  test('the page itself is one of them', () => {
    const [falha] = failuresOf(
      page,
      janela([{ name: HOST + assinada('procedimento_trabalhar'), responseStatus: 502 }]),
    );
    expect(falha).toMatchObject({ acao: 'procedimento_trabalhar', status: 502 });
  });
  test.each([
    ['answered well', { name: `${HOST}/sei/a`, responseStatus: 304 }],
    ['of another host', { name: 'https://outro.example/a', responseStatus: 500 }],
    ['without a status', { name: `${HOST}/sei/a` }],
    ['that never came', { name: `${HOST}/sei/a`, responseStatus: 0 }],
    ['no address', { name: 'x', responseStatus: 500 }],
  ])('none: %s', (_, entrada) => expect(failures(entrada)).toEqual([]));
  test('the same twice is one, and twenty are enough', () => {
    const muitas = Array.from({ length: 99 }, (_, i) => ({
      name: `${HOST}/sei/a${i}?x=1`,
      responseStatus: 404,
    }));
    expect(failures(...muitas, ...muitas)).toHaveLength(20);
    const uma = { name: `${HOST}/sei/a`, responseStatus: 404 };
    expect(failures(uma, { ...uma, name: `${HOST}/sei/a?y=2` })).toHaveLength(1);
  });
});

const merged = (...frames: FrameFacts[]) =>
  mergeFrames(
    frames.map((facts, frameId) => ({ frameId, facts })),
    {},
  ).contexto;

describe('of all frames', () => {
  const tempos = { servidorMs: 10, totalMs: 20, bytes: null, status: 200 };

  test('each under the name that the frame above gives it', () => {
    const { desempenho } = merged(
      ...[TOPO, arvoreCom(), DIREITO, MEIO, CORPO].map((frame) => ({ ...frame, tempos })),
    );
    expect(desempenho).toEqual(
      ['pagina', 'ifrArvore', 'ifrConteudoVisualizacao', 'ifrVisualizacao', 'ifrArvoreHtml'].map(
        (quadro) => ({ quadro, servidorMs: 10, totalMs: 20, status: 200 }),
      ),
    );
  });
  test('each failure once', () => {
    const falhas = [{ caminho: '/sei/x', acao: 'y', status: 500 }];
    const { falhas: ditas } = merged({ ...TOPO, falhas }, { ...arvoreCom(), falhas });
    expect(ditas).toEqual(falhas);
  });
  test('an error page of a proxy, which is no SEI, tells its status', () => {
    const proxy = read('<title>502 Bad Gateway</title>', assinada('procedimento_controlar'));
    const contexto = merged({ ...proxy, tempos: { ...tempos, status: 502 } });
    expect(contexto.desempenho).toEqual([
      { quadro: 'pagina', servidorMs: 10, totalMs: 20, status: 502 },
    ]);
    expect(contexto.leitura.faltou).toEqual(['sei']);
  });
  test('never more than the contract takes', () => {
    const muitos = Array.from({ length: 60 }, (_, i) => ({
      ...arvoreCom(),
      posicao: [i],
      tempos,
      falhas: Array.from({ length: 20 }, (__, j) => ({
        caminho: `/${i}/${j}`,
        acao: null,
        status: 404,
      })),
    }));
    expect(Contexto.safeParse(merged(TOPO, ...muitos)).success).toBe(true);
  });
});
