/** What the page did not say and a person can: facts, SEI's warning, processes named in the text. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { leavingContexto } from '@/lib/outbox/compose';
import type { Contexto } from '@/lib/contract';
import { AVISOS_SEI } from '@/lib/text/avisos-sei';
import { openPanel, rascunho } from './open-panel';

/** Two numbers of the federal format whose check digits are right. */
const UM = '25000.137969/2025-22';
const OUTRO = '23037.001380/2021-11';

const { processo: _, mensagens: __, ...semProcesso } = rascunho.contexto;
const processo = () => screen.getByLabelText<HTMLInputElement>('Processo');
const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição');

const asked = () => screen.queryByRole('button', { name: 'Apareceu um aviso?' });
const ask = () => screen.getByRole('button', { name: 'Apareceu um aviso?' });

/** A process page of a SEI whose number could not be read. */
const perdido = (faltou = ['processo'], mais: Partial<Contexto> = {}) => ({
  contexto: {
    ...semProcesso,
    processo: { tipo: 'Férias', nivelAcesso: 'publico' as const },
    ...mais,
    leitura: { faltou, retirados: [] },
  },
});

/** A page of which the browser alone says something. */
const outra = (faltou: string[]) => ({
  contexto: {
    sei: { host: 'www.exemplo.gov.br' },
    tela: { titulo: 'Portal' },
    leitura: { faltou, retirados: [] },
  },
});

describe('a fact that the page of a SEI should have said', () => {
  test('is asked for in one line, and goes along as said by the person', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    expect(processo().placeholder).toContain('Não identificado');
    await user.type(processo(), UM);
    const draft = await saved();
    expect(draft?.contexto.processo).toEqual({
      numero: UM,
      tipo: 'Férias',
      nivelAcesso: 'publico',
    });
    expect(draft?.contexto.leitura).toEqual({
      faltou: ['processo'],
      retirados: [],
      informados: ['processo'],
    });
    expect(leavingContexto(draft!).leitura.informados).toEqual(['processo']);
  });

  test('taken back, leaves the draft as the page left it', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    await user.type(processo(), UM);
    await user.clear(processo());
    const contexto = (await saved())?.contexto;
    expect(contexto?.processo).toEqual({ tipo: 'Férias', nivelAcesso: 'publico' });
    expect(contexto?.leitura.informados).toEqual([]);
  });

  test('is still there to be corrected when the draft is opened again', async () => {
    const { contexto } = perdido();
    await openPanel({
      draft: {
        contexto: {
          ...contexto,
          processo: { numero: OUTRO, nivelAcesso: 'publico' },
          leitura: { ...contexto.leitura, informados: ['processo'] },
        },
      },
    });
    expect(processo().value).toBe(OUTRO);
  });

  test('only the one that helps most is asked at once; the others in the list', async () => {
    const { user, saved } = await openPanel({
      draft: perdido(['usuario', 'unidade', 'processo'], { unidade: {}, usuario: {} }),
    });
    expect(screen.queryByLabelText('Unidade')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Ver os/ }));
    await user.type(screen.getByLabelText('Unidade'), 'CBM - COBM');
    await user.type(screen.getByLabelText('Usuário'), 'Maria de Souza');
    expect((await saved())?.contexto).toMatchObject({
      unidade: { sigla: 'CBM - COBM' },
      usuario: { nome: 'Maria de Souza' },
      leitura: { informados: ['unidade', 'usuario'] },
    });
  });

  test('other than the processo, is one small word of the row that leads to its input', async () => {
    const { user, saved } = await openPanel({
      draft: {
        contexto: { ...semProcesso, unidade: {}, leitura: { faltou: ['unidade'], retirados: [] } },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Unidade? não identificado' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Unidade'));
    await user.keyboard('SEAD - GAB');
    expect((await saved())?.contexto.unidade).toEqual({ sigla: 'SEAD - GAB' });
    await user.click(screen.getByRole('button', { name: 'menos' }));
    expect(screen.queryByRole('button', { name: 'Unidade? não identificado' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Retirar Unidade' })).toBeTruthy();
  });

  test('is never required', async () => {
    const { user, times } = await openPanel({
      draft: { ...perdido(), categoria: 'erro_no_sei', descricao: 'Travou.' },
    });
    await user.click(screen.getByRole('button', { name: 'Enviar chamado' }));
    await waitFor(() => expect(times('painel.enviar')).toBe(1));
  });
});

describe('the number of a processo', () => {
  test('with a wrong check digit is doubted and kept', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    await user.type(processo(), '25000.137969/2025-23');
    expect(screen.getByText(/dígito verificador não confere/)).toBeTruthy();
    expect((await saved())?.contexto.processo?.numero).toBe('25000.137969/2025-23');
    await user.type(processo(), '{Backspace}2');
    expect(screen.queryByText(/dígito verificador/)).toBeNull();
  });

  test('of a format that nobody knows is taken as it stands', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    await user.type(processo(), 'PA 12/2026');
    expect(screen.queryByText(/dígito verificador/)).toBeNull();
    expect((await saved())?.contexto.processo?.numero).toBe('PA12/2026');
  });

  test('is found in the words around it', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    await user.click(processo());
    await user.paste(`Processo nº ${UM}, de ontem`);
    await user.tab();
    expect(processo().value).toBe(UM);
    expect((await saved())?.contexto.processo?.numero).toBe(UM);
  });

  test('is chosen where several were pasted, also in lines of their own', async () => {
    const { user, saved } = await openPanel({ draft: perdido() });
    await user.click(processo());
    await user.paste(`${UM}\n${OUTRO}\n${UM}`);
    expect((await saved())?.contexto.processo?.numero).toBeUndefined();
    const choice = screen.getByRole('group', { name: 'Qual deles?' });
    expect(
      within(choice)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual([UM, OUTRO]);
    await user.click(within(choice).getByRole('button', { name: OUTRO }));
    expect(processo().value).toBe(OUTRO);
    expect(screen.queryByRole('group', { name: 'Qual deles?' })).toBeNull();
    expect((await saved())?.contexto.processo?.numero).toBe(OUTRO);
  });
});

