/** The main job, end to end: the production build, the real toolbar gesture, no host permission. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walk } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world?.stop();
});

test('from the toolbar on a processo to the number and the list in the popup', async () => {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/publico`);
  const numero = await walk(world.browser, page);
  expect(numero).toMatch(/^CBM-\d{4}-\d{6}$/);
});
