/** What is pasted or dropped on a list: rows, or a spreadsheet. Else the panel would attach it. */
import type { ClipboardEvent, DragEvent } from 'react';

/** For the file chooser; what a file is, is seen when it is read. */
export const ACCEPT = '.xlsx,.ods,.csv,.tsv,.txt';

/**
 * Listeners for the element that the list stands in. What belongs into one field alone goes there,
 * and pictures are the report's, so long as the list is not over it.
 */
export function takesRows({
  text,
  file,
  over,
  alone = false,
}: {
  text: (text: string) => void;
  file: (file: File) => void;
  /** A file hangs over it, or no more. */
  over?: (over: boolean) => void;
  /** Nothing under it may take what it leaves. */
  alone?: boolean;
}) {
  return {
    onPaste(event: ClipboardEvent): void {
      if (alone) event.stopPropagation();
      const pasted = event.clipboardData.getData('text/plain');
      const sheet = pasted === '' ? sheetIn(event.clipboardData.files) : null;
      if (!isTable(pasted) && !sheet) return;
      take(event);
      if (sheet) file(sheet);
      else text(pasted);
    },
    onDragOver(event: DragEvent): void {
      if (alone) event.stopPropagation();
      if (!bringsFiles(event)) return;
      event.preventDefault();
      over?.(true);
    },
    onDragLeave({ relatedTarget }: DragEvent): void {
      if (relatedTarget === null) over?.(false);
    },
    onDrop(event: DragEvent): void {
      over?.(false);
      const sheet = sheetIn(event.dataTransfer.files);
      if (sheet || alone) take(event);
      if (sheet) file(sheet);
    },
  };
}

/** Several cells; one, as a spreadsheet copies it, ends with a line of its own. */
const isTable = (text: string) => /[\t\n]/.test(text.trimEnd());

const bringsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

function sheetIn(files: FileList): File | null {
  const [file] = files;
  return file && !file.type.startsWith('image/') ? file : null;
}

function take(event: ClipboardEvent | DragEvent): void {
  event.stopPropagation();
  event.preventDefault();
}
