/** What stands before a person's eyes, and for how long. */
import type { Frame } from 'puppeteer-core';

/** Less than anybody needs to see a panel and to press in it; more than it wants to be in sight. */
const MOMENT = 600;

/** From now on it is known since when the panel stands whole in sight. */
export async function watchSight(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    const known = globalThis as { emVistaDesde?: number };
    if (window.parent === window || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    known.emVistaDesde ??= Infinity;
    const options = { threshold: [0, 0.95, 1], trackVisibility: true, delay: 100 };
    new IntersectionObserver((entries) => {
      const last = entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean };
      const seen = last.isVisible && last.intersectionRatio >= 0.95;
      known.emVistaDesde = seen ? performance.now() : Infinity;
    }, options).observe(document.documentElement);
  });
}

/**
 * Resolves when the panel has stood in sight for a moment, as it has for everybody who reads before
 * they press ("Enviar" asks again before that), or when it has long been covered.
 */
export async function inSight(panel: Frame): Promise<void> {
  await panel.evaluate(async (moment) => {
    const known = globalThis as { emVistaDesde?: number };
    const end = performance.now() + 3_000;
    while (performance.now() < Math.min((known.emVistaDesde ?? 0) + moment, end)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, MOMENT);
}
