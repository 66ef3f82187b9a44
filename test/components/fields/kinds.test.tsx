/** Each kind of field, as a person fills it in and as it is kept. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Campo, Catalogo, Categoria } from '@/lib/contract';
import { camposToSend } from '@/components/panel/checking';
import type { Rascunho } from '@/lib/outbox/records';
import { catalogo, openPanel, send } from '../panel/open-panel';

type Opcional = Omit<Campo, 'obrigatorio'> & { obrigatorio?: boolean };

/** A panel whose categoria asks these fields. */
async function asking(
  campos: Opcional[],
  {
    categoria = {},
    draft = {},
    outro = {},
  }: {
    categoria?: Partial<Categoria>;
    draft?: Partial<Rascunho>;
    outro?: Partial<Catalogo>;
  } = {},
) {
  const pedido: Categoria = {
    id: 'pedido',
    titulo: 'Pedido',
    quando: 'Para testar.',
    busca: [],
    natureza: 'pedido',
    campos: campos.map((campo) => ({ obrigatorio: false, ...campo })),
    prazos: [],
    descricao: { obrigatoria: false },
    ...categoria,
  };
  const opened = await openPanel({
    draft: { categoria: 'pedido', ...draft },
    entrada: { catalogo: { ...catalogo, categorias: [pedido], provaveis: [], ...outro } },
  });
  return { ...opened, kept: () => camposToSend(opened.panel.getState()) };
}

const text = (label: RegExp | string) => screen.getByLabelText<HTMLInputElement>(label);

test('CPF: typed as it comes, legible once left, kept as digits', async () => {
  const { user, kept } = await asking([{ id: 'cpf', rotulo: 'CPF', tipo: 'cpf' }]);
  await user.type(text(/^CPF/), '529982247-25');
  expect(text(/^CPF/).value).toBe('529982247-25');
  await user.tab();
  expect(text(/^CPF/).value).toBe('529.982.247-25');
  expect(kept()).toEqual({ cpf: '52998224725' });
});

test('CNPJ and number come into form too; what is none stays as it was typed', async () => {
  const { user, kept } = await asking([
    { id: 'cnpj', rotulo: 'CNPJ', tipo: 'cnpj' },
    { id: 'vagas', rotulo: 'Vagas', tipo: 'numero' },
  ]);
  await user.type(text(/^CNPJ/), '11222333000181');
  await user.type(text(/^Vagas/), '1.234,5');
  await user.tab();
  expect(text(/^CNPJ/).value).toBe('11.222.333/0001-81');
  expect(kept()).toEqual({ cnpj: '11222333000181', vagas: '1234.5' });
  await user.clear(text(/^Vagas/));
  await user.type(text(/^Vagas/), 'doze');
  await user.tab();
  expect(text(/^Vagas/).value).toBe('doze');
});

test('e-mail and telephone have their keyboards; a date is chosen', async () => {
  const { user, kept } = await asking([
    { id: 'email', rotulo: 'E-mail do usuário', tipo: 'email' },
    { id: 'fone', rotulo: 'Telefone', tipo: 'telefone' },
    { id: 'desde', rotulo: 'A partir de', tipo: 'data' },
  ]);
  expect(text(/^E-mail do usuário/).type).toBe('email');
  expect(text(/^Telefone/).type).toBe('tel');
  await user.type(text(/^E-mail do usuário/), ' Joao@Exemplo.gov.br ');
  await user.type(text(/^A partir de/), '2026-11-21');
  expect(kept()).toEqual({ email: 'joao@exemplo.gov.br', desde: '2026-11-21' });
});

test('few options are buttons, many a list; an optional answer is taken back', async () => {
  const options = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `o${i}`, rotulo: `Opção ${i}` }));
  const { user, kept } = await asking([
    { id: 'poucas', rotulo: 'Motivo', tipo: 'escolha', opcoes: options(3) },
    { id: 'muitas', rotulo: 'Cargo', tipo: 'escolha', opcoes: options(9) },
  ]);
  const motivo = screen.getByRole('radiogroup', { name: 'Motivo' });
  await user.click(within(motivo).getByRole('radio', { name: 'Opção 1' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /^Cargo/ }), 'Opção 8');
  expect(kept()).toEqual({ poucas: 'o1', muitas: 'o8' });
  await user.click(screen.getByRole('button', { name: 'Limpar “Motivo”' }));
  expect(kept()).toEqual({ muitas: 'o8' });
});