describe('a page that is not SEI, or that did not answer', () => {
  test.each([['sei'], ['pagina']])(
    'has no input until the facts are opened (%s)',
    async (falta) => {
      const { user, saved } = await openPanel({ draft: outra([falta]) });
      expect(screen.queryByLabelText('Processo')).toBeNull();
      await user.click(screen.getByRole('button', { name: 'informar' }));
      await user.type(processo(), UM);
      expect((await saved())?.contexto.processo).toEqual({
        numero: UM,
        nivelAcesso: 'desconhecido',
      });
      await user.clear(processo());
      expect((await saved())?.contexto).not.toHaveProperty('processo');
    },
  );

  test('nor where nothing at all was read', async () => {
    const { user } = await openPanel({
      draft: { contexto: { leitura: { faltou: ['pagina'], retirados: [] } } },
    });
    expect(screen.getByText(/Nada foi lido/)).toBeTruthy();
    expect(screen.queryByLabelText('Processo')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'informar' }));
    expect(processo()).toBeTruthy();
  });

  test('a page of SEI that has no processo asks for none', async () => {
    const { user } = await openPanel({
      draft: { contexto: { ...semProcesso, leitura: { faltou: [], retirados: [] } } },
    });
    await user.click(screen.getByRole('button', { name: /Ver os/ }));
    expect(screen.queryByLabelText('Processo')).toBeNull();
  });
});

