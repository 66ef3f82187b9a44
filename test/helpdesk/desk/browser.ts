/** Chromium without anything in it, talking to nobody but the test. */
import { launch, type Browser } from 'puppeteer-core';
import { findOnPath } from '../../e2e/support/browser.ts';

export async function launchBare(): Promise<Browser> {
  return await launch({
    executablePath: findOnPath('chromium', 'chromium-browser'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}
