/** What a categoria changes in the form: who it is for, who may ask, what else is wanted. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { savePerson } from '@/lib/outbox/people';
import type { Catalogo, Categoria } from '@/lib/contract';
import type { Pessoa, Rascunho } from '@/lib/outbox/records';
import { catalogo, ID, imagem, maria, openPanel, send } from './open-panel';

const pedido = (mudancas: Partial<Categoria>): Categoria => ({
  id: 'pedido',
  titulo: 'Pedido',
  quando: 'Para testar.',
  busca: [],
  natureza: 'pedido',
  campos: [],
  prazos: [],
  descricao: { obrigatoria: false },
  ...mudancas,
});

/** A panel that offers this categoria and one more. */
async function offering(
  mudancas: Partial<Categoria>,
  {
    draft = {},
    identidade = maria,
    outro = {},
    background = {},
  }: {
    draft?: Partial<Rascunho>;
    identidade?: Pessoa | null;
    outro?: Partial<Catalogo>;
    background?: NonNullable<Parameters<typeof openPanel>[0]>['background'];
  } = {},
) {
  const duvida = pedido({ id: 'duvida', titulo: 'Dúvida' });
  return await openPanel({
    draft,
    entrada: {
      identidade,
      catalogo: {
        ...catalogo,
        categorias: [pedido(mudancas), duvida],
        provaveis: ['pedido', 'duvida'],
        ...outro,
      },
    },
    background,
  });
}

const choose = (name: string) => screen.getByRole('radio', { name });
const text = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);

describe('what a field begins with', () => {
  const campos: Categoria['campos'] = [
    {
      id: 'nome',
      rotulo: 'Nome do usuário',
      tipo: 'texto',
      obrigatorio: true,
      daPagina: 'pessoa.nome',
    },
    {
      id: 'email',
      rotulo: 'E-mail do cadastro',
      tipo: 'email',
      obrigatorio: true,
      daPagina: 'pessoa.email',
    },
    {
      id: 'unidade',
      rotulo: 'Unidade',
      tipo: 'unidade',
      obrigatorio: true,
      daPagina: 'unidade.sigla',
    },
  ];

  test('for oneself: one’s own; for another: not, and the unidade stays', async () => {
    const { user, saved } = await offering({ campos, paraOutra: true });
    await user.click(choose('Pedido'));
    expect(text(/^Nome do usuário/).value).toBe(maria.nome);
    expect(text(/^E-mail do cadastro/).value).toBe(maria.email);
    await user.click(choose('Para outra pessoa'));
    expect(text(/^Nome do usuário/).value).toBe('');
    expect(text(/^E-mail do cadastro/).value).toBe('');
    expect(text(/^Unidade/).value).toBe('CBM - COBM');
    expect(await saved()).toMatchObject({ paraOutra: true, campos: { unidade: 'CBM - COBM' } });
  });

  test('what was typed, or emptied, is never overwritten', async () => {
    const { user } = await offering({ campos, paraOutra: true });
    await user.click(choose('Pedido'));
    await user.clear(text(/^Nome do usuário/));
    await user.type(text(/^Nome do usuário/), 'Ana Lima');
    await user.clear(text(/^E-mail do cadastro/));
    await user.click(choose('Para outra pessoa'));
    await user.click(choose('Para mim'));
    expect(text(/^Nome do usuário/).value).toBe('Ana Lima');
    expect(text(/^E-mail do cadastro/).value).toBe('');
  });

  test('who types who they are sees it in the fields, until these are changed', async () => {
    const { user } = await offering({ campos }, { identidade: null });
    await user.click(choose('Pedido'));
    await user.type(text(/^E-mail$/), 'maria@exemplo.gov.br');
    expect(text(/^E-mail do cadastro/).value).toBe('maria@exemplo.gov.br');
    await user.type(text(/^Nome$/), ' e Silva');
    expect(text(/^Nome do usuário/).value).toBe('Maria Aparecida de Souza e Silva');
    await user.clear(text(/^Nome do usuário/));
    await user.type(text(/^Nome do usuário/), 'Ana');
    await user.type(text(/^Nome$/), ' Lima');
    expect(text(/^Nome do usuário/).value).toBe('Ana');
  });

  test('a page that names no unidade: the one of the last report, unless it was taken out', async () => {
    const semUnidade = { leitura: { faltou: ['unidade'], retirados: [] } };
    const identidade = { ...maria, unidade: 'CBM - DP' };
    const { user } = await offering({ campos }, { draft: { contexto: semUnidade }, identidade });
    await user.click(choose('Pedido'));
    expect(text(/^Unidade/).value).toBe('CBM - DP');
  });

  test('nothing that nobody typed is carried into another categoria', async () => {
    const { user, saved } = await offering({ campos });
    await user.click(choose('Pedido'));
    await user.click(choose('Dúvida'));
    expect((await saved())?.campos).toEqual({});
  });

  test('several processos begin with those that were marked', async () => {
    const marcados = ['00012.000111/2026-11', '00012.000112/2026-11'];
    const { user } = await offering(
      {
        campos: [
          {
            id: 'processos',
            rotulo: 'Processos',
            tipo: 'processo',
            obrigatorio: true,
            varios: true,
            daPagina: 'processo.numero',
          },
        ],
      },
      {
        draft: {
          contexto: { processosSelecionados: marcados, leitura: { faltou: [], retirados: [] } },
        },
      },
    );
    await user.click(choose('Pedido'));
    expect(text(/^Processos/).value).toBe(marcados.join('; '));
  });
});

