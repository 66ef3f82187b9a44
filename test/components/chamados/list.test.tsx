import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ChamadoList } from '@/components/chamados/list';
import { markSeen } from '@/lib/browser/seen';
import type { ChamadoResumo } from '@/lib/contract';
import { AGORA, background, em, freshBrowser, MARIA, resumo, SEM_REDE } from '../support/world';

freshBrowser();

const show = (pessoa: string | null = MARIA.chave, onOpen: (c: ChamadoResumo) => void = () => {}) =>
  render(<ChamadoList pessoa={pessoa} entregues={[]} focar={null} onOpen={onOpen} />);
const fresh = (itens: ChamadoResumo[]) => async () =>
  ({ ok: true, valor: { itens, velho: null } }) as const;

test('each chamado says number, categoria, situação and prazo in words', async () => {
  const atrasado = resumo({
    id: 'c2',
    numero: 'CBM-2026-000100',
    situacao: 'encaminhado',
    prazos: [{ ...resumo().prazos[0]!, ate: em(23, 23, 59) }],
  });
  background({ 'chamados.listar': fresh([resumo(), atrasado]) });
  show();
  const [first, second] = await screen.findAllByRole('listitem');
  for (const text of ['CBM-2026-000123', 'Erro ao assinar', 'Em análise']) {
    expect(within(first!).getByText(text)).toBeTruthy();
  }
  expect(first!.textContent).toContain('Resposta: prazo até sex., 27/11 · faltam 3 dias');
  expect(second!.textContent).toContain('Resposta: prazo até seg., 23/11 · atrasado há 1 dia');
});

test('what people wrote is text, never markup', async () => {
  const descricao = '<img src=x onerror="alert(1)"> <b>negrito</b>';
  background({ 'chamados.listar': fresh([resumo({ descricao })]) });
  const { container } = show();
  expect(await screen.findByText(descricao)).toBeTruthy();
  expect(container.querySelector('img, b')).toBeNull();
});

test('the cached list is there before the helpdesk answers', async () => {
  const helpdesk = Promise.withResolvers<void>();
  background({
    'chamados.guardados': async () => ({ itens: [resumo({ numero: 'VELHO-1' })], em: AGORA }),
    'chamados.listar': async () => {
      await helpdesk.promise;
      return { ok: true, valor: { itens: [resumo({ numero: 'NOVO-1' })], velho: null } };
    },
  });
  show();
  expect(await screen.findByText('VELHO-1')).toBeTruthy();
  helpdesk.resolve();
  expect(await screen.findByText('NOVO-1')).toBeTruthy();
  expect(screen.queryByText('VELHO-1')).toBeNull();
});

test.each([
  ['an old answer', { ok: true, valor: { itens: [resumo()], velho: SEM_REDE } }],
  ['a failure', { ok: false, falha: SEM_REDE }],
] as const)('%s: the list stays, with the reason and its hour', async (_what, answered) => {
  background({
    'chamados.guardados': async () => ({ itens: [resumo()], em: AGORA - 3_600_000 }),
    'chamados.listar': async () => structuredClone(answered) as never,
  });
  show();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Não foi possível falar com o helpdesk.');
  expect(alert.textContent).toContain('Mostrando o que foi visto às 09:32.');
  expect(screen.getByText('CBM-2026-000123')).toBeTruthy();
});

test('after a failure, trying again brings the list', async () => {
  let up = false;
  background({
    'chamados.listar': async () =>
      up ? await fresh([resumo()])() : { ok: false, falha: SEM_REDE },
  });
  show();
  const again = await screen.findByRole('button', { name: 'Tentar de novo' });
  expect(screen.queryByText('Nenhum chamado em aberto.')).toBeNull();
  up = true;
  await userEvent.click(again);
  expect(await screen.findByText('CBM-2026-000123')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('the unread mark: until the last answer was seen, and again at the next one', async () => {
  const lido = resumo({ id: 'lido', numero: 'LIDO', ultimaRespostaEm: em(22, 9) });
  const outra = resumo({ id: 'outra', numero: 'OUTRA', ultimaRespostaEm: em(24, 9) });
  const nunca = resumo({ id: 'nunca', numero: 'NUNCA', ultimaRespostaEm: em(24, 9) });
  const sem = resumo({ id: 'sem', numero: 'SEM', ultimaRespostaEm: null });
  await markSeen(MARIA.chave, lido);
  await markSeen(MARIA.chave, { ...outra, ultimaRespostaEm: em(23, 9) });
  background({ 'chamados.listar': fresh([lido, outra, nunca, sem]) });
  show();
  await screen.findAllByText('Nova resposta');
  const marked = screen
    .getAllByRole('listitem')
    .filter((row) => row.textContent.includes('Nova resposta'))
    .map((row) => row.textContent.match(/LIDO|OUTRA|NUNCA|SEM/)?.[0]);
  expect(marked).toEqual(['OUTRA', 'NUNCA']);
});

test('closed chamados stand behind the filter', async () => {
  const { asked } = background({
    'chamados.listar': async ({ situacao }) =>
      fresh(situacao === 'fechados' ? [resumo({ situacao: 'resolvido', numero: 'F-1' })] : [])(),
  });
  show();
  expect(await screen.findByText('Nenhum chamado em aberto.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Encerrados' }));
  expect(await screen.findByText('F-1')).toBeTruthy();
  expect(screen.getByText('Resolvido')).toBeTruthy();
  expect(asked.at(-2)?.[1]).toEqual({ pessoa: MARIA.chave, situacao: 'fechados' });
});

test('somebody who never reported reads how to begin, and the helpdesk is not asked', async () => {
  const { asked } = background({});
  show(null);
  expect(screen.getByText(/clique em “Reportar ao CSG”/)).toBeTruthy();
  expect(asked).toEqual([]);
});

test('an answer to a closed chamado is told beside the filter, until it is seen', async () => {
  const fechado = resumo({ id: 'f1', situacao: 'resolvido', ultimaRespostaEm: em(24, 9) });
  background({
    'chamados.listar': async ({ situacao }) => fresh(situacao === 'fechados' ? [fechado] : [])(),
  });
  const { unmount } = show();
  expect(await screen.findByRole('radio', { name: 'Encerrados · 1 nova' })).toBeTruthy();
  unmount();
  await markSeen(MARIA.chave, fechado);
  show();
  await screen.findByText(/Nenhum chamado em aberto/);
  expect(screen.getByRole('radio', { name: 'Encerrados' })).toBeTruthy();
});
