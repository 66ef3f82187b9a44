import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPanel, rascunho } from './open-panel';

const description = () => screen.getByLabelText<HTMLTextAreaElement>('Descrição').value;
const openList = () => screen.getByRole('button', { name: /Ver os \d dados/ });
const line = (rotulo: string) => {
  const item = screen.getByText(rotulo, { selector: '.facts__name' }).closest('li');
  if (!item) throw new Error(`no line for ${rotulo}`);
  return item;
};

test('every fact can be taken out, and says why it goes', async () => {
  const { user, saved } = await openPanel();
  const remove = screen.getByRole('button', { name: 'Retirar Processo' });
  const why = document.getElementById(remove.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('Para a equipe olhar o mesmo processo.');
  await user.click(remove);
  expect(screen.queryByRole('button', { name: 'Retirar Processo' })).toBeNull();
  expect((await saved())?.retirados).toEqual(['processo']);
});

test('what was taken out can be put back', async () => {
  const { user, saved } = await openPanel({ draft: { retirados: ['processo'] } });
  await user.click(openList());
  expect(line('Processo').textContent).toContain('não vai');
  await user.click(screen.getByRole('button', { name: 'Pôr de volta Processo' }));
  expect(line('Processo').textContent).toContain('00012.000123/2026-11 · Férias');
  expect((await saved())?.retirados).toEqual([]);
});

test('the list shows them all, and what could not be identified', async () => {
  const { user } = await openPanel();
  await user.click(openList());
  expect(line('Versão').textContent).toContain('SEI 4.1.5 · sei.exemplo.gov.br');
  expect(line('Unidade').textContent).toContain('CBM - COBM');
  expect(line('Documento').textContent).toContain('não identificado');
  expect(within(line('Documento')).queryByRole('button')).toBeNull();
});

test('a page that said nothing is told as such, and the form works', async () => {
  await openPanel({
    draft: { contexto: { leitura: { faltou: ['pagina'], retirados: [] } } },
  });
  expect(screen.getByText(/Nada foi lido desta página/)).toBeTruthy();
  expect(description()).toBe('');
});

test('SEI’s message opens the description and leaves with its fact while nobody wrote more', async () => {
  const { user } = await openPanel();
  expect(description()).toBe('Mensagem do SEI: “Erro ao gerar o PDF.”');
  await user.click(openList());
  await user.click(screen.getByRole('button', { name: 'Retirar Mensagem do SEI' }));
  expect(description()).toBe('');
  await user.click(screen.getByRole('button', { name: 'Pôr de volta Mensagem do SEI' }));
  expect(description()).toBe('Mensagem do SEI: “Erro ao gerar o PDF.”');
});

test('what the person wrote stays when the message is taken out', async () => {
  const { user } = await openPanel();
  await user.type(screen.getByLabelText('Descrição'), ' Desde ontem.');
  await user.click(openList());
  await user.click(screen.getByRole('button', { name: 'Retirar Mensagem do SEI' }));
  expect(description()).toBe('Mensagem do SEI: “Erro ao gerar o PDF.” Desde ontem.');
});

test('a description that was written before is not overwritten', async () => {
  await openPanel({ draft: { ...rascunho, descricao: 'Já escrevi.' } });
  expect(description()).toBe('Já escrevi.');
});

test('what goes with the computer and with the list is shown beside them', async () => {
  const { user } = await openPanel({
    draft: {
      contexto: {
        ...rascunho.contexto,
        processo: {
          numero: '00012.000123/2026-11',
          nivelAcesso: 'restrito',
          hipotese: 'Informação Pessoal (Art. 31 da Lei nº 12.527/2011)',
        },
        documento: { numero: '8217734', formato: 'pdf' },
        processosListados: 12,
        ambiente: { navegador: 'Chrome 141' },
        extensoes: ['SEI++'],
        desempenho: [
          { quadro: 'pagina', servidorMs: 900, totalMs: 1200 },
          { quadro: 'ifrVisualizacao', servidorMs: 4200, totalMs: 6130 },
        ],
        falhas: [
          { caminho: '/sei/controlador_ajax.php', acao: 'unidade_auto_completar', status: 500 },
        ],
      },
    },
  });
  expect(screen.queryByRole('button', { name: 'Retirar Processos marcados' })).toBeNull();
  await user.click(openList());
  expect(line('Processo').textContent).toContain('Informação Pessoal');
  expect(line('Documento').textContent).toContain('8217734 · PDF');
  expect(line('Processos marcados').textContent).toContain('12 na lista da tela');
  expect(line('Ambiente').textContent).toContain(
    'Chrome 141 · SEI respondeu em 4,2 s · tela pronta em 6,1 s · 500 em unidade_auto_completar · SEI++',
  );
});
