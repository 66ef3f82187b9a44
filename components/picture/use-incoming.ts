/** Ctrl+V and drop anywhere in the panel bring pictures and files. */
import { useEffect, useState } from 'react';
import type { Panel } from '@/components/panel/panel-store';
import { include } from './incoming';

/** Listens while the form is shown. True while a file hangs over the panel. */
export function useIncoming(panel: Panel): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const life = new AbortController();
    const on = <K extends keyof WindowEventMap>(
      type: K,
      listener: (event: WindowEventMap[K]) => void,
    ) => window.addEventListener(type, listener, { signal: life.signal });

    on('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || wantsText(event)) return;
      event.preventDefault();
      void include(panel, files, 'colada');
    });
    on('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    // Before a part of the panel takes the file for itself.
    window.addEventListener('drop', () => setOver(false), { capture: true, signal: life.signal });
    on('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      void include(panel, [...(event.dataTransfer?.files ?? [])], 'arquivo');
    });
    return () => life.abort();
  }, [panel]);

  return over;
}

/** Office programs put text and a picture of it on the clipboard: in a field the text is meant. */
function wantsText(event: ClipboardEvent): boolean {
  const field = event.target instanceof Element && event.target.closest('input, textarea');
  return Boolean(field) && (event.clipboardData?.types.includes('text/plain') ?? false);
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
