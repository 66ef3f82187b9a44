/** A chamado held against its catalogue: what it asks, who may open it, who receives it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { applyRetention } from '@/helpdesk/retention/retention.ts';
import { PADRAO } from '@/helpdesk/retention/rules.ts';
import { COMANDO, TAREFA } from '@/helpdesk/store/auditoria.ts';
import { joinVerified } from '@/helpdesk/store/join.ts';
import { givePapel, takePapel } from '@/helpdesk/store/papeis.ts';
import { transaction } from '@/helpdesk/store/transaction.ts';
import { type Campo, type Categoria, Chamado, Identidade, type NovoChamado } from '@/lib/contract';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

const campo = (id: string, tipo: Campo['tipo'], more: Partial<Campo> = {}): Campo => ({
  id,
  rotulo: id,
  tipo,
  obrigatorio: true,
  ...more,
});
const colunas = [
  { ...campo('nome', 'texto'), tipo: 'texto' as const, beneficiario: 'nome' as const },
  { ...campo('cpf', 'cpf'), tipo: 'cpf' as const, beneficiario: 'cpf' as const, unico: true },
  ...Array.from({ length: 8 }, (_, i) => ({
    ...campo(`outra_${i}`, 'texto', { obrigatorio: false }),
    tipo: 'texto' as const,
  })),
];
const base = { quando: 'Na prova.', busca: [], natureza: 'pedido' as const, prazos: [] };
const CATEGORIAS: Categoria[] = [
  { ...base, id: 'lista', titulo: 'Lista', campos: [campo('pessoas', 'lista', { colunas })] },
  {
    ...base,
    id: 'ato',
    titulo: 'Ato',
    campos: [campo('portaria', 'arquivo', { rotulo: 'Portaria' })],
    descricao: { obrigatoria: false },
    anexo: { obrigatorio: true },
  },
  { ...base, id: 'do_csg', titulo: 'Do CSG', campos: [], quem: 'csg', destino: 'samop' },
];
const CPF = '52998224725';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  const { store } = helpdesk;
  store.catalogo = {
    ...(await loadCatalogo()),
    categorias: [...(await loadCatalogo()).categorias, ...CATEGORIAS],
    destinos: [{ id: 'samop', nome: 'SAMOP', email: 'samop@exemplo.gov.br' }],
    unidades: ['CBM - COBM'],
    emailsColetivos: ['todos@exemplo.gov.br'],
  };
});
beforeEach(async () => (maria = await helpdesk.device('Maria')));
afterAll(async () => await helpdesk.stop());

async function open(change: Partial<NovoChamado>): Promise<Chamado> {
  const answer = await maria.post('/chamados', novoChamado(change));
  const corpo: unknown = await answer.json();
  expect([answer.status, corpo]).toMatchObject([201, {}]);
  return Chamado.parse(corpo);
}

/** What it was refused for: a sentence by the place. */
async function refused(change: Partial<NovoChamado>): Promise<Record<string, string>> {
  const answer = await maria.post('/chamados', novoChamado(change));
  const corpo = (await answer.json()) as { errors: { pointer: string; message: string }[] };
  expect([answer.status, corpo]).toMatchObject([422, { code: 'corpo_invalido' }]);
  return Object.fromEntries(corpo.errors.map(({ pointer, message }) => [pointer, message]));
}

