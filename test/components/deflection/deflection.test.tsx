/** What the panel shows before a chamado is written, and what its answers do. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Respostas } from '@/lib/browser/messages';
import type { Catalogo } from '@/lib/contract';
import { catalogo, openPanel, rascunho } from '../panel/open-panel';

const COM_AJUDA: Catalogo = {
  ...catalogo,
  categorias: catalogo.categorias.map((each) =>
    each.id === 'novo_usuario' ? { ...each, artigo: 'cadastro' } : each,
  ),
  links: [
    { id: 'curso', rotulo: 'Curso', url: 'https://exemplo.gov.br/curso' },
    { id: 'falta', rotulo: 'Não informado', url: null },
  ],
  artigos: [
    {
      id: 'cadastro',
      titulo: 'Cadastre você mesmo',
      passos: ['Abra <b>a página</b>.', 'Preencha.'],
      links: ['curso', 'falta'],
      fonte: 'nosso',
    },
  ],
  errosConhecidos: [
    {
      id: 'pdf',
      titulo: 'O PDF não sai',
      mensagens: ['erro ao gerar o pdf'],
      telas: [],
      causa: 'O documento tem imagens grandes.',
      saida: ['Reduza as imagens.'],
      fonte: 'nosso',
    },
  ],
};

type Known = Respostas['painel.deflexao'];
const NADA: Known = { avisos: [], ditos: {}, abertos: [], ultimaVez: null };
const SEM_ERRO = { ...rascunho.contexto, mensagens: [] };

const open = async (
  known: Partial<Known> = {},
  draft: Parameters<typeof openPanel>[0] = {},
  background: NonNullable<Parameters<typeof openPanel>[0]>['background'] = {},
) =>
  await openPanel({
    entrada: { catalogo: COM_AJUDA },
    ...draft,
    background: { 'painel.deflexao': () => ({ ...NADA, ...known }), ...background },
  });

const region = () => screen.findByRole('region', { name: 'Antes de escrever' });
const card = (name: RegExp) => screen.getByRole('button', { name });
const isOpen = (name: RegExp) => card(name).getAttribute('aria-expanded') === 'true';

test('a known error stands first, as text, and the form is whole under it', async () => {
  const { user, saved, panel } = await open();
  expect((await region()).textContent).toContain('Causa: O documento tem imagens grandes.');
  expect(screen.getByRole('button', { name: 'Enviar chamado' })).toBeTruthy();
  expect(panel.getState().mexeu).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Não resolveu, continuar' }));
  expect(screen.queryByRole('button', { name: /Erro conhecido/ })).toBeNull();
  expect(document.activeElement?.id).toBe('descricao');
  panel.edit({ descricao: 'Não sai.' });
  expect((await saved())?.mostrado).toEqual([{ tipo: 'erro', id: 'pdf' }]);
});

test('an article comes with its categoria, with the links that there are', async () => {
  const { user } = await open({}, { draft: { contexto: SEM_ERRO } });
  await user.click(screen.getByRole('radio', { name: 'Cadastro de usuário' }));
  const shown = await region();
  expect(
    within(shown)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Abra <b>a página</b>.', 'Preencha.']);
  expect(
    within(shown)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Curso']);
});

test('who has written already is shown a line, which opens when it is pressed', async () => {
  const { user, panel } = await open({}, { draft: { descricao: 'Já escrevi.' } });
  await region();
  expect(isOpen(/Erro conhecido/)).toBe(false);
  expect(panel.getState().rascunho.mostrado).toBeUndefined();
  await user.click(card(/Erro conhecido/));
  expect(isOpen(/Erro conhecido/)).toBe(true);
});

test('what is written under an open card does not close it', async () => {
  const { user } = await open();
  await region();
  await user.type(screen.getByLabelText('Descrição'), ' E mais.');
  expect(isOpen(/Erro conhecido/)).toBe(true);
});

test('“Isso resolveu”: the draft goes with the panel, and there is a way back', async () => {
  const { user, asked } = await open();
  await region();
  await user.click(screen.getByRole('button', { name: 'Isso resolveu' }));
  await screen.findByText('Que bom que resolveu.');
  expect(asked.find(({ nome }) => nome === 'painel.resolveu')?.pedido).toEqual({
    item: { tipo: 'erro', id: 'pdf' },
  });
  await user.click(screen.getByRole('button', { name: 'Voltar ao rascunho' }));
  expect(screen.getByLabelText('Descrição')).toBeTruthy();
  expect(asked.at(-1)?.nome).not.toBe('painel.fechar');
  expect(asked.some(({ nome }) => nome === 'painel.voltar')).toBe(true);
});

const ABERTO = {
  id: 'c1',
  numero: 'CBM-2026-000009',
  categoria: { id: 'erro_no_sei', titulo: 'Erro no SEI' },
  descricao: 'Não assina.',
  processo: '00012.000123/2026-11',
  situacao: 'em_analise' as const,
  prazos: [],
  ultimaRespostaEm: null,
  criadoEm: new Date().toISOString(),
  atualizadoEm: new Date().toISOString(),
};

test('the same processo and categoria: already open, and it can be joined', async () => {
  const { user, asked } = await open(
    { abertos: [ABERTO] },
    {},
    {
      'painel.acrescentar': () => ({ ok: true, entrega: 'r1' }),
      'painel.esperar': () => ({
        fim: 'entregue',
        recibo: {
          id: 'r1',
          pessoa: 'p',
          chamado: 'c1',
          numero: ABERTO.numero,
          em: 1,
          acrescentado: true,
        },
      }),
    },
  );
  await region();
  expect(screen.queryByText(/Já está aberto/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
  expect(card(/Já está aberto/).textContent).toContain(
    'CBM-2026-000009 · Em análise · aberto hoje',
  );
  expect(isOpen(/Já está aberto/)).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Acrescentar a ele' }));
  await screen.findByText('Acrescentado ao chamado CBM-2026-000009.');
  expect(asked.find(({ nome }) => nome === 'painel.acrescentar')?.pedido).toEqual({
    rascunho: 'r1',
    chamado: 'c1',
  });
});

test.each([
  ['another processo', { processo: '00099.000001/2026-00' }],
  ['another categoria', { categoria: { id: 'unidade', titulo: 'Unidade' } }],
])('one of %s is no reason not to write', async (_, change) => {
  const { user } = await open({ abertos: [{ ...ABERTO, ...change }] });
  await user.click(screen.getByRole('radio', { name: 'Erro no SEI' }));
  await region();
  expect(screen.queryByText(/Já está aberto/)).toBeNull();
});

const LENTO = {
  id: 'a1',
  texto: 'A assinatura está lenta.',
  telas: [],
  de: '2026-01-01T00:00:00Z',
};

test('an aviso of this SEI: “Eu também”, said once', async () => {
  const { user, times } = await open(
    { avisos: [LENTO, { ...LENTO, id: 'a2', host: 'sei.outro.gov.br' }] },
    {},
    { 'painel.euTambem': () => 'contado' },
  );
  await region();
  expect(isOpen(/Aviso da equipe A assinatura está lenta/)).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Eu também' }));
  await screen.findByText('Você já disse “Eu também”.');
  expect(times('painel.euTambem')).toBe(1);
  expect(screen.getAllByText('Aviso da equipe')).toHaveLength(1);
});

test('whoever is not known yet is asked who they are', async () => {
  const { user, times } = await open(
    { avisos: [LENTO] },
    { entrada: { catalogo: COM_AJUDA, identidade: null } },
  );
  await region();
  await user.click(screen.getByRole('button', { name: 'Eu também' }));
  await screen.findByText('Informe seu nome e e-mail abaixo para dizer “Eu também”.');
  expect(document.activeElement?.id).toBe('email');
  expect(times('painel.euTambem')).toBe(0);
});

test('the answer of the last time opens before the known error', async () => {
  const em = new Date().toISOString();
  const resposta = 'Reduza a imagem.\nDepois gere de novo.';
  await open({ ultimaVez: { id: 'c7', numero: 'CBM-2026-000007', resposta, em } });
  await region();
  await waitFor(() => expect(isOpen(/Da última vez \(CBM-2026-000007, hoje\)/)).toBe(true));
  expect(screen.getByText(/Depois gere de novo/)).toBeTruthy();
  expect(isOpen(/Erro conhecido/)).toBe(false);
});
