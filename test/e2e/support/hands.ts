/**
 * A person's hands on the panel, with what they do counted. Strictly:
 *
 *   one action    each press that acts: the toolbar's icon, a button, a tile, an option of a choice,
 *                 Enter on what the search found, “Enviar chamado”
 *   no action     typing what only the person knows, and Tab from where the focus is to a field to
 *                 type in it, as anybody who fills in a form with the keyboard does
 *
 * Who takes the mouse to every field makes one press more for each: that is counted beside it. The
 * focus is never put anywhere by the test: where Tab does not lead, a click is made and counted.
 */
import type { Frame, Page } from 'puppeteer-core';
import { panelThatRead } from './panel-text.ts';
import { until } from './test-browser.ts';
import { send } from './walk.ts';
import type { World } from './world.ts';

/** Between the panel in sight and the first key, in ms. */
const GLANCE = 500;

export class Hands {
  /** What was pressed, in order. */
  readonly acoes: string[] = [];
  /** Fields that somebody with the mouse clicks before typing. */
  campos = 0;

  private constructor(
    readonly page: Page,
    readonly panel: Frame,
  ) {}

  /** From an open SEI page to the panel: two presses. */
  static async open(world: World, destino: string): Promise<Hands> {
    const opened = await panelThatRead(world.browser, `${world.seiUrl}/sei/teste/${destino}`);
    const hands = new Hands(opened.page, opened.panel);
    hands.acoes.push('ícone da extensão', '“Reportar ao CSG”');
    return hands;
  }

  /** The categoria: its tile, where the panel suggests it, or the first that these words find. */
  async choose(titulo: string, words: string): Promise<void> {
    // It is given the focus as it comes into sight, and gives it to this field.
    await this.page.waitForFunction(() => document.activeElement?.id === 'chamados-sei-painel');
    // The window comes to the front, as it does when the popup closes; nobody types before a glance.
    await this.page.keyboard.press('Shift');
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
    await this.panel.waitForFunction(() => document.activeElement?.id === 'categoria');
    const tile = await this.panel.$(`::-p-aria([name="${titulo}"][role="radio"])`);
    if (tile) {
      await tile.click();
      this.acoes.push(`“${titulo}”`);
    } else await this.#search(words, titulo);
  }

  /** A button or an option, by its name. */
  async press(name: string): Promise<void> {
    const control = await this.panel.waitForSelector(
      `::-p-aria([name="${name}"][role="radio"]), ::-p-aria([name="${name}"][role="button"])`,
      { timeout: 5_000 },
    );
    await control?.click();
    this.acoes.push(`“${name}”`);
  }

  /** The words into the field that has the focus as the panel opens; Enter takes the first found. */
  async #search(words: string, titulo: string): Promise<void> {
    await this.page.keyboard.type(words);
    const found = await this.panel.waitForSelector('#categoria-lista [role=option] strong', {
      timeout: 5_000,
    });
    const first = await found?.evaluate((option) => option.textContent);
    if (first !== titulo) throw new Error(`“${words}” finds “${first}” first, not “${titulo}”`);
    await this.page.keyboard.press('Enter');
    this.acoes.push(`Enter em “${titulo}”`);
    this.campos += 1;
  }

  /** Types into the field of this label, in place of what it holds. */
  async write(label: string, text: string): Promise<void> {
    this.campos += 1;
    if (!(await this.#tabTo(label))) {
      const field = await this.panel.waitForSelector(`::-p-aria([name="${label}"])`, {
        timeout: 5_000,
      });
      await field?.click();
      this.acoes.push(`clique em “${label}”`);
    }
    await this.page.keyboard.type(text);
    // A sigla that is not in the list, or is: Tab leaves what was typed.
    await until(`“${label}” holds it`, async () =>
      (
        await this.panel.evaluate(() => (document.activeElement as HTMLInputElement).value)
      ).endsWith(text)
        ? true
        : null,
    );
  }

  /** “Enviar chamado”; the number. */
  async send(): Promise<string> {
    this.acoes.push('“Enviar chamado”');
    return await send(this.panel);
  }

  async #tabTo(label: string): Promise<boolean> {
    for (let step = 0; step < 40; step += 1) {
      if ((await this.panel.evaluate(labelOfFocus)) === label) return true;
      await this.page.keyboard.press('Tab');
    }
    return false;
  }
}

/** Runs in the panel: the label of the text field that has the focus, without “(opcional)”. */
function labelOfFocus(): string {
  const active = document.activeElement;
  const typed =
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(active.type));
  const label = typed ? active.labels?.[0]?.firstChild : null;
  return label?.textContent?.trim() ?? '';
}