describe('a list of people', () => {
  const pessoas = [
    { nome: ' José da Silva ', cpf: '529.982.247-25' },
    { nome: 'Ana Lima', cpf: '11144477735' },
  ];

  test('is kept as data, read as a table and as text, and names for whom it was asked', async () => {
    const formalizacao = '08410032.000123/2026-11';
    const chamado = await open({
      categoria: 'lista',
      campos: { pessoas },
      paraOutra: true,
      formalizacao,
    });
    const [lido] = chamado.campos;
    expect(lido?.tabela?.linhas.map(([nome, cpf]) => [nome, cpf])).toEqual([
      ['José da Silva', '529.982.247-25'],
      ['Ana Lima', '111.444.777-35'],
    ]);
    expect(lido?.valor).toContain('1. nome: José da Silva\n   cpf: 529.982.247-25');
    const beneficiarios = [
      { nome: 'José da Silva', cpf: CPF },
      { nome: 'Ana Lima', cpf: '11144477735' },
    ];
    expect(chamado).toMatchObject({ beneficiarios, formalizacao });
    const read = Chamado.parse(await (await maria.get(`/chamados/${chamado.id}`)).json());
    expect(read).toEqual(chamado);
  });

  test('asked “para mim”, the own name is nobody else’s; others in it are still named', async () => {
    const entra = { mudanca: 'entra', unidade_entra: 'CBM - COBM' };
    const names = async (...nomes: string[]) => {
      const campos = { pessoas: nomes.map((nome) => ({ nome, ...entra })) };
      return (await open({ categoria: 'lotacao', campos })).beneficiarios;
    };
    expect(await names('MARIA')).toBeUndefined();
    expect(await names('Maria', 'Ana Lima')).toEqual([{ nome: 'Ana Lima' }]);
    expect(await names('Ana Lima')).toEqual([{ nome: 'Ana Lima' }]);
  });

  test('with a gap or a person twice is refused, and says in which cell', async () => {
    const wrong = [...pessoas, { nome: 'José', cpf: CPF }, { cpf: '390.533.447-05' }];
    expect(await refused({ categoria: 'lista', campos: { pessoas: wrong } })).toEqual({
      '/campos/pessoas/2/cpf': '“cpf” repete o da linha 1.',
      '/campos/pessoas/3/nome': 'Preencha “nome”.',
    });
  });

  test('of 500 rows with every cell full passes; a larger body is refused by its size', async () => {
    const cell = 'ção '.repeat(50).trim();
    const rows = Array.from({ length: 500 }, (_, i) => ({
      nome: `${cell.slice(0, 190)} ${i}`,
      cpf: cpfOf(i),
      ...Object.fromEntries(colunas.slice(2).map(({ id }) => [id, cell])),
    }));
    const chamado = await open({ categoria: 'lista', campos: { pessoas: rows } });
    expect(chamado.campos[0]?.tabela?.linhas).toHaveLength(500);
    expect(chamado.beneficiarios).toHaveLength(500);

    const large = { [`outra_0`]: 'x'.repeat(3 * 1024 * 1024) };
    const answer = await maria.post('/chamados', novoChamado({ campos: { pessoas: [large] } }));
    expect(answer.status).toBe(413);
    const other = await maria.post(`/chamados/${chamado.id}/mensagens`, {
      texto: 'x'.repeat(300 * 1024),
    });
    expect(other.status).toBe(413);
  });

  test('loses its CPFs with all others, beneficiários too', async () => {
    const { id } = await open({ categoria: 'lista', campos: { pessoas } });
    await maria.post(`/chamados/${id}/cancelamento`, { motivo: '' });
    const later = new Date(Date.now() + 31 * 86_400_000);
    await applyRetention(helpdesk.store.db, PADRAO, TAREFA, later);
    const after = await (await maria.get(`/chamados/${id}`)).text();
    expect(after).not.toMatch(/52998224725|529\.982\.247-25/);
    expect(Chamado.parse(JSON.parse(after)).beneficiarios?.[0]).toEqual({
      nome: 'José da Silva',
      cpf: '***982247**',
    });
  });
});

describe('what is asked beside the fields', () => {
  test('a description that may be empty is; an anexo that is wanted is missed', async () => {
    const missing = await refused({ categoria: 'ato', descricao: '', campos: {} });
    expect(missing).toEqual({
      '/anexos': 'Junte ao menos uma imagem ou um arquivo.',
      '/campos/portaria': 'Preencha “Portaria”.',
    });
    expect(await refused({ categoria: 'outros', descricao: ' ' })).toEqual({
      '/descricao': 'Escreva a descrição.',
    });
  });

  test('a file is one of the anexos, and is read by its name', async () => {
    const bytes = pngBytes(300);
    const sha256 = sha256Of(bytes);
    await maria.put(sha256, bytes, 0, 300);
    const anexos = [{ sha256, nome: 'portaria 12.png', papel: 'arquivo' as const }];
    const sent = { categoria: 'ato', descricao: '', anexos };
    const chamado = await open({ ...sent, campos: { portaria: sha256 } });
    expect(chamado.campos).toEqual([
      { id: 'portaria', rotulo: 'Portaria', valor: 'portaria 12.png' },
    ]);
    expect(await refused({ ...sent, campos: { portaria: 'f'.repeat(64) } })).toEqual({
      '/campos/portaria': 'O arquivo de “Portaria” não está entre os anexos.',
    });
  });
});

