/**
 * Reads a page of the simulator without a browser: every frame is asked for by HTTP, as the browser
 * would, and read in a window of its own. No script runs, so trees are what their scripts say.
 */
import { Window } from 'happy-dom';
import type { Filho, FrameFacts } from '@/lib/sei/frame-facts';
import type { FrameAnswer } from '@/lib/sei/merge';
import { readFrame } from '@/lib/sei/read-frame';
import { client, type Answer, type Client } from '../../sei/client.ts';
import type { Sei } from '../../sei/server.ts';

export const HOST = 'sei.exemplo.gov.br';
const VISTO = { x: 0, y: 0, width: 100, height: 100 };

/** A frame's document before it is read. */
export interface Quadro {
  html: string;
  url: string;
  nome: string;
}

export interface Andada {
  frames: FrameAnswer[];
  quadros: Quadro[];
}

/** @param change what a test does to the HTML of a frame before it is read */
export async function walk(
  sei: Sei,
  endereco: string,
  change: (quadro: Quadro) => string = ({ html }) => html,
): Promise<Andada> {
  const eu = client(sei);
  const andada: Andada = { frames: [], quadros: [] };
  await visit(eu, await eu.open(endereco), { nome: '', posicao: [] }, andada, change);
  return andada;
}

async function visit(
  eu: Client,
  answer: Answer,
  lugar: { nome: string; posicao: number[] },
  andada: Andada,
  change: (quadro: Quadro) => string,
): Promise<void> {
  const frameId = andada.frames.length;
  const quadro = { html: answer.text, url: `http://${HOST}${answer.path}`, nome: lugar.nome };
  if (contentOf(answer) !== 'text/html') {
    andada.frames.push({ frameId, facts: null });
    return;
  }
  andada.quadros.push(quadro);
  const window = windowOf({ ...quadro, html: change(quadro) });
  const facts = readIn(window, quadro.url);
  andada.frames.push({ frameId, facts: placed(facts, lugar.posicao) });
  const dentro = framesOf(window, answer.text);
  const filhos: Filho[] = [];
  for (const [indice, { nome, src }] of dentro.entries()) {
    const posicao = [...lugar.posicao, indice];
    const answered = src ? await eu.follow(answer, src) : null;
    filhos.push({
      indice,
      nome,
      tipo: answered ? 'mesma_origem' : 'vazio',
      acao: answered && new URL(answered.path, quadro.url).searchParams.get('acao'),
      conteudo: answered ? contentOf(answered) : '',
      retangulo: VISTO,
    });
    if (answered) await visit(eu, answered, { nome, posicao }, andada, change);
  }
  const own = andada.frames.find((frame) => frame.frameId === frameId);
  if (own?.facts) own.facts.filhos = filhos;
  window.close();
}

/** A window that loads and runs nothing. */
export function windowOf({ html, url, nome }: Quadro): Window {
  const window = new Window({
    url,
    settings: {
      navigation: {
        disableMainFrameNavigation: true,
        disableChildFrameNavigation: true,
        disableFallbackToSetURL: true,
      },
    },
  });
  window.name = nome;
  window.document.write(html);
  // Here, unlike in browsers, the option chosen in the markup is not always the chosen one.
  for (const option of window.document.querySelectorAll('option[selected]')) {
    (option as unknown as HTMLOptionElement).selected = true;
  }
  return window;
}

export function readIn(window: Window, url: string): FrameFacts {
  return readFrame(window.document as unknown as Document, new URL(url));
}

/** Every window here believes to be the top one, and none has a layout. */
function placed(facts: FrameFacts, posicao: number[]): FrameFacts {
  const topo = posicao.length === 0;
  const quadro = { retangulo: VISTO, visivel: VISTO, escala: 1 };
  return { ...facts, topo, posicao, quadro, ambiente: null };
}

/** Frames in the markup, and the dialog that its script opens. */
function framesOf({ document }: Window, html: string): { nome: string; src: string }[] {
  // Those without an address are filled by a script.
  const frames = Array.from(document.querySelectorAll('iframe[src]'), (frame) => ({
    nome: frame.id,
    src: frame.getAttribute('src') ?? '',
  }));
  const modal = /infraAbrirJanelaModal\("((?:[^"\\]|\\.)*)"/.exec(html)?.[1];
  const src = modal && (JSON.parse(`"${modal}"`) as string);
  return src ? [...frames, { nome: 'modal-frame', src }] : frames;
}

const contentOf = ({ headers }: Answer) => headers['content-type']?.split(';')[0] ?? '';
