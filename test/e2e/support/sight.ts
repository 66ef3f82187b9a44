/** What stands before a person's eyes, as the browser tells the panel. */
import type { Frame } from 'puppeteer-core';

/** Whether the panel can be seen whole: not, since a moment ago, or for as long as it wants. */
type Sight = 'covered' | 'coming' | 'steady';
interface Known {
  sight?: Sight;
}

/** Patience of those who wait, in ms: a panel that is long covered is pressed all the same. */
const PATIENCE = 5_000;

/**
 * From now on, where the browser can tell, it is known whether the panel stands whole in sight. The
 * browser looks for each watch at the first frame 100 ms after the last look: of watches begun in
 * frame after frame one is in step with the panel's own, and misses nothing that it is told, as when
 * the panel steps aside for a picture.
 */
export async function watchSight(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    const known = globalThis as Known;
    if (window.parent === window || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    if (known.sight !== undefined) return;
    known.sight = 'covered';
    let turn = 0;
    const options = { threshold: [0, 0.95, 1], trackVisibility: true, delay: 100 };
    const begun = performance.now();
    // Methods: tsx gives a name to every other function, by a helper that no page has.
    const eyes = {
      async look(entries: IntersectionObserverEntry[]) {
        const last = entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean };
        const mine = (turn += 1);
        const seen = last.isVisible && last.intersectionRatio >= 0.95;
        known.sight = seen ? 'coming' : 'covered';
        if (!seen) return;
        // What the panel wants, by the same clock, begun after its own.
        await new Promise((resolve) => setTimeout(resolve, 450));
        if (mine === turn) known.sight = 'steady';
      },
      open() {
        const watch = new IntersectionObserver((entries) => void eyes.look(entries), options);
        watch.observe(document.documentElement);
        if (performance.now() - begun < 200) requestAnimationFrame(() => eyes.open());
      },
    };
    eyes.open();
  });
}

/**
 * Resolves when the panel has stood in sight for a moment, as it has for everybody who reads before
 * they press ("Enviar" asks again before that), or when it has long been covered.
 */
export async function inSight(panel: Frame): Promise<void> {
  await watchSight(panel);
  await waitFor(panel, 'steady');
}

/** Resolves when the browser has told that the panel is covered, to the panel's own watch too. */
export async function outOfSight(panel: Frame): Promise<void> {
  await waitFor(panel, 'covered');
  // Of all watches the panel's may be the last to be told.
  await new Promise((resolve) => setTimeout(resolve, 150));
}

async function waitFor(panel: Frame, sight: Sight): Promise<void> {
  await panel.evaluate(
    async (wanted, patience) => {
      const known = globalThis as Known;
      const end = performance.now() + patience;
      while (known.sight !== undefined && known.sight !== wanted && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    sight,
    PATIENCE,
  );
}