describe('“Apareceu um aviso?”', () => {
  const semAviso = {
    contexto: { ...semProcesso, leitura: { faltou: [], retirados: [] } },
    categoria: 'erro_no_sei',
  };

  test('is asked after an error without a message, and nowhere else', async () => {
    const { user } = await openPanel({ draft: { ...semAviso, categoria: null } });
    expect(asked()).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
    expect(asked()).not.toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Cadastro de usuário' }));
    expect(asked()).toBeNull();
  });

  test('is not asked where the page showed its message', async () => {
    await openPanel({ draft: { categoria: 'erro_no_sei' } });
    expect(asked()).toBeNull();
  });

  test('a usual text is picked by one click, and opens the empty description', async () => {
    const { user, saved } = await openPanel({ draft: semAviso });
    await user.click(ask());
    await user.click(screen.getByRole('button', { name: 'Nenhum processo selecionado.' }));
    expect(description().value).toBe('Mensagem do SEI: “Nenhum processo selecionado.”');
    expect(document.activeElement).toBe(description());
    expect((await saved())?.contexto).toMatchObject({
      mensagens: ['Nenhum processo selecionado.'],
      leitura: { informados: ['mensagens'] },
    });
    expect(asked()).toBeNull();
  });

  test('one with a blank is completed first', async () => {
    const { user, saved } = await openPanel({ draft: semAviso });
    await user.click(ask());
    await user.click(screen.getByRole('button', { name: /^Acesso negado/ }));
    const input = screen.getByLabelText<HTMLInputElement>('Texto do aviso');
    await expect
      .poll(() => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0))
      .toBe('…');
    await user.type(input, 'procedimento_enviar / COBM', {
      initialSelectionStart: input.selectionStart ?? 0,
      initialSelectionEnd: input.selectionEnd ?? 0,
    });
    await user.keyboard('{Enter}');
    await expect
      .poll(async () => (await saved())?.contexto.mensagens)
      .toEqual(['Acesso negado a este recurso nesta unidade (procedimento_enviar / COBM).']);
  });

  test('typing finds the usual ones; other words go as they are, after what was written', async () => {
    const { user, saved } = await openPanel({ draft: { ...semAviso, descricao: 'Ao enviar.' } });
    await user.click(ask());
    expect(screen.getAllByRole('button').filter(usual)).toHaveLength(AVISOS_SEI.length);
    const input = screen.getByLabelText('Texto do aviso');
    await user.type(input, 'sessao');
    expect(
      screen
        .getAllByRole('button')
        .filter(usual)
        .map((one) => one.textContent),
    ).toEqual(['Sessão inválida.']);
    await user.clear(input);
    await user.type(input, 'Informe a Senha.{Enter}');
    expect((await saved())?.contexto.mensagens).toEqual(['Informe a Senha.']);
    expect(description().value).toBe('Ao enviar.');
  });

  test('leaves by Escape without a trace, and a wrong one can be taken out and asked again', async () => {
    const { user, saved } = await openPanel({ draft: semAviso });
    await user.click(ask());
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(ask());
    expect((await saved())?.contexto).not.toHaveProperty('mensagens');
    await user.click(ask());
    await user.click(screen.getByRole('button', { name: 'Documento não encontrado.' }));
    await user.click(screen.getByRole('button', { name: 'Retirar Mensagem do SEI' }));
    expect(description().value).toBe('');
    await user.click(ask());
    await user.click(screen.getByRole('button', { name: 'Processo não encontrado.' }));
    expect(await saved()).toMatchObject({
      contexto: { mensagens: ['Processo não encontrado.'] },
      retirados: [],
    });
  });
});

describe('a processo that the description names', () => {
  test('is offered, and goes along by one click', async () => {
    const { user, saved } = await openPanel({ draft: { descricao: `Igual ao ${UM}.` } });
    await user.click(screen.getByRole('button', { name: `Incluir processo ${UM}` }));
    expect((await saved())?.contexto).toMatchObject({
      processosSelecionados: [UM],
      leitura: { informados: ['processosSelecionados'] },
    });
    expect(screen.queryByRole('button', { name: /^Incluir processo/ })).toBeNull();
    expect(document.activeElement).toBe(description());
  });

  test('not when it is the page’s own, goes already, or cannot be told by its number', async () => {
    const { contexto } = rascunho;
    const proprio = { ...contexto, processo: { numero: UM, nivelAcesso: 'publico' as const } };
    const { user } = await openPanel({
      draft: {
        contexto: { ...proprio, processosSelecionados: [OUTRO] },
        descricao: `${UM}, ${OUTRO} e o ofício 123/2026`,
      },
    });
    expect(screen.queryByRole('button', { name: /^Incluir processo/ })).toBeNull();
    await user.type(description(), ' e 25000.178857/2024-41');
    expect(screen.getAllByRole('button', { name: /^Incluir processo/ })).toHaveLength(1);
  });

  test('nor the sigiloso one that the page shows, whose number is masked', async () => {
    const { contexto } = rascunho;
    const masked = { numero: '•••••.••••••/••••-••', nivelAcesso: 'sigiloso' as const };
    await openPanel({
      draft: { contexto: { ...contexto, processo: masked }, descricao: `No ${UM}.` },
    });
    expect(screen.queryByRole('button', { name: /^Incluir processo/ })).toBeNull();
  });
});

test('a login that is a CPF, which the reader withheld, is neither shown nor asked for', async () => {
  const cpf = '12345678901';
  const { user } = await openPanel({
    entrada: { pessoa: `sei.exemplo.gov.br|${cpf}`, identidade: null },
    draft: {
      pessoa: `sei.exemplo.gov.br|${cpf}`,
      contexto: {
        ...rascunho.contexto,
        usuario: { nome: 'Maria Aparecida de Souza', orgao: 'CBM' },
      },
    },
  });
  await user.click(screen.getByRole('button', { name: /Ver os/ }));
  expect(screen.queryByLabelText('Usuário')).toBeNull();
  expect(document.body.innerHTML).not.toContain(cpf);
});

const usual = (button: HTMLElement) => button.closest('.warning__usual') !== null;