test('unidade: the one of the page, then those of the órgão, by any part of the sigla', async () => {
  const { user, kept } = await asking([{ id: 'unidade', rotulo: 'Unidade', tipo: 'unidade' }], {
    outro: { unidades: ['CBM - DP', 'CBM - COBM', 'SEAD-GAB'] },
  });
  await user.click(text(/^Unidade/));
  await user.keyboard('{ArrowDown}');
  expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual([
    'CBM - COBM',
    'CBM - DP',
    'SEAD-GAB',
  ]);
  await user.keyboard('gab');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(text(/^Unidade/).value).toBe('SEAD-GAB');
  expect(screen.queryByRole('option')).toBeNull();
  expect(kept()).toEqual({ unidade: 'SEAD-GAB' });
});

test('several unidades: the last one is looked for, what is there is not offered again', async () => {
  const { user, kept } = await asking(
    [{ id: 'unidades', rotulo: 'Unidades', tipo: 'unidade', varios: true }],
    { outro: { unidades: ['CBM - DP', 'CBM - COBM'] } },
  );
  await user.type(text(/^Unidades/), 'CBM - DP; cbm');
  expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['CBM - COBM']);
  await user.click(screen.getByRole('option'));
  expect(kept()).toEqual({ unidades: 'CBM - DP; CBM - COBM' });
});

test('an unknown unidade is warned about once left, and goes all the same', async () => {
  const { user, kept } = await asking([{ id: 'unidade', rotulo: 'Unidade', tipo: 'unidade' }], {
    outro: { unidades: ['CBM - DP'] },
  });
  await user.type(text(/^Unidade/), 'XPTO');
  expect(screen.queryByText(/Não conhecemos a unidade/)).toBeNull();
  await user.tab();
  const warning = screen.getByText(/Não conhecemos a unidade “XPTO”/);
  expect(text(/^Unidade/).getAttribute('aria-describedby')).toContain(warning.id);
  expect(kept()).toEqual({ unidade: 'XPTO' });
});

test('a collective e-mail: a warning, and a refusal where the órgão listed it', async () => {
  const { user } = await asking(
    [{ id: 'email', rotulo: 'E-mail do usuário', tipo: 'email', individual: true }],
    { outro: { emailsColetivos: ['todos@exemplo.gov.br'] } },
  );
  await user.type(text(/^E-mail do usuário/), 'rh@exemplo.gov.br');
  await user.tab();
  expect(screen.getByText(/parece de uso coletivo/)).toBeTruthy();
  await user.clear(text(/^E-mail do usuário/));
  await user.type(text(/^E-mail do usuário/), 'todos@exemplo.gov.br');
  await user.click(send());
  expect(screen.getByText(/Este e-mail é de uso coletivo/)).toBeTruthy();
  expect(text(/^E-mail do usuário/).getAttribute('aria-invalid')).toBe('true');
});

test('processo: the ones that the page names are offered', async () => {
  const { user, kept } = await asking([
    { id: 'principal', rotulo: 'Processo principal', tipo: 'processo' },
  ]);
  await user.click(text(/^Processo principal/));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(kept()).toEqual({ principal: '00012.000123/2026-11' });
});

test('a file joins the report, is kept by its id, and is gone when it is taken out', async () => {
  const { user, panel, kept } = await asking([
    { id: 'oficio', rotulo: 'Ofício', tipo: 'arquivo', obrigatorio: true },
  ]);
  await user.click(send());
  expect(screen.getByText('Preencha “Ofício”.')).toBeTruthy();
  const pdf = new File([new TextEncoder().encode('%PDF-1.7 texto')], 'oficio.pdf', {
    type: 'application/pdf',
  });
  await user.upload(screen.getByLabelText('Escolher arquivo: Ofício'), pdf);
  await waitFor(() => expect(panel.getState().rascunho.arquivos).toHaveLength(1));
  const [arquivo] = panel.getState().rascunho.arquivos;
  await waitFor(() => expect(kept()).toEqual({ oficio: arquivo!.id }));
  expect(screen.queryByText('Preencha “Ofício”.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Retirar “oficio.pdf”' }));
  await waitFor(() => expect(kept()).toEqual({}));
  expect(screen.getByText('Preencha “Ofício”.')).toBeTruthy();
});

