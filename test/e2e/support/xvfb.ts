/** A screen of its own for a headed browser, with real key presses and clicks (xdotool). */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { findOnPath } from './browser.ts';

const exec = promisify(execFile);

export interface Screen {
  /** `:99`, for the DISPLAY of a browser. */
  readonly display: string;
  /** Presses a key or a combination by its X name: `alt+shift+k`, `Down`, `Return`. */
  key(...names: string[]): Promise<void>;
  /** Moves the pointer to a point of the screen and clicks; 3 is the right button. */
  click(x: number, y: number, button?: 1 | 3): Promise<void>;
  /**
   * Right click, then by keyboard the item that the extension put into the browser's own menu. It
   * stands near the end; how near depends on what was clicked.
   */
  chooseOwnItem(x: number, y: number, on?: Clicked): Promise<void>;
  stop(): Promise<void>;
}

/** What lies under the pointer, as far as Chromium's menu tells it apart. */
export type Clicked = 'page' | 'frame' | 'text' | 'link' | 'image' | 'field';

/** Place of the extension's item counted from the end of the menu (Chromium 156): "Inspect" is
 * last, with "View page source" above it on a page and three such items in a frame. */
const FROM_END: Record<Clicked, number> = {
  page: 3,
  frame: 5,
  text: 2,
  link: 2,
  image: 2,
  field: 2,
};

/** Starts Xvfb on a display that it chooses itself, so that two runs never meet. */
export async function startScreen(width = 1366, height = 768): Promise<Screen> {
  const server = spawn(
    findOnPath('Xvfb'),
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const display = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (bytes: Buffer) => resolve(`:${bytes.toString().trim()}`));
    server.once('exit', () => reject(new Error('Xvfb did not start')));
    server.once('error', reject);
  });
  const env = { ...process.env, DISPLAY: display };
  const xdotool = (...args: string[]) => exec(findOnPath('xdotool'), args, { env });
  const screen: Screen = {
    display,
    async key(...names) {
      await xdotool('key', '--delay', '60', ...names);
    },
    async click(x, y, button = 1) {
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
      await xdotool('click', String(button));
    },
    async chooseOwnItem(x, y, on = 'page') {
      await screen.click(x, y, 3);
      // The menu takes the keyboard only once it is drawn, and nothing tells when.
      await new Promise((resolve) => setTimeout(resolve, 700));
      await screen.key(...Array<string>(FROM_END[on]).fill('Up'), 'Return');
    },
    async stop() {
      server.kill();
      await ended;
    },
  };
  return screen;
}

/** Where a point of a headed page lies on the screen: the window has a bar above the page. */
export async function onScreen(
  page: Page,
  x: number,
  y: number,
): Promise<{ x: number; y: number }> {
  return await page.evaluate(
    (left, top) => ({
      x: window.screenX + left + (window.outerWidth - window.innerWidth) / 2,
      y: window.screenY + top + (window.outerHeight - window.innerHeight),
    }),
    x,
    y,
  );
}
