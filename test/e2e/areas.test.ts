/**
 * Where the page reader says that areas are, in pixels of a real browser: what is red must be
 * covered, what is lime must not, in layouts that SEI's own pages have not. Without the extension:
 * the reader's rectangles are laid over a picture of the page.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Area } from '@/lib/picture/area';
import { areasToCover } from '@/lib/sei/silent-frames';
import { countColour } from './support/pixels.ts';
import {
  asAnswers,
  bundleReader,
  launchPlain,
  launchPlainFirefox,
  readAll,
} from './support/read-page.ts';

const CPF = '111.444.777-35';
const ERRADO = '111.444.777-36';

/** Boxes of one colour: their letters can't be told from their ground. */
const ESTILO = `<style>
  body { margin: 0; padding: 20px; font: 16px/24px Arial, 'Liberation Sans', sans-serif }
  .d { background: #f00; color: #f00; border-color: #f00; outline: none }
  .l { background: #0f0; color: #0f0 }
  p { margin: 0 0 16px }
</style>`;
const RED = [255, 0, 0, 255] as const;
const LIME = [0, 255, 0, 255] as const;

const dado = (texto = CPF) => `<span class="d">${texto}</span>`;
const livre = (texto = '23037.001380/2021-11') => `<span class="l">${texto}</span>`;
const quadro = (html: string, estilo = '') =>
  `<iframe style="${estilo}" srcdoc="${(ESTILO + html).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
const figura = (largura: number, altura: number, cor: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${largura}" height="${altura}"><rect width="100%" height="100%" fill="${cor}"/></svg>`,
  )}`;

let reader: string;
let bench: Page;
let page: Page;

beforeAll(async () => {
  reader = await bundleReader();
});

/** Shows a page, and reads it. */
async function areasOf(html: string, prepare?: string): Promise<Area[]> {
  await page.setContent(`<!DOCTYPE html>${ESTILO}<body>${html}</body>`, { waitUntil: 'load' });
  if (prepare) await page.evaluate(prepare);
  return areasToCover(asAnswers(await readAll(page, reader))) ?? [];
}

/** Firefox can't but take what is seen. */
const SEEN = { captureBeyondViewport: false };

const namesOf = async (html: string) => (await areasOf(html)).map(({ detector }) => detector);

/** Pixels of red that are seen and of lime that are covered, below the areas. */
async function judge(areas: readonly Area[]) {
  const picture = await page.screenshot(SEEN);
  const tarjas = areas
    .filter(({ sugestao }) => !sugestao)
    .map(({ x, y, width, height }) => ({ x, y, largura: width, altura: height }));
  const count = (cor: typeof RED | typeof LIME, except: typeof tarjas = []) =>
    countColour(bench, picture, cor, except);
  return {
    vermelhos: await count(RED),
    seen: await count(RED, tarjas),
    verdes: await count(LIME),
    covered: (await count(LIME)) - (await count(LIME, tarjas)),
  };
}

const CASOS: Record<string, string> = {
  'split over elements and places to break': `<p>CPF <span class="d">111.<b>444</b>.777<wbr>-<i>35</i></span> ${livre()}</p>`,
  'side by side without a blank, made blocks by a style': `<div style="display: flex; gap: 30px"><span>Processo 12</span><span class="d">${CPF}</span></div>
    <p><span style="display: block">Nº 4</span><span style="display: block">${dado()}</span></p>`,
  'half in a box that scrolls': `<div style="height: 52px; width: 400px; overflow: auto"><p>x</p>${dado()}<p>y</p></div><p style="margin-top: 8px">${livre()}</p>`,
  'let out of a box that cuts': `<div style="height: 30px; overflow: hidden">x
    <div class="d" style="position: absolute; left: 300px; top: 200px">${CPF}</div>
    <div class="d" style="position: fixed; left: 300px; top: 300px">${CPF}</div></div>`,
  'kept in a box that cuts and is positioned': `<div style="position: relative; height: 50px; width: 300px; overflow: clip">
    <div class="d" style="position: absolute; left: 10px; top: 10px">${CPF}</div>
    <div class="d" style="position: absolute; left: 10px; top: 60px">${CPF}</div></div><p style="margin-top: 8px">${livre()}</p>`,
  'turned, enlarged, moved': `<p style="transform: rotate(20deg) scale(1.3); width: 200px; margin: 90px">${dado()}</p>
    <p style="zoom: 1.7">${dado()}</p><p style="position: relative; left: 90px; top: 40px">${dado()}</p>`,
  'with text that is drawn elsewhere': `<p style="text-indent: 300px">${dado()}</p><p style="direction: rtl">${dado()}</p>
    <p style="columns: 2; width: 500px">a<br>b<br>${dado()}<br>c</p>`,
  'frames with borders, padding and scroll': `${quadro(`<p>${livre()}</p><p>${dado()}</p><p style="height: 900px"></p>`, 'width: 300px; height: 90px; border: 9px solid #999; padding: 7px')}
    ${quadro(quadro(`<p>CPF ${dado()}</p>`, 'border: 6px solid #999'), 'width: 400px; height: 200px; padding: 11px')}`,
  'frames that are enlarged, made smaller, cut': `<div style="zoom: 1.25">${quadro(`<p>CPF ${dado()}</p>`, 'height: 70px')}</div>
    ${quadro(`<p>CPF ${dado()}</p>`, 'height: 70px; transform: scale(.7)')}
    <div style="overflow: hidden; height: 40px; width: 200px">${quadro(`<p>${dado()}</p><p>${dado()}</p>`, 'border: 0')}</div><p style="margin-top: 8px">${livre()}</p>`,
  'fields, by what they show': `<p><input class="d" value="${'x'.repeat(80)} ${CPF}"></p><p><textarea class="d">a\n${CPF}</textarea></p>
    <p><select class="d"><option>a</option><option selected>${CPF}</option></select></p>
    <p><select class="d" size="2"><option>a</option><option>b</option><option>${CPF}</option></select></p>
    <p><span class="d" contenteditable>${CPF}</span></p><p><input class="d" placeholder="(84) 90000-1234"></p>
    <p><select class="l"><option selected>a</option><option>${CPF}</option></select></p>`,
  'in an open shadow root': `<div id="h"></div><my-card></my-card>
    <script>document.getElementById('h').attachShadow({ mode: 'open' }).innerHTML = \`${ESTILO}<p>CPF ${dado()}</p><input class="d" value="${CPF}"><p id="n"></p>\`;
    document.getElementById('h').shadowRoot.getElementById('n').attachShadow({ mode: 'open' }).innerHTML = \`${ESTILO}${dado()} <img class="d" width="300" height="90">\`</script>`,
  'what has no text': `<canvas class="d" width="200" height="60"></canvas> <video class="d" width="200" height="60"></video>
    <img src="${figura(200, 120, '#f00')}"> <input type="image" alt="" src="${figura(200, 120, '#f00')}">
    <svg width="200" height="120"><image href="${figura(200, 120, '#f00')}"/></svg>
    <div style="width: 200px; height: 120px; background: url('${figura(200, 120, '#f00')}')"></div>
    <p style="margin-top: 20px"><img src="${figura(100, 110, '#0f0')}"></p>`,
  'text of a drawing': `<svg width="400" height="60"><g transform="translate(20 30)"><text font-size="20">CPF ${CPF}</text></g><rect class="l" fill="#0f0" x="300" y="10" width="40" height="40"/></svg><p>${dado()}</p>`,
};

