/**
 * Reading a list of 500 people, as XLSX, ODS and CSV, in Node: the median, and how many times what
 * inflating the same parts alone takes. Then how soon 50,000 people are refused. Bounds: 100 ms for a list, 2 s for the refusal. `npm run bench:planilha`.
 */
import { readSheets } from '@/lib/planilha/read.ts';
import { Recusa } from '@/lib/planilha/refusal.ts';
import { openZip } from '@/lib/planilha/zip.ts';
import { ods, pessoas, rowsXml, xlsx } from '../lib/planilha/making.ts';
import { median, printRow } from './figures.ts';

const RUNS = 30;
const BOUND = { lista: 100, recusa: 2000 };

const files = (quantas: number): Record<string, Uint8Array> => ({
  xlsx: xlsx({ folhas: { Lista: rowsXml(pessoas(quantas)) } }),
  ods: ods(`<table:table table:name="Lista">${odsRows(pessoas(quantas))}</table:table>`),
  csv: new TextEncoder().encode(
    pessoas(quantas)
      .map((row) => row.join(';'))
      .join('\r\n'),
  ),
});

for (const [nome, bytes] of Object.entries(files(500))) {
  const reading = await time(() => readSheets(bytes, nome));
  printRow(`500 people, ${nome}`, reading);
  if (nome !== 'csv') {
    const inflating = await time(() => inflate(bytes));
    console.log(`  ${(median(reading) / median(inflating)).toFixed(1)} times its inflating alone`);
  }
  if (median(reading) > BOUND.lista) process.exitCode = 1;
}
for (const [nome, bytes] of Object.entries(files(50_000))) {
  const refusing = await time(async () => {
    const error: unknown = await readSheets(bytes, nome).catch((thrown: unknown) => thrown);
    if (!(error instanceof Recusa)) throw new Error(`${nome} with 50,000 people was read`);
  }, 5);
  printRow(`50,000 people refused, ${nome}`, refusing);
  if (median(refusing) > BOUND.recusa) process.exitCode = 1;
}
console.log(`bounds ${BOUND.lista} and ${BOUND.recusa} ms`);

async function time(work: () => Promise<unknown>, runs = RUNS): Promise<number[]> {
  const taken: number[] = [];
  // The first one fills caches.
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) taken.push(performance.now() - start);
  }
  return taken;
}

async function inflate(bytes: Uint8Array): Promise<void> {
  const zip = openZip(bytes);
  for (const part of zip.nomes) await zip.read(part);
}

function odsRows(linhas: string[][]): string {
  return linhas
    .map((row) => {
      const cells = row.map(
        (text) =>
          `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
      );
      return `<table:table-row>${cells.join('')}</table:table-row>`;
    })
    .join('');
}
