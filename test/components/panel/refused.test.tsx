/** What the helpdesk refused is said at the control that it is about. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createDraft, loadDraft } from '@/lib/outbox/drafts';
import type { Falha } from '@/lib/outbox/records';
import { catalogo, ID, imagem, openPanel, send } from './open-panel';

const refused = (...campos: [caminho: string, detalhe: string][]): Falha => ({
  tipo: 'recusado',
  detalhe: 'Há algo a corrigir.',
  permanente: true,
  campos: campos.map(([caminho, detalhe]) => ({ caminho, detalhe })),
});
const novo = { categoria: 'novo_usuario', descricao: 'Acesso para o João.' };
const campos = { email: 'joao@exemplo.gov.br', unidade: 'CBM', efetivo: true };

/** Sends; the helpdesk refuses the stored draft for this. */
async function sentAndRefused(falha: Falha) {
  const opened = await openPanel({
    draft: { ...novo, campos },
    background: {
      'painel.enviar': () => ({ ok: true, entrega: ID }),
      'painel.esperar': async () => {
        await createDraft({ ...(await loadDraft(ID))!, devolvido: falha });
        return { fim: 'devolvida', rascunho: ID, falha };
      },
    },
  });
  await opened.user.click(send());
  return opened;
}

const message = (label: RegExp) => {
  const control = screen.getByLabelText(label);
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
};

test('a field of the categoria: its control says why, has the focus, and is silent once changed', async () => {
  const { user } = await sentAndRefused(refused(['/campos/unidade', 'Esta unidade não existe.']));
  const unidade = await screen.findByLabelText<HTMLInputElement>(/^Unidade/);
  await waitFor(() => expect(document.activeElement).toBe(unidade));
  expect(unidade.getAttribute('aria-invalid')).toBe('true');
  expect(message(/^Unidade/)).toContain('Esta unidade não existe.');
  expect(screen.getByText('Há algo a corrigir.')).toBeTruthy();
  await user.type(unidade, ' - COBM');
  expect(unidade.getAttribute('aria-invalid')).not.toBe('true');
});

test('the description', async () => {
  await sentAndRefused(refused(['/descricao', 'O texto é curto demais.']));
  expect(await screen.findByText('O texto é curto demais.')).toBeTruthy();
  expect(message(/^Descrição/)).toContain('O texto é curto demais.');
});

test('who sends: the line opens into its controls again', async () => {
  await sentAndRefused(refused(['/email', 'Este e-mail não é do órgão.']));
  expect(await screen.findByLabelText(/^E-mail(?! de)/)).toBeTruthy();
  expect(screen.getByText('Este e-mail não é do órgão.')).toBeTruthy();
});

test('an anexo: at the pictures, with the reason', async () => {
  const falha = refused(['/anexos/0', 'Este tipo de arquivo não é aceito.']);
  await openPanel({ draft: { ...novo, campos, imagens: [imagem('i1')], devolvido: falha } });
  const alert = await screen.findByText('Há algo a corrigir.');
  expect(alert.closest('footer')).toBeNull();
});

test('a cell of a list: at the cell', async () => {
  const { entrada, campos: linha } = listOf();
  await openPanel({
    entrada,
    draft: {
      categoria: 'cadastro',
      campos: { pessoas: [linha] },
      devolvido: refused(['/campos/pessoas/0/cpf', 'Já há usuário com este CPF.']),
    },
  });
  expect(message(/^CPF/)).toContain('Já há usuário com este CPF.');
});

test('a cell of a list of several: at the list, with its row', async () => {
  const { entrada, campos: linha } = listOf();
  await openPanel({
    entrada,
    draft: {
      categoria: 'cadastro',
      campos: { pessoas: [linha, { cpf: '11144477735' }] },
      devolvido: refused(['/campos/pessoas/1/cpf', 'Já há usuário com este CPF.']),
    },
  });
  const said = await screen.findByText(/Linha 2: Já há usuário/, {}, { timeout: 10_000 });
  expect(said).toBeTruthy();
}, 15_000);

function listOf() {
  const coluna = { id: 'cpf', rotulo: 'CPF', tipo: 'cpf' as const, obrigatorio: true };
  const pessoas = {
    id: 'pessoas',
    rotulo: 'Pessoas',
    tipo: 'lista' as const,
    obrigatorio: true,
    colunas: [coluna],
  };
  const categoria = { ...catalogo.categorias[1]!, id: 'cadastro', campos: [pessoas] };
  return {
    entrada: { catalogo: { ...catalogo, categorias: [categoria] } },
    campos: { cpf: '52998224725' },
  };
}