describe('the catalogue it was written against', () => {
  const older = { catalogo: 'demonstracao-0-antiga' };

  test('an older one is not held to what is asked now: what was written is kept', async () => {
    const campos = { pessoas: [{ nome: 'José', cpf: '123' }], de_antes: 'Texto de antes' };
    const chamado = await open({ ...older, categoria: 'lista', campos, descricao: '' });
    expect(chamado.campos.map(({ id }) => id)).toEqual(['pessoas', 'de_antes']);
    expect(JSON.stringify(chamado.campos)).toContain('123');
    expect(chamado.campos[1]?.valor).toBe('Texto de antes');
  });

  test('the one of now is held to all of it', async () => {
    const { versao } = helpdesk.store.catalogo;
    const campos = { pessoas: [{ nome: 'José', cpf: '123' }] };
    expect(await refused({ catalogo: versao, categoria: 'lista', campos })).toEqual({
      '/campos/pessoas/0/cpf': 'Um CPF tem 11 números.',
    });
  });

  test('a list is bounded whatever the catalogue; a categoria that is gone is refused by name', async () => {
    const many = Array.from({ length: 501 }, () => ({ nome: 'x' }));
    const campos = { pessoas: many };
    expect(Object.keys(await refused({ ...older, categoria: 'lista', campos }))).toEqual([
      '/campos/pessoas',
    ]);
    expect(await refused({ ...older, categoria: 'sumiu' })).toEqual({
      '/categoria': 'Esta categoria não existe mais. Escolha outra.',
    });
  });
});

describe('what is the CSG’s alone', () => {
  const asked = { categoria: 'do_csg' };
  const csg = async () => Identidade.parse(await (await maria.get('/dispositivos/atual')).json());
  const prove = async (email: string) => {
    const { dispositivo } = await csg();
    const { db } = helpdesk.store;
    await transaction(db, async (tx) => joinVerified(tx, dispositivo, email));
  };

  test('is refused to others, who are told who theirs is', async () => {
    expect((await refused(asked))['/categoria']).toMatch(
      /^Só quem é do CSG abre este pedido\. O CSG do seu órgão é: Comitê .+csg\.cbm@exemplo\.gov\.br/,
    );
    expect(await csg()).not.toHaveProperty('csg');
  });

  test('a member by the list opens it once the e-mail is proved; it goes to the named unit', async () => {
    helpdesk.store.membros = new Map([['membro@exemplo.gov.br', ['CBM']]]);
    await refused(asked);
    await prove('membro@exemplo.gov.br');
    expect(await csg()).toMatchObject({ verificada: true, csg: ['CBM'] });
    const chamado = await open(asked);
    expect(chamado.destino).toEqual({
      sigla: 'SAMOP',
      nome: 'SAMOP',
      contato: 'samop@exemplo.gov.br',
    });
    expect(chamado.numero).toMatch(/^CBM-/);
  });

  test('so does who has a role at the desk, for as long as they have it', async () => {
    const { db } = helpdesk.store;
    await prove('papel@exemplo.gov.br');
    expect(await csg()).toMatchObject({ verificada: true, csg: [] });
    await givePapel(db, COMANDO, { email: 'papel@exemplo.gov.br', papel: 'csg', orgao: 'SEAD' });
    expect(await csg()).toMatchObject({ csg: ['SEAD'] });
    await open(asked);
    await takePapel(db, COMANDO, 'papel@exemplo.gov.br');
    await refused(asked);
  });
});

/** A CPF that proves itself, another one for each number. */
function cpfOf(n: number): string {
  const digits = String(100_000_000 + n * 7);
  const next = (all: string) => {
    const sum = Array.from(all).reduce((s, d, i) => s + Number(d) * (all.length + 1 - i), 0);
    return String(((sum * 10) % 11) % 10);
  };
  const first = digits + next(digits);
  return first + next(first);
}
