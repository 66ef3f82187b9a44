import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ChamadoView } from '@/components/chamados/chamado-view';
import { keepReply, readReply } from '@/lib/browser/reply-drafts';
import { isUnread, readSeen } from '@/lib/browser/seen';
import type { Handlers } from '@/lib/browser/answering';
import type { Chamado } from '@/lib/contract';
import type { Entrega } from '@/lib/outbox/records';
import {
  background,
  chamado,
  em,
  freshBrowser,
  MARIA,
  resposta,
  resumo,
  SEM_REDE,
} from '../support/world';

freshBrowser();

function open(whole: Chamado, handlers: Partial<Handlers> = {}, entregas: Entrega[] = []) {
  const { asked } = background({
    'chamados.abrir': async () => ({ ok: true, valor: { chamado: whole, velho: null } }),
    ...handlers,
  });
  const view = render(
    <ChamadoView
      pessoa={MARIA.chave}
      resumo={whole}
      entregas={entregas}
      entregues={[]}
      tentar={async () => {
        asked.push(['tentar', null]);
      }}
      onBack={() => asked.push(['voltar', null])}
    />,
  );
  return { asked, ...view };
}

const equipe = { papel: 'equipe', nome: 'Ana (CSG)' } as const;
const pessoa = { papel: 'solicitante', nome: MARIA.nome } as const;
const mensagem = { id: 'm1', autor: equipe, anexos: [], criadaEm: em(22, 9), texto: 'Qual tela?' };

test('the story is told in the order it happened, messages and situações together', async () => {
  open(
    chamado({
      mensagens: [
        { ...mensagem, id: 'm2', autor: pessoa, texto: 'A de assinatura', criadaEm: em(23, 9) },
        mensagem,
      ],
      andamentos: [
        { id: 'a1', de: null, para: 'recebido', autor: pessoa, motivo: null, em: em(21, 10) },
        {
          id: 'a2',
          de: 'recebido',
          para: 'indeferido',
          autor: equipe,
          motivo: 'Fora do SEI',
          em: em(24, 8),
        },
      ],
    }),
  );
  const story = await screen.findByRole('region', { name: 'Andamento' });
  const told = within(story)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(told).toHaveLength(4);
  for (const [i, part] of [
    'Chamado aberto',
    'Qual tela?',
    'A de assinatura',
    'Fora do SEI',
  ].entries()) {
    expect(told[i]).toContain(part);
  }
  expect(told[1]).toContain('Ana (CSG)');
  expect(told[2]).toContain('Você');
});

test('opening it marks its answers as seen', async () => {
  const whole = chamado({ ultimaRespostaEm: em(24, 9), mensagens: [mensagem] });
  open(whole);
  await screen.findByText('Qual tela?');
  await waitFor(async () => expect(isUnread(whole, await readSeen(MARIA.chave))).toBe(false));
});

