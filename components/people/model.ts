/** An empty spreadsheet with the list's columns, to be filled elsewhere and brought back. */
import type { Coluna } from '@/lib/contract';
import { pessoas as t } from '@/lib/text/pessoas';

export function downloadModel(colunas: readonly Coluna[]): void {
  const url = URL.createObjectURL(new Blob([modelOf(colunas)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = t.modeloArquivo;
  link.click();
  URL.revokeObjectURL(url);
}

/** As a Brazilian Excel opens it: `;` between columns, and the mark by which it knows UTF-8. */
export function modelOf(colunas: readonly Coluna[]): string {
  const titles = colunas.map(({ rotulo }) =>
    /[";]/.test(rotulo) ? `"${rotulo.replaceAll('"', '""')}"` : rotulo,
  );
  return `\uFEFF${titles.join(';')}\r\n`;
}
