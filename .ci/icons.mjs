/** Draws public/icon/*.png from docs/icon*.svg: `CHROME=/path/to/chromium node .ci/icons.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const browser = await launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    // At 16 px the drawing has fewer and thicker strokes, or it blurs.
    const svg = readFileSync(size === 16 ? 'docs/icon-16.svg' : 'docs/icon.svg', 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
