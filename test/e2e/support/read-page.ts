/**
 * The page reader in a real browser without the extension: bundled as the extension bundles it and
 * run in every frame. Only the browser's isolation is missing.
 */
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { parseFrameFacts } from '@/lib/sei/frame-facts-schema';
import type { FrameAnswer } from '@/lib/sei/merge';
import { findOnPath } from './browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Read {
  facts: FrameFacts | null;
}

/** A plain Chromium that talks to nobody but the tests' servers. */
export async function launchPlain(hosts: Record<string, string> = {}): Promise<Browser> {
  const rules = Object.entries(hosts).map(([name, to]) => `MAP ${name} ${to}`);
  return await launch({
    executablePath: findOnPath('chromium', 'chromium-browser'),
    defaultViewport: { width: 1366, height: 768 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
    ],
  });
}

/** The same of Firefox, which is driven by another protocol. */
export async function launchPlainFirefox(): Promise<Browser> {
  return await launch({
    browser: 'firefox',
    executablePath: findOnPath('firefox-esr', 'firefox'),
    defaultViewport: { width: 1366, height: 768 },
  });
}

/** The reader as a script that leaves `leitura.readFrame`, or another of the repository's files. */
export async function bundleReader(entry = 'lib/sei/read-frame.ts'): Promise<string> {
  const result = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry,
        formats: ['iife'],
        name: 'leitura',
        fileName: 'leitura',
      },
    },
  })) as Rollup.RollupOutput[];
  return result[0]!.output[0].code;
}

/** The reader's answer of every frame. */
export async function readAll(page: Page, reader: string): Promise<Read[]> {
  return await Promise.all(page.frames().map((frame) => run(frame, reader)));
}

export const asAnswers = (all: readonly Read[]): FrameAnswer[] =>
  all.map(({ facts }, frameId) => ({ frameId, facts }));

async function run(frame: Frame, reader: string): Promise<Read> {
  const answer = await frame.evaluate(
    `(() => { ${reader}\nreturn leitura.readFrame(document, location); })()`,
  );
  return { facts: parseFrameFacts(answer) };
}