test('a field appears, and becomes required, by the answer to another', async () => {
  const { user, kept } = await asking([
    { id: 'saiu', rotulo: 'Foi desligado?', tipo: 'sim_nao', obrigatorio: true },
    {
      id: 'data',
      rotulo: 'Desde quando',
      tipo: 'data',
      se: { campo: 'saiu', valores: [true] },
      obrigatorioSe: { campo: 'saiu', valores: [true] },
    },
  ]);
  expect(screen.queryByLabelText(/^Desde quando/)).toBeNull();
  const saiu = screen.getByRole('radiogroup', { name: 'Foi desligado?' });
  await user.click(within(saiu).getByRole('radio', { name: 'Sim' }));
  expect(text(/^Desde quando/).getAttribute('aria-required')).toBe('true');
  await user.type(text(/^Desde quando/), '2026-11-21');
  await user.click(within(saiu).getByRole('radio', { name: 'Não' }));
  expect(screen.queryByLabelText(/^Desde quando/)).toBeNull();
  expect(kept()).toEqual({ saiu: false });
});

test('help is read with its field', async () => {
  await asking([{ id: 'nome', rotulo: 'Nome', tipo: 'texto', ajuda: 'Como no documento.' }]);
  const described = text(/^Nome/).getAttribute('aria-describedby') ?? '';
  const said = described.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(said).toContain('Como no documento.');
});

const pessoas: Opcional = {
  id: 'usuarios',
  rotulo: 'Usuários',
  tipo: 'lista',
  obrigatorio: true,
  colunas: [
    { id: 'nome', rotulo: 'Nome completo', tipo: 'texto', obrigatorio: true },
    { id: 'cpf', rotulo: 'CPF', tipo: 'cpf', obrigatorio: true },
    {
      id: 'unidade',
      rotulo: 'Unidade',
      tipo: 'unidade',
      obrigatorio: true,
      daPagina: 'unidade.sigla',
    },
  ],
};

test('a list of one person is plain fields, each cell with its own error', async () => {
  const { user, kept } = await asking([pessoas]);
  const group = screen.getByRole('group', { name: 'Usuários' });
  await user.type(within(group).getByLabelText(/^Nome completo/), 'Ana Lima');
  await user.type(within(group).getByLabelText(/^CPF/), '111');
  await user.click(send());
  const cpf = within(group).getByLabelText(/^CPF/);
  await waitFor(() => expect(document.activeElement).toBe(cpf));
  expect(within(group).getByText('Um CPF tem 11 números.')).toBeTruthy();
  await user.clear(cpf);
  await user.type(cpf, '52998224725');
  await user.type(within(group).getByLabelText(/^Unidade/), 'CBM - DP');
  expect(kept()).toEqual({
    usuarios: [{ nome: 'Ana Lima', cpf: '52998224725', unidade: 'CBM - DP' }],
  });
});

test('several people lead to the list, which is loaded then', { timeout: 15_000 }, async () => {
  const { user } = await asking([pessoas]);
  await user.click(screen.getByRole('button', { name: /Várias pessoas/ }));
  expect(await screen.findByRole('dialog', {}, { timeout: 10_000 })).toBeTruthy();
});

test('the cells of a list are one thing to correct in the form', async () => {
  const { user, panel } = await asking([pessoas], {
    draft: {
      campos: {
        usuarios: [
          { nome: 'Ana', cpf: '1', unidade: 'CBM' },
          { nome: 'Rui', cpf: '2', unidade: 'CBM' },
        ],
      },
    },
  });
  await user.click(send());
  expect(panel.getState().anuncio).toBe('Falta uma coisa.');
  expect(await screen.findByText(/Um CPF tem 11 números/)).toBeTruthy();
  await act(() => panel.flush());
});
