/** A spreadsheet on its way into the list: being read, refused, or waiting for its columns. */
import { useRef, useState } from 'react';
import { applyColumns, findTable, tableByPosition, type Tabela } from '@/lib/catalogo/tabela';
import type { Coluna } from '@/lib/contract';
import { readInWorker } from '@/lib/planilha/in-worker';
import { peopleOf } from '@/lib/planilha/people';
import { readPasted, type Planilha } from '@/lib/planilha/read';
import { Recusa } from '@/lib/planilha/refusal';
import { pessoas as t } from '@/lib/text/pessoas';
import { guessColumns } from './from-sheet';
import type { Cell } from './use-list';

/** Read, its columns to be looked at. */
export interface Lida {
  nome: string;
  planilha: Planilha;
  /** Which sheet, by index. */
  folha: number;
  tabela: Tabela;
  /** Where it was pasted, among rows that hold something. */
  em: Cell | null;
}

export type Leitura = { lendo: string } | { recusa: string } | { lida: Lida } | null;

export interface Reading {
  leitura: Leitura;
  file: (file: File) => void;
  pasted: (text: string, em: Cell | null) => void;
  chooseSheet: (folha: number) => void;
  /** Which field each column of the sheet fills. */
  correct: (colunas: readonly (string | null)[]) => void;
  refuse: (recusa: string) => void;
  /** Forgets it, also while it is being read. */
  end: () => void;
}

export function useReading(colunas: readonly Coluna[]): Reading {
  const [leitura, setLeitura] = useState<Leitura>(null);
  const life = useRef(new AbortController());

  function take(nome: string, planilha: Planilha, em: Cell | null): void {
    const folha = peopleOf(planilha, colunas, Infinity)?.folha ?? 0;
    setLeitura({
      lida: { nome, planilha, folha, em, tabela: tableOf(planilha, folha, colunas, em) },
    });
  }

  async function read(file: File): Promise<void> {
    life.current.abort();
    const mine = (life.current = new AbortController());
    setLeitura({ lendo: file.name });
    try {
      const planilha = await readInWorker(file, mine.signal);
      if (!mine.signal.aborted) take(file.name, planilha, null);
    } catch (error) {
      if (!mine.signal.aborted) setLeitura({ recusa: reason(error) });
    }
  }

  return {
    leitura,
    file: (file) => void read(file),
    pasted(text, em) {
      try {
        take(t.colado, readPasted(text), em);
      } catch (error) {
        setLeitura({ recusa: reason(error) });
      }
    },
    chooseSheet(folha) {
      if (!leitura || !('lida' in leitura)) return;
      const { lida } = leitura;
      const tabela = tableOf(lida.planilha, folha, colunas, lida.em);
      setLeitura({ lida: { ...lida, folha, tabela } });
    },
    correct(ids) {
      if (!leitura || !('lida' in leitura)) return;
      const { lida } = leitura;
      setLeitura({ lida: { ...lida, tabela: applyColumns(lida.tabela, ids) } });
    },
    refuse: (recusa) => setLeitura({ recusa }),
    end() {
      life.current.abort();
      setLeitura(null);
    },
  };
}

/** By its titles; else from the cell it was pasted in; else by what its values look like. */
function tableOf(
  { folhas }: Planilha,
  folha: number,
  colunas: readonly Coluna[],
  em: Cell | null,
): Tabela {
  const linhas = folhas[folha]?.linhas ?? [];
  const found = findTable(linhas, colunas);
  if (found) return found;
  const tabela = tableByPosition(linhas, colunas);
  if (!em) return applyColumns(tabela, guessColumns(tabela, colunas));
  const first = colunas.findIndex(({ id }) => id === em.coluna);
  return applyColumns(
    tabela,
    tabela.colunas.map((_, i) => colunas[first + i]?.id ?? null),
  );
}

function reason(error: unknown): string {
  return error instanceof Recusa ? error.message : t.naoLeu;
}
