/** A row of a spreadsheet as values of a list's columns; what cannot be one stays as it is written. */
import type { Coluna, Linha } from '@/lib/contract';
import { columnName } from '@/lib/catalogo/column-names.ts';
import { completeCpf } from './cpf.ts';

/** `valores` by column id, as `Tabela.linhas` has them. Blank ones are left out. */
export function rowValues(colunas: readonly Coluna[], valores: Record<string, string>): Linha {
  const linha: Linha = {};
  for (const coluna of colunas) {
    const text = valores[coluna.id] ?? '';
    if (text !== '') linha[coluna.id] = valueOf(coluna, text);
  }
  return linha;
}

function valueOf(coluna: Coluna, text: string): string | boolean {
  switch (coluna.tipo) {
    case 'texto_longo':
      return text;
    case 'cpf':
      return completeCpf(text);
    case 'data':
      // The hour that a spreadsheet shows with it.
      return text.replace(/ \d{2}:\d{2}$/, '');
    case 'sim_nao':
      return (
        /^(sim|s|verdadeiro|x)$/i.test(text) || (/^(n[ãa]o|n|falso)$/i.test(text) ? false : text)
      );
    case 'escolha': {
      const written = columnName(text).whole;
      return coluna.opcoes?.find(({ rotulo }) => columnName(rotulo).whole === written)?.id ?? text;
    }
    default:
      // Cells are broken into lines to be narrow.
      return text.replace(/\s*\n\s*/g, coluna.varios ? '; ' : ' ');
  }
}
