/**
 * Reading every frame of the simulator's largest process (5,000 nodes) in a real Chromium, the
 * reader compiled anew each time, as `executeScript` does; and how much of it is detecting. Then a
 * document of 5,000 DOM nodes full of numbers. Bounds, in the median: 30 ms for all frames
 * together, 30 ms for detecting. A document 2.5 times as long is printed beside it, to tell whether
 * the time grows with the length alone. `npm run bench:reader`.
 */
import type { Page } from 'puppeteer-core';
import { bundleReader, launchPlain } from '../e2e/support/read-page.ts';
import { startSei } from '../sei/server.ts';
import { VERSOES } from '../sei/truth.ts';
import { median, printRow } from './figures.ts';

const RUNS = 15;
const BOUND = 30;

const sei = await startSei();
const browser = await launchPlain();
try {
  const reader = await bundleReader('test/bench/reader-parts.ts');
  for (const versao of VERSOES) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${sei.url}/sei/teste/grande?versao=${versao}`, { waitUntil: 'networkidle0' });
    await measure(`SEI ${versao}`, page, reader);
    await context.close();
  }
  const page = await browser.newPage();
  const short = await documento(page, 1000);
  const shorter = await measure(`document of ${short} nodes`, page, reader);
  const long = await documento(page, 2500);
  const longer = await measure(`document of ${long} nodes`, page, reader, Infinity);
  console.log(
    `${(long / short).toFixed(1)} times the nodes, ${(longer / shorter).toFixed(1)} times as long`,
  );
  console.log(`bound ${BOUND} ms`);
} finally {
  await browser.close();
  await sei.stop();
}

/** Milliseconds of detecting, in the median. */
async function measure(name: string, page: Page, reader: string, bound = BOUND): Promise<number> {
  const reading: number[] = [];
  const detecting: number[] = [];
  // The first one fills caches.
  for (let run = 0; run <= RUNS; run++) {
    const read = await time(page, reader, 'leitura.readFrame(document, location)', run);
    const detect = await time(page, reader, 'leitura.detectAlone()', run);
    if (run === 0) continue;
    reading.push(read);
    detecting.push(detect);
  }
  printRow(`${name}, all frames`, reading);
  printRow(`${name}, detecting alone`, detecting);
  console.log(`  ${Math.round((100 * median(detecting)) / median(reading))} % of the reading`);
  if (median(reading) > bound || median(detecting) > bound) process.exitCode = 1;
  return median(detecting);
}

/** All frames together, ms. A new source text each time, so that it is compiled anew. */
async function time(page: Page, reader: string, work: string, run: number): Promise<number> {
  let sum = 0;
  for (const frame of page.frames()) {
    sum += (await frame.evaluate(`(() => {
      const start = performance.now();
      ${reader}
      const answer = ${work};
      if (answer.erro) throw new Error(answer.erro);
      return performance.now() - start + 0 * ${run};
    })()`)) as number;
  }
  return sum;
}

/**
 * Five nodes a paragraph, each with numbers that are nobody's, every hundredth with a CPF. Answers
 * how many nodes its body has.
 */
async function documento(page: Page, paragrafos: number): Promise<number> {
  const linhas = Array.from({ length: paragrafos }, (_, i) => {
    const processo = `23037.${String(100_000 + i)}/2026-11`;
    const quem = i % 100 === 0 ? ', CPF <b>111.444.777-35</b>' : '';
    return `<p>Despacho <i>${i}</i> (0${100_000 + i}), processo ${processo}, de 21/11/2026${quem}.</p>`;
  });
  await page.setContent(`<body>${linhas.join('')}</body>`);
  return (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    return nodes;
  })()`)) as number;
}
