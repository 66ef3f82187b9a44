/** A list of people in a panel, as the form shows it, and the words to use it by. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPanel } from '@/components/panel/panel-store';
import { PanelContext } from '@/components/panel/use-panel';
import PeopleField from '@/components/people/people-field';
import type { Conhecidos } from '@/lib/catalogo/warnings';
import type { Campo, Linha } from '@/lib/contract';

export const CAMPO: Campo = {
  id: 'pessoas',
  rotulo: 'Pessoas a cadastrar',
  tipo: 'lista',
  obrigatorio: true,
  colunas: [
    { id: 'nome', rotulo: 'Nome completo', tipo: 'texto', obrigatorio: true, beneficiario: 'nome' },
    { id: 'cpf', rotulo: 'CPF', tipo: 'cpf', obrigatorio: true, unico: true },
    { id: 'email', rotulo: 'E-mail', tipo: 'email', obrigatorio: true, individual: true },
    { id: 'unidade', rotulo: 'Unidade', tipo: 'unidade', obrigatorio: true },
    {
      id: 'vinculo',
      rotulo: 'Vínculo',
      tipo: 'escolha',
      obrigatorio: false,
      opcoes: [
        { id: 'efetivo', rotulo: 'Efetivo' },
        { id: 'comissionado', rotulo: 'Comissionado' },
      ],
    },
    {
      id: 'ato',
      rotulo: 'Ato de nomeação',
      tipo: 'texto',
      obrigatorio: false,
      se: { campo: 'vinculo', valores: ['comissionado'] },
      obrigatorioSe: { campo: 'vinculo', valores: ['comissionado'] },
    },
  ],
};

export const ANA: Linha = {
  nome: 'Ana Costa',
  cpf: '529.982.247-25',
  email: 'ana.costa@exemplo.gov.br',
  unidade: 'NTS',
};
export const BIA: Linha = {
  nome: 'Bia Lima',
  cpf: '111.444.777-35',
  email: 'bia.lima@exemplo.gov.br',
  unidade: 'NTS',
};

const held: { linhas: Linha[] } = { linhas: [] };

/** What the form holds, once it was told. */
export async function told(): Promise<Linha[]> {
  await new Promise((resolve) => setTimeout(resolve, 250));
  return held.linhas;
}

export async function openField({
  linhas = [],
  campo = CAMPO,
  conhecidos = {},
  open = true,
}: {
  linhas?: Linha[];
  campo?: Campo;
  conhecidos?: Conhecidos;
  /** Opens the list too. */
  open?: boolean;
} = {}) {
  held.linhas = linhas;
  function Form() {
    const [value, setValue] = useState(linhas);
    return (
      <PeopleField
        id="campo-pessoas"
        campo={campo}
        value={value}
        conhecidos={conhecidos}
        onChange={(next) => {
          held.linhas = next;
          setValue(next);
        }}
      />
    );
  }
  render(
    <PanelContext value={createPanel()}>
      <Form />
    </PanelContext>,
  );
  const user = userEvent.setup();
  if (open) {
    await user.click(screen.getByRole('button', { name: /^(Abrir|Preencher a) lista$/ }));
    // Once the panel has the whole window.
    await waitFor(() => expect(document.activeElement?.closest('[role=grid]')).toBeTruthy());
  }
  return { user };
}

export const cell = (coluna: string, linha: number) =>
  screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(`${coluna}, linha ${linha}`);

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The sentence above the list. */
export const summary = () =>
  within(screen.getByRole('dialog')).getAllByRole('status')[0]?.textContent;

/** What a screen reader says of a cell after its name. */
export const saidOf = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? null;

/** Copies of cells, as a spreadsheet puts them on the clipboard. */
export const copied = (rows: string[][]) => `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`;

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);