test('an answer survives the popup until it is in the outbox', async () => {
  const { asked, unmount } = open(chamado(), {
    'chamados.responder': async () => ({ entrega: 'e9' }),
  });
  await userEvent.type(await screen.findByLabelText('Sua resposta'), 'Segue o que pediram');
  unmount();
  expect(await readReply(MARIA.chave, 'c1')).toBe('Segue o que pediram');

  render(
    <ChamadoView
      pessoa={MARIA.chave}
      resumo={resumo()}
      entregas={[]}
      entregues={[]}
      tentar={async () => {}}
      onBack={() => {}}
    />,
  );
  expect(await screen.findByDisplayValue('Segue o que pediram')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Enviar resposta' }));
  await waitFor(() =>
    expect(asked).toContainEqual([
      'chamados.responder',
      { pessoa: MARIA.chave, id: 'c1', numero: 'CBM-2026-000123', texto: 'Segue o que pediram' },
    ]),
  );
  await waitFor(async () => expect(await readReply(MARIA.chave, 'c1')).toBe(''));
  expect(screen.getByLabelText('Sua resposta')).toHaveProperty('value', '');
});

test('an answer that could not be kept stays in the field', async () => {
  await keepReply(MARIA.chave, 'c1', 'não me perca');
  open(chamado(), {
    'chamados.responder': async () => {
      throw new Error('sem espaço');
    },
  });
  await screen.findByDisplayValue('não me perca');
  await userEvent.click(screen.getByRole('button', { name: 'Enviar resposta' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/continua no campo/);
  expect(screen.getByLabelText('Sua resposta')).toHaveProperty('value', 'não me perca');
  expect(await readReply(MARIA.chave, 'c1')).toBe('não me perca');
});

test('answers on their way stand at the end, with why they wait', async () => {
  open(chamado({ mensagens: [mensagem] }), {}, [
    resposta(),
    resposta({ id: 'e3', corpo: { texto: 'segunda' }, falha: SEM_REDE }),
    resposta({ id: 'e4', chamado: 'outro', corpo: { texto: 'de outro chamado' } }),
  ]);
  const story = await screen.findByRole('region', { name: 'Andamento' });
  const told = within(story)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(told.at(-2)).toContain('enviando…');
  expect(told.at(-1)).toContain('na fila para enviar');
  expect(told.at(-1)).toContain(SEM_REDE.detalhe);
  expect(told.join(' ')).not.toContain('de outro chamado');
});

test.each([
  ['em_analise', ['Enviar resposta', 'Cancelar chamado']],
  ['aguardando_solicitante', ['Enviar resposta', 'Cancelar chamado']],
  ['resolvido', ['Reabrir', 'avaliar']],
  ['indeferido', ['Reabrir', 'avaliar']],
  ['encerrado', ['Reabrir', 'avaliar']],
  ['cancelado', []],
] as const)('%s: only what the helpdesk will accept is offered', async (situacao, offered) => {
  open(chamado({ situacao }));
  await screen.findByRole('region', { name: 'Andamento' });
  const found = [
    ...['Enviar resposta', 'Cancelar chamado', 'Reabrir'].filter((name) =>
      screen.queryByRole('button', { name }),
    ),
    ...(screen.queryByRole('radiogroup', { name: 'Como foi o atendimento?' }) ? ['avaliar'] : []),
  ];
  expect(found).toEqual(offered);
});

test('reopening wants a reason, and shows the chamado as the helpdesk then has it', async () => {
  const { asked } = open(chamado({ situacao: 'resolvido' }), {
    'chamados.reabrir': async () => ({ ok: true, valor: chamado({ situacao: 'em_analise' }) }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Reabrir' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reabrir o chamado' }));
  expect(screen.getByRole('alert').textContent).toMatch(/o que continua errado/);
  expect(asked.some(([nome]) => nome === 'chamados.reabrir')).toBe(false);
  await userEvent.type(screen.getByLabelText('O que continua errado'), 'Voltou a falhar');
  await userEvent.click(screen.getByRole('button', { name: 'Reabrir o chamado' }));
  expect(await screen.findByText('Em análise')).toBeTruthy();
  expect(asked).toContainEqual([
    'chamados.reabrir',
    { pessoa: MARIA.chave, id: 'c1', motivo: 'Voltou a falhar' },
  ]);
});

test('a refusal of the helpdesk is read where the question was', async () => {
  open(chamado(), {
    'chamados.cancelar': async () => ({
      ok: false,
      falha: { ...SEM_REDE, detalhe: 'O chamado já foi resolvido.' },
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Cancelar chamado' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancelar o chamado' }));
  expect((await screen.findByRole('alert')).textContent).toBe('O chamado já foi resolvido.');
});

test('rating: a grade in words, then thanks instead of the question', async () => {
  const { asked } = open(chamado({ situacao: 'resolvido' }), {
    'chamados.avaliar': async ({ nota, comentario }) => ({
      ok: true,
      valor: chamado({ situacao: 'resolvido', avaliacao: { nota, comentario } }),
    }),
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Bom' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enviar avaliação' }));
  expect(await screen.findByText('Você avaliou este atendimento: bom.')).toBeTruthy();
  expect(asked).toContainEqual([
    'chamados.avaliar',
    { pessoa: MARIA.chave, id: 'c1', nota: 4, comentario: '' },
  ]);
});

test('pictures load when in view, and a click enlarges one', async () => {
  const anexo = { sha256: 'a'.repeat(64), nome: 'tela.png', bytes: 9 };
  const url = 'data:image/png;base64,AAAA';
  open(chamado({ anexos: [{ ...anexo, papel: 'imagem', tipo: 'image/png' }] }), {
    'chamados.anexo': async () => ({ ok: true, valor: url }),
  });
  expect(await screen.findByRole('img', { name: 'tela.png' })).toHaveProperty('src', url);
  await userEvent.click(screen.getByRole('button', { name: 'Ampliar tela.png' }));
  const dialog = screen.getByRole('dialog', { name: 'tela.png' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fechar' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the receipt says what was covered and taken out, and of which bytes; notes are numbered', async () => {
  const sha256 = 'ab12'.repeat(16);
  const cobertas = [
    { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 3 },
    { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
  ];
  open(
    chamado({
      anexos: [
        {
          sha256,
          nome: 'tela-1.png',
          papel: 'imagem',
          tipo: 'image/png',
          bytes: 9,
          notas: ['Clico aqui', 'O erro aparece'],
        },
      ],
      comprovante: {
        imagens: [{ sha256, cobertas, mostradas: [] }],
        retirados: ['usuario'],
        numeroMascarado: false,
      },
    }),
    { 'chamados.anexo': async () => ({ ok: false, falha: SEM_REDE }) },
  );
  const summary = await screen.findByText('O que foi coberto e retirado');
  const said = summary.parentElement?.textContent;
  expect(said).toContain('CobertoCPF de uma pessoa (3), feita por você');
  expect(said).toContain('Retirado por vocêusuário');
  expect(screen.getByText('ab12ab12ab12…').title).toContain(sha256);
  const notes = screen.getByText('Clico aqui').closest('ol');
  expect([...(notes?.children ?? [])].map((item) => item.textContent)).toEqual([
    'Clico aqui',
    'O erro aparece',
  ]);
});

test('a chamado from before there were receipts shows none', async () => {
  open(chamado({ comprovante: null }));
  await screen.findByRole('region', { name: 'Andamento' });
  expect(screen.queryByText('O que foi coberto e retirado')).toBeNull();
});

test('a chamado that does not open says why and can be tried again', async () => {
  let up = false;
  open(chamado(), {
    'chamados.abrir': async () =>
      up
        ? { ok: true, valor: { chamado: chamado({ descricao: 'inteiro' }), velho: null } }
        : { ok: false, falha: SEM_REDE },
  });
  expect((await screen.findByRole('alert')).textContent).toContain(SEM_REDE.detalhe);
  up = true;
  await userEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
  expect(await screen.findByText('inteiro')).toBeTruthy();
});
