/** The planted pages hold what `planted.ts` says, in every version, and nothing else of the kind. */
import { afterAll, expect, test } from 'vitest';
import { client, type Answer } from './client.ts';
import { ENFEITES, ILEGIVEIS, LIVRES, PLANTADOS, type Plantado } from './planted.ts';
import { startSei, unexpected } from './server.ts';
import { VERSOES } from './truth.ts';

const sei = await startSei();
afterAll(() => sei.stop());

const DOCUMENTOS = ['ficha', 'formulario', 'formas'] as const;

test.each(VERSOES.flatMap((versao) => DOCUMENTOS.map((pagina) => [versao, pagina] as const)))(
  '%s: %s',
  async (versao, pagina) => {
    const { document } = (await windows(`${pagina}?versao=${versao}`)).at(-1)!;
    const dados: Record<string, Plantado> = PLANTADOS[pagina];
    expect(namesIn(document, 'plantado')).toEqual(Object.keys(dados).toSorted());
    for (const [nome, { texto }] of Object.entries(dados)) {
      expect(textOf(document, nome).replaceAll(/\s+/g, ' '), nome).toContain(texto);
    }
  },
);

test('the first has everything that must stay', async () => {
  const { document } = (await windows('ficha')).at(-1)!;
  expect([...document.querySelectorAll('[data-livre]')].map((um) => um.textContent)).toEqual(
    LIVRES,
  );
});

test('the small page stands in six frames, one of them in another frame', async () => {
  const pages = (await windows('molduras')).map(({ document }) => document);
  const dados = Object.keys(PLANTADOS.miudo).toSorted();
  expect(pages.filter((um) => namesIn(um, 'plantado').join() === dados.join())).toHaveLength(6);
});

test('what nobody can read, and the furniture', async () => {
  const { document } = (await windows('ilegiveis')).at(-1)!;
  expect(namesIn(document, 'ilegivel')).toEqual(ILEGIVEIS.toSorted());
  expect(namesIn(document, 'enfeite')).toEqual(ENFEITES.toSorted());
});

test('no page asked for what it does not carry', () => {
  expect(unexpected(sei.requests)).toEqual([]);
});

/** Every window of the page that stands on this simulator, the top one first. */
async function windows(porta: string): Promise<Answer[]> {
  const pessoa = client(sei);
  const inside = async (page: Answer): Promise<Answer[]> => {
    const found = [page];
    for (const frame of page.document.querySelectorAll(
      'iframe[src]:not([src=""], [src^="http:"])',
    )) {
      found.push(...(await inside(await pessoa.follow(page, frame.getAttribute('src')!))));
    }
    return found;
  };
  return await inside(await pessoa.open(`/sei/teste/${porta}`));
}

/** In order of the alphabet; those inside a `<template>` too. */
function namesIn({ documentElement }: Document, marca: string): string[] {
  const found = documentElement.outerHTML.matchAll(new RegExp(`data-${marca}="([^"]+)"`, 'g'));
  return [...found].map(([, nome]) => nome!).toSorted();
}

function textOf(document: Document, nome: string): string {
  const inside = [...document.querySelectorAll('template')].map(({ content }) => content);
  for (const root of [document, ...inside]) {
    const found = root.querySelector<HTMLInputElement>(`[data-plantado="${nome}"]`);
    if (found) return found.textContent || found.value || found.placeholder;
  }
  return '';
}
