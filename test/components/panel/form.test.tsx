import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { loadPerson, savePerson } from '@/lib/outbox/people';
import type { Recibo } from '@/lib/outbox/records';
import { catalogo, ID, maria, openPanel, send } from './open-panel';

const recibo = {
  id: ID,
  pessoa: maria.chave,
  chamado: 'c1',
  numero: 'CBM-2026-000123',
  em: Date.now(),
  prazos: [
    {
      quantidade: 5,
      unidade: 'dias_corridos',
      contaDe: 'abertura',
      meta: 'resposta',
      natureza: 'estimativa',
      ate: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    },
  ],
} satisfies Recibo;
const delivers = {
  'painel.enviar': () => ({ ok: true as const, entrega: ID }),
  'painel.esperar': () => ({ fim: 'entregue' as const, recibo }),
};

describe('a complete error report', () => {
  test('is one choice and "Enviar": the page said the rest', async () => {
    const { user, asked, saved } = await openPanel();
    await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
    await user.click(send());
    expect(await saved()).toMatchObject({
      categoria: 'erro_no_sei',
      descricao: 'Mensagem do SEI: “Erro ao gerar o PDF.”',
      impacto: 'consigo_trabalhar',
    });
    await waitFor(() => expect(asked.map(({ nome }) => nome)).toContain('painel.enviar'));
  });

  test('ends with the number, who received it and until when they answer', async () => {
    const { user } = await openPanel({ draft: { categoria: 'erro_no_sei' }, background: delivers });
    await user.click(send());
    const [status] = await screen.findAllByRole('status');
    await waitFor(() => expect(status!.textContent).toContain('Chamado CBM-2026-000123 recebido'));
    await waitFor(() => expect(status!.textContent).toContain('CSG do CBM'));
    expect(status!.textContent).toContain('csg@cbm.exemplo.gov.br');
    expect(status!.textContent).toMatch(
      /Respostacostuma levar até \S+, \d\d\/\d\d(\/\d{4})?faltam \d dias/,
    );
    expect(screen.queryByRole('button', { name: 'Enviar chamado' })).toBeNull();
  });

  test('can be followed by another, in a fresh draft', async () => {
    const { user, panel } = await openPanel({
      draft: { categoria: 'erro_no_sei' },
      background: { ...delivers, 'painel.novo': () => ({ rascunho: ID }) },
    });
    await user.click(send());
    await user.click(await screen.findByRole('button', { name: 'Reportar outro' }));
    await screen.findByRole('combobox', { name: 'Categoria' });
    expect(panel.getState().etapa.em).toBe('formulario');
  });
});