describe('the description, the anexo and the impacto', () => {
  test('are asked as the categoria says', async () => {
    const { user, asked } = await offering({
      descricao: { obrigatoria: false, rotulo: 'Algo mais', ajuda: 'Se ajudar.' },
    });
    await user.click(choose('Pedido'));
    expect(screen.getByText('Se ajudar.')).toBeTruthy();
    await user.clear(text(/^Algo mais/));
    await user.click(send());
    await waitFor(() => expect(asked.map(({ nome }) => nome)).toContain('painel.enviar'));
  });

  test('a wanted anexo is said before sending; a picture is one', async () => {
    const anexo = { obrigatorio: true, ajuda: 'Junte o ofício.' };
    const { user, times } = await offering({ anexo });
    await user.click(choose('Pedido'));
    expect(screen.getByText('Junte o ofício.')).toBeTruthy();
    await user.click(send());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Anexar arquivo'));
    expect(times('painel.enviar')).toBe(0);
  });

  test('with a picture nothing is wanted', async () => {
    const anexo = { obrigatorio: true, ajuda: 'Junte o ofício.' };
    const { user, times } = await offering({ anexo }, { draft: { imagens: [imagem('i1')] } });
    await user.click(choose('Pedido'));
    expect(screen.queryByText('Junte o ofício.')).toBeNull();
    await user.click(send());
    await waitFor(() => expect(times('painel.enviar')).toBe(1));
  });

  test('impacto in the categoria’s own words', async () => {
    const { user, saved } = await offering({
      natureza: 'erro',
      impactos: [
        { id: 'parado', rotulo: 'Ninguém da unidade trabalha' },
        { id: 'consigo_trabalhar', rotulo: 'Só incomoda' },
      ],
    });
    await user.click(choose('Pedido'));
    await user.click(choose('Ninguém da unidade trabalha'));
    expect((await saved())?.impacto).toBe('parado');
  });

  test('who may have to agree is said', async () => {
    const { user } = await offering({ aprovacao: 'chefia' });
    await user.click(choose('Pedido'));
    expect(screen.getByText('A chefia pode ter de concordar antes.')).toBeTruthy();
  });
});

