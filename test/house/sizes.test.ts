/** What the extension weighs, in gzipped bytes of the production build. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read, ROOT } from './sources.ts';

const KB = 1024;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const weigh = (file: string) => gzipSync(read(`.output/${build}/${file}`), { level: 9 }).length;

  test.each([
    // design.md: JS on a SEI page with the in-page button.
    ['sei-button.js', 4 * KB],
    ['panel-frame.js', 4 * KB],
    // Only after a gesture, from the disk; nearly half of it finds personal data and its places.
    ['page-reader.js', 15 * KB],
  ])('%s, which runs inside SEI, weighs at most %i bytes', (file, most) => {
    expect(weigh(file)).toBeLessThanOrEqual(most);
  });

  test.each([
    ['panel.html', 120 * KB],
    ['popup.html', 110 * KB],
    ['options.html', 100 * KB],
  ])('the scripts of %s weigh at most %i bytes', (page, most) => {
    const scripts = scriptsOf(build, page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(most);
  });

  test.each([
    ['editor', 'the picture editor', 14 * KB],
    ['people-field', 'the list of people', 16 * KB],
    ['deflection-parts', 'what may spare a chamado', 5 * KB],
  ])('%s, %s, is no part of the panel and weighs at most %i bytes of its own', (name, _, most) => {
    const [chunk] = readdirSync(join(ROOT, '.output', build, 'chunks')).filter((file) =>
      new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file),
    );
    expect(chunk).toBeDefined();
    expect(scriptsOf(build, 'panel.html')).not.toContain(`chunks/${chunk}`);
    expect(weigh(`chunks/${chunk}`)).toBeLessThanOrEqual(most);
  });
});

/** Scripts that a page loads before it is painted: those it names, and what those import. */
function scriptsOf(build: string, page: string): string[] {
  const named = read(`.output/${build}/${page}`).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g);
  const found = new Set([...named].map(([, file]) => file!));
  for (const file of found) {
    for (const [, chunk] of read(`.output/${build}/${file}`).matchAll(
      // Not `import(…)`: that comes when it is wanted.
      /(?:from|import)\s*["'`]([./\w-]+\.js)["'`]/g,
    )) {
      const path = chunk!.startsWith('.') ? join(file, '..', chunk!) : chunk!.replace(/^\//, '');
      if (existsSync(join(ROOT, '.output', build, path))) found.add(path);
    }
  }
  return [...found];
}