describe('what is asked', () => {
  test('impacto only for an error', async () => {
    const { user } = await openPanel();
    expect(screen.queryByRole('radiogroup', { name: 'Impacto' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
    const impacto = screen.getByRole('radiogroup', { name: 'Impacto' });
    const preset = within(impacto).getByRole<HTMLInputElement>('radio', {
      name: 'Consigo trabalhar',
    });
    expect(preset.checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Cadastro de usuário' }));
    expect(screen.queryByRole('radiogroup', { name: 'Impacto' })).toBeNull();
  });

  test('the categoria’s own fields, begun from the page', async () => {
    const { user, saved } = await openPanel();
    await user.click(screen.getByRole('radio', { name: 'Cadastro de usuário' }));
    expect(screen.getByLabelText<HTMLInputElement>('Unidade').value).toBe('CBM - COBM');
    await user.type(screen.getByLabelText('E-mail de quem precisa'), 'joao@exemplo.gov.br');
    const efetivo = screen.getByRole('radiogroup', { name: 'É servidor efetivo?' });
    await user.click(within(efetivo).getByRole('radio', { name: 'Não' }));
    expect((await saved())?.campos).toEqual({
      email: 'joao@exemplo.gov.br',
      unidade: 'CBM - COBM',
      efetivo: false,
    });
  });

  test('a field does not take from the page what the person took out', async () => {
    const { user } = await openPanel({ draft: { retirados: ['unidade'] } });
    await user.click(screen.getByRole('radio', { name: 'Cadastro de usuário' }));
    expect(screen.getByLabelText<HTMLInputElement>('Unidade').value).toBe('');
  });
});

describe('what is missing', () => {
  test('is said beside each field, and the first one takes the focus', async () => {
    const { user, times } = await openPanel({
      draft: { categoria: 'novo_usuario', contexto: { leitura: { faltou: [], retirados: [] } } },
    });
    await user.click(send());
    const email = screen.getByLabelText('E-mail de quem precisa');
    await waitFor(() => expect(document.activeElement).toBe(email));
    expect(email.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('Preencha “E-mail de quem precisa”.');
    expect(screen.getByText('Escreva em uma frase o que precisa.')).toBeTruthy();
    expect(times('painel.enviar')).toBe(0);
  });

  test('goes away as it is filled in', async () => {
    const { user } = await openPanel({
      draft: { contexto: { leitura: { faltou: [], retirados: [] } } },
    });
    await user.click(send());
    expect(screen.getByText('Escolha a categoria.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
    expect(screen.queryByText('Escolha a categoria.')).toBeNull();
    await user.type(screen.getByLabelText('Descrição'), 'Travou.');
    expect(screen.getByLabelText('Descrição').getAttribute('aria-invalid')).toBeNull();
  });
});

describe('who sends', () => {
  test('is one line when this SEI user is known', async () => {
    await openPanel();
    expect(screen.getByText('Enviando como').parentElement?.textContent).toContain(
      'Maria Aparecida de Souza (maria.souza@exemplo.gov.br)',
    );
    expect(screen.queryByLabelText('E-mail')).toBeNull();
  });

  test('is asked once: only the e-mail is typed', async () => {
    const { user, asked } = await openPanel({
      draft: { categoria: 'erro_no_sei' },
      entrada: { identidade: null },
      background: { ...delivers, 'painel.pessoa': (dados) => savePerson(dados) },
    });
    expect(screen.getByLabelText<HTMLInputElement>('Nome').value).toBe('Maria Aparecida de Souza');
    expect(screen.getByLabelText<HTMLSelectElement>('Órgão').value).toBe('CBM');
    await user.click(send());
    expect(screen.getByText(/Escreva um e-mail completo/)).toBeTruthy();
    await user.type(screen.getByLabelText('E-mail'), 'Maria.Souza@exemplo.gov.br');
    await user.click(send());
    await screen.findByText('Chamado CBM-2026-000123 recebido');
    expect(asked.find(({ nome }) => nome === 'painel.pessoa')?.pedido).toEqual({
      chave: maria.chave,
      nome: 'Maria Aparecida de Souza',
      email: 'maria.souza@exemplo.gov.br',
      orgao: 'CBM',
    });
  });
});

describe('who sends, typed', () => {
  test('is kept as soon as it is whole: a page that navigates does not ask again', async () => {
    const { user, times } = await openPanel({
      entrada: { identidade: null },
      background: { 'painel.pessoa': (dados) => savePerson(dados) },
    });
    await user.type(screen.getByLabelText('E-mail'), 'maria.souza@');
    await user.tab();
    expect(times('painel.pessoa')).toBe(0);
    await user.type(screen.getByLabelText('E-mail'), 'exemplo.gov.br');
    await user.tab();
    await waitFor(async () =>
      expect(await loadPerson(maria.chave)).toMatchObject({ email: 'maria.souza@exemplo.gov.br' }),
    );
    expect(screen.getByLabelText('E-mail')).toBeTruthy();
  });
});

describe('who will receive', () => {
  test('follows the órgão, and can be corrected', async () => {
    const { user, saved } = await openPanel();
    expect(screen.getByText(/CSG do CBM/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'corrigir quem vai receber' }));
    await user.selectOptions(screen.getByLabelText('Quem vai receber'), 'SEAD');
    expect((await saved())?.destino).toBe('SEAD');
    await user.tab();
    expect(screen.getByText(/CSG da SEAD/)).toBeTruthy();
  });

  test('is honest when nobody could say', async () => {
    await openPanel({
      draft: { contexto: { leitura: { faltou: [], retirados: [] } } },
      entrada: { identidade: { ...maria, orgao: '' } },
    });
    expect(screen.getByText('Quem vai receber').parentElement?.textContent).toContain(
      'Triagem central: não deu para saber o seu órgão',
    );
  });
});

describe('the panel itself', () => {
  test('without a ticket only says how to open it', async () => {
    await openPanel({ background: { 'painel.entrar': () => null } });
    expect(screen.getByRole('heading').textContent).toBe('Abra pelo botão da extensão.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('closes at once when nothing was typed, and keeps nothing', async () => {
    const { user, asked } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Fechar' }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ nome: 'painel.fechar', pedido: { descartar: true } }),
    );
  });

  test('asks before closing what was typed; keeping is the default', async () => {
    const { user, asked, times } = await openPanel();
    await user.type(screen.getByLabelText('Descrição'), ' Ontem também.');
    await user.click(screen.getByRole('button', { name: 'Fechar' }));
    expect(times('painel.fechar')).toBe(0);
    expect(document.activeElement?.textContent).toBe('Guardar rascunho');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ nome: 'painel.fechar', pedido: { descartar: false } }),
    );
  });

  test('comes back folded after SEI navigated, and unfolds', async () => {
    const { user, asked } = await openPanel({ entrada: { recolhido: true } });
    expect(screen.queryByLabelText('Descrição')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'voltar' }));
    expect(screen.getByLabelText('Descrição')).toBeTruthy();
    const folds = asked.filter(({ nome }) => nome === 'painel.recolher');
    expect(folds.at(-1)?.pedido).toEqual({ recolhido: false });
  });

  test('offers another draft and takes it up', async () => {
    const { user, panel } = await openPanel({
      entrada: { outros: [{ id: 'r2', resumo: 'Não assina', atualizadoEm: Date.now() }] },
    });
    const other = { ...panel.getState().rascunho, id: 'r2', descricao: 'Não assina' };
    const { createDraft } = await import('@/lib/outbox/drafts');
    await createDraft(other);
    await user.click(screen.getByRole('button', { name: 'continuar: Não assina' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Descrição').value).toBe('Não assina'),
    );
  });

  test('moves to the other side', async () => {
    const { user, asked } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Mover para o outro lado' }));
    expect(asked.at(-1)).toEqual({ nome: 'painel.lado', pedido: { lado: 'esquerda' } });
  });

  test('has one status region and names its fields once', async () => {
    await openPanel({ entrada: { catalogo } });
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(screen.getAllByLabelText(/Categoria/)).toHaveLength(1);
    expect(screen.getAllByLabelText(/Descrição/)).toHaveLength(1);
  });
});
