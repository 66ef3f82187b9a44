/** A sigiloso processo in the panel: no picture and no number, until the person says otherwise. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Contexto } from '@/lib/contract';
import { addPicture, loadDraft, noteCapture } from '@/lib/outbox/drafts';
import { catalogo, ID, imagem, openPanel, rascunho } from './open-panel';

const NUMERO = '09910044.000243/2026-72';
const MASCARADO = '••••••••.••••••/••••-••';
const contexto: Contexto = {
  ...rascunho.contexto,
  processo: { numero: NUMERO, tipo: 'Corregedoria', nivelAcesso: 'sigiloso' },
  mensagens: [`O processo ${NUMERO} não pode ser enviado.`],
  leitura: { faltou: [], retirados: [] },
};
const sigiloso = { contexto, semImagem: 'sigiloso' as const };

const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição');
const button = (name: string) => screen.findByRole('button', { name });

describe('its number', () => {
  test('is shown masked, in the chip and in what opens the description', async () => {
    await openPanel({ draft: sigiloso });
    expect(screen.getByText(MASCARADO)).toBeTruthy();
    expect(description().value).toBe(
      `Mensagem do SEI: “O processo ${MASCARADO} não pode ser enviado.”`,
    );
    expect(document.body.textContent).not.toContain(NUMERO);
  });

  test('goes when the person says so, and is masked again by one press more', async () => {
    const { user, saved } = await openPanel({ draft: sigiloso });
    await user.click(await button('Informar o número'));
    expect(screen.getByText(NUMERO)).toBeTruthy();
    expect(description().value).toContain(NUMERO);
    expect((await saved())?.informarNumero).toBe(true);

    await user.click(await button('Mascarar o número'));
    expect(document.body.textContent).not.toContain(NUMERO);
    expect(description().value).toContain(MASCARADO);
    expect((await saved())?.informarNumero).toBe(false);
  });

  test('says why in the open list, with the same way', async () => {
    const { user } = await openPanel({ draft: sigiloso });
    await user.click(screen.getByRole('button', { name: /Ver os \d dados/ }));
    const porque = 'Processo sigiloso: a equipe recebe o número mascarado.';
    expect(screen.getByText(porque, { selector: '.facts__value .ui-muted' })).toBeTruthy();
    await user.click(await button('Informar o número'));
    await button('Mascarar o número');
  });

  test('typed in the description it is the person’s, and pointed out', async () => {
    const { user } = await openPanel({ draft: { ...sigiloso, descricao: 'Não abre' } });
    await user.type(description(), ` o ${NUMERO}`);
    await screen.findByText(/O número do processo sigiloso está no texto/);
    await user.click(await button('Mascarar'));
    expect(description().value).toBe(`Não abre o ${MASCARADO}`);
  });

  test('fills no field of a categoria until it is given', async () => {
    const [erro, ...others] = catalogo.categorias;
    const campo = {
      id: 'processo',
      rotulo: 'Número do processo',
      tipo: 'processo' as const,
      obrigatorio: false,
      daPagina: 'processo.numero' as const,
    };
    const categorias = [{ ...erro!, campos: [campo] }, ...others];
    const { user, panel } = await openPanel({
      draft: sigiloso,
      entrada: { catalogo: { ...catalogo, categorias } },
    });
    await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
    const value = () => panel.getState().rascunho.campos['processo'] ?? '';
    expect(value()).toBe('');
    await user.click(await button('Informar o número'));
    expect(value()).toBe(NUMERO);
    await user.click(await button('Mascarar o número'));
    expect(value()).toBe('');
  });
});

describe('its picture', () => {
  test('is not there, and comes by one press', async () => {
    const { user, asked } = await openPanel({
      draft: sigiloso,
      background: {
        'painel.capturar': async () => {
          await addPicture(ID, imagem('i1'), new ArrayBuffer(8));
          return { imagem: 'i1', semImagem: null };
        },
      },
    });
    expect(screen.getByText(/Processo sigiloso: a imagem não foi incluída/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Capturar a tela' })).toBeNull();
    await user.click(await button('Incluir a imagem mesmo assim'));
    await waitFor(() => expect(document.body.textContent).not.toContain('não foi incluída'));
    expect(asked.findLast(({ nome }) => nome === 'painel.capturar')?.pedido).toEqual({
      sigiloso: true,
    });
    await button('Capturar de novo');
  });

  test('of another page, which a sigiloso was captured for: the same rule for that one', async () => {
    const { user, asked } = await openPanel({
      draft: { imagens: [imagem('i0')] },
      background: {
        'painel.capturar': async () => {
          await noteCapture(ID, { contexto, semImagem: 'sigiloso' });
          return { imagem: null, semImagem: 'sigiloso' };
        },
      },
    });
    await user.click(await button('Capturar de novo'));
    await screen.findByText(/a imagem não foi incluída/, { selector: '.pictures p' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(asked.at(-1)?.pedido).toMatchObject({ sigiloso: false });
    await user.click(await button('Incluir a imagem mesmo assim'));
    await waitFor(() => expect(asked.at(-1)?.pedido).toMatchObject({ sigiloso: true }));
  });
});

test('a later capture tells that the same processo is sigiloso: the number is masked from then on', async () => {
  const { processo: _, ...others } = contexto;
  const unknown = { ...others, processo: { numero: NUMERO, nivelAcesso: 'desconhecido' as const } };
  const { user, panel, saved } = await openPanel({
    draft: { contexto: unknown, descricao: 'x', imagens: [imagem('i0')] },
    background: {
      'painel.capturar': async () => {
        await noteCapture(ID, { contexto, semImagem: 'sigiloso' });
        return { imagem: null, semImagem: 'sigiloso' };
      },
    },
  });
  expect(screen.getByText(NUMERO)).toBeTruthy();
  await user.click(await button('Capturar de novo'));
  await screen.findByText(MASCARADO);
  panel.edit({ descricao: 'y' });
  expect((await saved())?.contexto.processo?.nivelAcesso).toBe('sigiloso');
  // What is typed meanwhile does not undo what the background noted.
  expect((await loadDraft(ID))?.semImagem).toBe('sigiloso');
});