describe('a request that only CSG members make', () => {
  test('nobody knows who the person is: told who theirs is, and may send', async () => {
    const { user, times } = await offering({ quem: 'csg' });
    await user.click(choose('Pedido'));
    expect((await screen.findByRole('note')).textContent).toContain('csg@cbm.exemplo.gov.br');
    await user.click(send());
    await waitFor(() => expect(times('painel.enviar')).toBe(1));
  });

  test('the helpdesk knows that they are none: not sent, and the text stays', async () => {
    const identidade = { ...maria, csg: [] };
    const { user, times, saved } = await offering({ quem: 'csg' }, { identidade });
    await user.click(choose('Pedido'));
    await user.type(text(/^Descrição/), ' Preciso disto.');
    await user.click(send());
    expect(screen.getByText(/Só o CSG do seu órgão envia este pedido/)).toBeTruthy();
    expect(times('painel.enviar')).toBe(0);
    expect((await saved())?.descricao).toContain('Preciso disto.');
  });

  test('a member is told nothing', async () => {
    const { user } = await offering({ quem: 'csg' }, { identidade: { ...maria, csg: ['CBM'] } });
    await user.click(choose('Pedido'));
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('the processo that the procedure wants too', () => {
  test('its number goes along, its text to the clipboard, before and after sending', async () => {
    const written: ClipboardItem[][] = [];
    const recibo = {
      id: ID,
      pessoa: maria.chave,
      chamado: 'c1',
      numero: 'CBM-2026-000123',
      em: Date.now(),
    };
    const { user, saved } = await offering(
      {
        formalizacao: 'processo',
        fechamento: 'A senha nova chega por e-mail.',
        campos: [{ id: 'cpf', rotulo: 'CPF', tipo: 'cpf', obrigatorio: true }],
      },
      {
        background: {
          'painel.pessoa': (dados) => savePerson(dados),
          'painel.enviar': () => ({ ok: true, entrega: ID }),
          'painel.esperar': () => ({ fim: 'entregue', recibo }),
        },
      },
    );
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly items: Record<string, Blob>) {}
      },
    );
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
      written.push([...items]);
    });
    await user.click(choose('Pedido'));
    await user.type(text(/^CPF/), '52998224725');
    await user.type(await screen.findByLabelText(/^Número do processo no SEI/), '123.4/2026');
    expect(screen.getByText(/escolha o nível de acesso restrito/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copiar texto do despacho' }));
    expect(await screen.findByText(/Copiado\. Cole no editor do SEI/)).toBeTruthy();
    expect(await htmlOf(written[0])).toContain('<td>529.982.247-25</td>');
    expect((await saved())?.formalizacao).toBe('123.4/2026');

    await user.click(send());
    expect(await screen.findByText('A senha nova chega por e-mail.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copiar texto do despacho' }));
    await waitFor(() => expect(written).toHaveLength(2));
    expect(await htmlOf(written[1])).toContain('registrado no chamado CBM-2026-000123');
  });

  const htmlOf = async (items: ClipboardItem[] = []) => {
    const [item] = items as unknown as { items: Record<string, Blob> }[];
    return await item?.items['text/html']?.text();
  };
});

describe('who receives', () => {
  const outro: Partial<Catalogo> = {
    orgaos: [
      {
        ...catalogo.orgaos[0]!,
        csg: { nome: 'CSG do CBM', telefone: '(00) 0000-0001', horario: '8h às 14h' },
        apoioLocal: [{ unidades: ['CBM - COBM'], contato: 'ti' }],
      },
    ],
    contatos: [{ id: 'ti', nome: 'TI do COBM', endereco: 'Sala 12' }],
    destinos: [{ id: 'samop', nome: 'SAMOP' }],
    links: [
      { id: 'curso', rotulo: 'Curso do SEI', url: 'https://curso.exemplo.gov.br/' },
      { id: 'senha', rotulo: 'Trocar senha', url: null },
    ],
  };

  test('opens into how to reach them, local support first, pages in another tab', async () => {
    const { user } = await offering({ links: ['curso', 'senha'] }, { outro });
    await user.click(choose('Pedido'));
    await user.click(screen.getByRole('button', { name: /CSG do CBM/ }));
    const curso = await screen.findByRole('link', { name: /Curso do SEI/ });
    expect(curso.getAttribute('target')).toBe('_blank');
    expect(curso.getAttribute('rel')).toContain('noreferrer');
    const headings = screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent);
    expect(headings).toEqual([
      'Suporte da sua unidade, procure antes',
      'CSG do seu órgão',
      'Páginas úteis',
    ]);
    expect(screen.getByText('Sala 12')).toBeTruthy();
    expect(screen.getByText('8h às 14h')).toBeTruthy();
    expect(screen.queryByText(/Trocar senha/)).toBeNull();
  });

  test('is who the categoria says, where it says so', async () => {
    const { user } = await offering({ destino: 'samop' }, { outro });
    await user.click(choose('Pedido'));
    const line = screen.getByText('Quem vai receber').parentElement!;
    expect(within(line).getByRole('button', { name: /SAMOP/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'corrigir quem vai receber' })).toBeNull();
  });
});
