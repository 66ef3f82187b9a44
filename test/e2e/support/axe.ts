/** What axe-core has against what a frame shows now. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every violation, minor ones too: the rule and the elements. */
export async function faultsIn(panel: Frame): Promise<unknown[]> {
  // Into the page by the debugger: no rule of the page's own stands against it.
  await panel.evaluate(await readFile(AXE, 'utf8'));
  // A colour on its way from one to another is neither.
  await panel.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = (await panel.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
