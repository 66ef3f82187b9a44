/** Puts a text into the clipboard, also where the page is no secure context (SEI on plain http). */

/**
 * False when the browser let neither way through. Called by a press, or nothing is let through.
 * @param html the same for an editor that takes tables and paragraphs
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  return (await byClipboard(text, html)) || bySelection(text, html);
}

async function byClipboard(text: string, html?: string): Promise<boolean> {
  // Absent outside secure contexts.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  const written = html
    ? clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ])
    : clipboard.writeText(text);
  return await written.then(
    () => true,
    () => false,
  );
}

function bySelection(text: string, html?: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { once: true });
  // The only way that a page in a plain-http SEI has.
  const done = document.execCommand('copy') && taken;
  document.removeEventListener('copy', give);
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
