/** The texts that cells share. */
import { unescaped } from './xlsx-cell.ts';
import { walkXml } from './xml.ts';

/** The wanted ones, by number. Runs of formatted text are joined; readings (furigana) are none of it. */
export function gatherStrings(xml: string | null, wanted: readonly number[]): Map<number, string> {
  const left = new Set(wanted);
  const strings = new Map<number, string>();
  let index = -1;
  let text = '';
  let inText = false;
  let inReading = false;
  walkXml(xml ?? '<sst/>', {
    open(name) {
      if (name === 'si') {
        index += 1;
        text = '';
      } else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si' && left.has(index)) strings.set(index, unescaped(text));
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return strings;
}
