/** The number formats of a workbook's cells: of its styles, nothing else is needed. */
import { walkXml } from './xml.ts';

/** Formats that every workbook has without writing them (ECMA-376, 18.8.30), as far as they show dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** Format codes by the number that a cell's `s` gives. */
export function numberFormats(xml: string): string[] {
  const own = new Map<string, string>();
  const formats: string[] = [];
  let inCells = false;
  walkXml(xml, {
    open(name, attr) {
      if (name === 'numFmt') own.set(attr('numFmtId'), attr('formatCode'));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attr('numFmtId');
        formats.push(own.get(id) ?? BUILT_IN[Number(id)] ?? '');
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  return formats;
}
