/** Puts a text into the clipboard, also where the page is no secure context (SEI on plain http). */

/** False when the browser let neither way through. */
export async function copyText(text: string): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- absent outside secure contexts
  const modern = navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return (await modern) || bySelection(text);
}

function bySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  // The only way that such a page has.
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