describe.each([
  ['Chromium', launchPlain],
  ['Firefox', launchPlainFirefox],
])('%s', (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    bench = await browser.newPage();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    return () => page.close();
  });

  describe('covered to the last pixel, and nothing beside it', () => {
    test.each(Object.entries(CASOS))('%s', async (_nome, html) => {
      const { vermelhos, seen, covered } = await judge(await areasOf(html));
      expect(vermelhos).toBeGreaterThan(500);
      expect(seen).toBe(0);
      expect(covered).toBe(0);
    });

    test('scrolled inside: the box, its frame and the window', async () => {
      const html = `<div id="b" style="height: 60px; width: 300px; overflow: scroll"><p style="height: 200px"></p><p>${dado()}</p><p style="height: 200px"></p></div>
      ${quadro(`<p style="height: 300px"></p><p>CPF ${dado()}</p><p style="height: 900px"></p>`, 'height: 100px')}
      <p style="height: 900px">${livre()}</p>`;
      const areas = await areasOf(
        html,
        `b.scrollTop = 200; frames[0].scrollTo(0, 290); scrollTo(0, 13)`,
      );
      const { vermelhos, seen, covered } = await judge(areas);
      expect(vermelhos).toBeGreaterThan(2000);
      expect([seen, covered]).toEqual([0, 0]);
    });
  });

  test.each([
    ['not displayed', `<p style="display: none">${dado()}</p>`],
    ['hidden', `<p style="visibility: hidden">${dado()} <input value="${CPF}"></p>`],
    ['folded', `<details><summary>Mais</summary><p>${dado()} <input value="${CPF}"></p></details>`],
    [
      'scrolled away',
      `<div style="height: 40px; overflow: auto"><p>x</p><p>y</p><p>${dado()}</p></div>`,
    ],
    ['in a box without height', `<div style="height: 0; overflow: hidden">${dado()}</div>`],
    [
      'for screen readers alone',
      `<span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0,0,0,0)">${dado()}</span>`,
    ],
    ['drawn out of the window', `<p style="text-indent: -9999px; overflow: hidden">${dado()}</p>`],
    [
      'in a frame that is not shown',
      quadro(dado(), 'display: none') + quadro(dado(), 'visibility: hidden'),
    ],
    [
      'in a frame that is scrolled away',
      `<div style="height: 40px; overflow: auto"><p style="height: 90px"></p>${quadro(dado())}</div>`,
    ],
    ['an option that is not chosen', `<select><option>a</option><option>${CPF}</option></select>`],
    ['a password', `<input type="password" value="${CPF}">`],
  ])('no tarja for what nobody sees: %s', async (_nome, html) => {
    expect(await areasOf(html)).toEqual([]);
  });

  describe('proposed', () => {
    test('a number that nothing tells, in text and in a field; not a link of SEI’s', async () => {
      const areas = await areasOf(
        `<p>CPF ${ERRADO}</p><p>usuário 11144477736</p><input value="11144477736"><p><a href="#">11144477736</a></p>`,
      );
      expect(areas.map(({ detector, sugestao }) => [detector, sugestao])).toEqual([
        ['cpf_duvidoso', true],
        ['numero_duvidoso', true],
        ['numero_duvidoso', true],
      ]);
    });

    test('no more than a person looks at', async () => {
      const areas = await areasOf(
        Array.from({ length: 300 }, (_numero, i) => `<i>u 111444${10_000 + i}</i><br>`).join('') +
          '<style>body { font-size: 4px; line-height: 6px; columns: 3 }</style>',
      );
      expect(areas.filter(({ sugestao }) => sugestao)).toHaveLength(40);
    });
  });

  test('SEI’s own pictures stay, whatever their size; other people’s do not', async () => {
    const fotos = ['svg/topo.svg', '/infra_css/imagens/x.png', 'imagens/logo.gif', 'menu/x.svg']
      .map((src) => `<img src="${src}" width="200" height="200">`)
      .join('');
    const foto = `<img src="controlador.php?acao=x" width="200" height="200">`;
    const sei = '<script src="js/sei.js?4.1.5-2.29.0"></script>';
    expect(await namesOf(sei + fotos)).toEqual([]);
    expect(await namesOf(sei + fotos + foto)).toEqual(['imagem_sem_leitura']);
    expect(await namesOf(fotos)).toHaveLength(4);
    expect(await namesOf(`<base href="http://127.0.0.1:9/">${sei}${fotos}`)).toHaveLength(4);
  });

  test('a field longer than is read is covered unread', async () => {
    const areas = await areasOf(`<textarea>${'x '.repeat(150_000)}</textarea>`);
    expect(areas.map(({ detector }) => detector)).toEqual(['campo_sem_leitura']);
  });
});

test('enlarged by a pinch: what is seen of it', async () => {
  const browser = await launchPlain();
  bench = await browser.newPage();
  page = await browser.newPage();
  const html = `<p>${livre()}</p><p style="margin-left: 500px">${dado()} ${livre()}</p>`;
  await page.setContent(`<!DOCTYPE html>${ESTILO}<body>${html}</body>`);
  const session = await page.createCDPSession();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page.mouse.move(700, 100);
  await session.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 300,
    xDistance: -500,
    yDistance: -20,
  });
  const pinca = await page.evaluate(() => [visualViewport!.scale, visualViewport!.offsetLeft]);
  expect(pinca[0]).toBe(2);
  expect(pinca[1]).toBeGreaterThan(50);
  const areas = areasToCover(asAnswers(await readAll(page, reader))) ?? [];
  const { vermelhos, seen, covered } = await judge(areas);
  expect(vermelhos).toBeGreaterThan(2000);
  expect([seen, covered]).toEqual([0, 0]);
  await browser.close();
});
