// @vitest-environment node
/** The table among titles and blank lines, and its columns under the names that people give them. */
import { describe, expect, test } from 'vitest';
import { columnName, likeness as likenessOf } from '@/lib/catalogo/column-names.ts';
import { applyColumns, findInSheets, findTable, tableByPosition } from '@/lib/catalogo/tabela.ts';
import { peopleOf } from '@/lib/planilha/people.ts';
import { ownTime } from '../../support/own-time.ts';

const likeness = (written: string, name: string) =>
  likenessOf(columnName(written), columnName(name));

const COLUNAS = [
  { id: 'nome', rotulo: 'Nome completo', nomes: ['Nome', 'Servidor'] },
  { id: 'cpf', rotulo: 'CPF' },
  { id: 'email', rotulo: 'E-mail' },
  { id: 'unidade', rotulo: 'Unidade', nomes: ['Lotação', 'Setor'] },
];

const LINHAS = [
  ['SECRETARIA DE EXEMPLO'],
  ['Relação de nomes para cadastro'],
  [],
  ['Nº', 'NOME DO SERVIDOR', 'C.P.F.', 'Matrícula', 'E-mails institucionais', 'Lotação atual'],
  ['1', 'Ana', '1', '77', 'ana@exemplo.gov.br', 'SESAU'],
  [],
  ['2', 'Rui', '', '78'],
  ['3'],
  ['Nº', 'Nome do servidor', 'CPF', 'MATRICULA', 'E-mails institucionais', 'Lotação atual'],
  ['4', 'Eva', '4'],
];

describe('findTable', () => {
  test('the header below titles, each column once, rows with the number they have there', () => {
    const tabela = findTable(LINHAS, COLUNAS);
    expect(tabela?.cabecalho).toBe(3);
    expect(tabela?.titulos[1]).toBe('NOME DO SERVIDOR');
    expect(tabela?.colunas).toEqual([null, 'nome', 'cpf', null, 'email', 'unidade']);
    expect(tabela?.linhas).toEqual([
      {
        numero: 5,
        valores: { nome: 'Ana', cpf: '1', email: 'ana@exemplo.gov.br', unidade: 'SESAU' },
      },
      { numero: 7, valores: { nome: 'Rui', cpf: '', email: '', unidade: '' } },
      { numero: 10, valores: { nome: 'Eva', cpf: '4', email: '', unidade: '' } },
    ]);
  });

  test('the surest column wins, wherever it stands', () => {
    const linhas = [['Nome da unidade', 'Nome', 'E-mail do chefe', 'E-mail']];
    expect(findTable(linhas, COLUNAS)?.colunas).toEqual(['unidade', 'nome', null, 'email']);
  });

  test('no header: none is guessed', () => {
    expect(
      findTable(
        [
          ['Ana', '111'],
          ['Rui', '222'],
        ],
        COLUNAS,
      ),
    ).toBeNull();
    expect(findTable([['Relação de nomes'], ['Ana']], COLUNAS)).toBeNull();
    expect(findTable([], COLUNAS)).toBeNull();
  });

  test('the largest sheet that is read takes no time that anybody would notice', () => {
    const wide = Array.from({ length: 600 }, () =>
      Array.from({ length: 60 }, (_, i) => `Célula ${i}`),
    );
    const many = Array.from({ length: 20 }, (_, i) => ({
      id: `c${i}`,
      rotulo: `Coluna de nome ${i}`,
    }));
    const worked = ownTime();
    findTable([...LINHAS, ...wide], [...COLUNAS, ...many]);
    expect(worked()).toBeLessThan(1000);
  });

  test('a list of one column needs only its own header', () => {
    expect(findTable([['Nome'], ['Ana']], COLUNAS.slice(0, 1))?.linhas).toEqual([
      { numero: 2, valores: { nome: 'Ana' } },
    ]);
  });

  test('of several sheets, the one with most of the columns', () => {
    const instrucoes = [
      ['Nome', 'Para que serve'],
      ['a', 'b'],
    ];
    const found = findInSheets([{ linhas: instrucoes }, { linhas: LINHAS }], COLUNAS);
    expect(found?.folha).toBe(1);
  });
});

test('columns said by the person, and back', () => {
  const tabela = findTable(LINHAS, COLUNAS)!;
  const corrected = applyColumns(tabela, [null, null, null, 'cpf', null, 'nome']);
  expect(corrected.linhas).toEqual([
    { numero: 5, valores: { cpf: '77', nome: 'SESAU' } },
    { numero: 7, valores: { cpf: '78', nome: '' } },
  ]);
  expect(applyColumns(corrected, tabela.colunas)).toEqual(tabela);
  expect(applyColumns(tabela, []).linhas).toEqual([]);
});

test('without header, columns in the order they are asked', () => {
  const tabela = tableByPosition([['Ana', '1'], [], ['Rui', '2', 'x', 'y', 'z']], COLUNAS);
  expect(tabela.cabecalho).toBe(-1);
  expect(tabela.colunas).toEqual(['nome', 'cpf', 'email', 'unidade', null]);
  expect(tabela.linhas.map(({ numero }) => numero)).toEqual([1, 3]);
});

test('more people than a list takes', () => {
  const linhas = [['Nome', 'CPF'], ...Array.from({ length: 501 }, (_, i) => [`P${i}`, '1'])];
  const planilha = { folhas: [{ nome: 'L', linhas }], avisos: [] };
  expect(() => peopleOf(planilha, COLUNAS)).toThrow(
    'A lista tem 501 pessoas; são aceitas até 500 por chamado.',
  );
  const less = { folhas: [{ nome: 'L', linhas: linhas.slice(0, 501) }], avisos: [] };
  expect(peopleOf(less, COLUNAS)?.tabela.linhas).toHaveLength(500);
});

describe('names of columns', () => {
  test.each([
    ['NOME COMPLETO', 'Nome completo'],
    ['C.P.F.', 'cpf'],
    ['e-mails:', 'E-mail'],
    ['Órgãos', 'orgao'],
    ['Lotações', 'Lotação'],
    ['Nome\ncompleto', 'Nome completo'],
  ])('“%s” is “%s”', (written, name) => {
    expect(likeness(written, name)).toBe(100);
  });

  test.each([
    ['Nome do servidor', 'Nome completo'],
    ['Nº do CPF', 'CPF'],
    ['Sigla da unidade de lotação', 'Lotação'],
    ['Lotação', 'Unidade de lotação'],
  ])('“%s” is near “%s”', (written, name) => {
    expect(likeness(written, name)).toBeGreaterThan(0);
    expect(likeness(written, name)).toBeLessThan(100);
  });

  test.each([
    ['Nomeação', 'Nome'],
    ['Data de admissão', 'Data de nascimento'],
    ['', 'Nome'],
    ['Informe abaixo o nome de cada servidor que vai usar o sistema, sem abreviar', 'Nome'],
  ])('“%s” is not “%s”', (written, name) => {
    expect(likeness(written, name)).toBe(0);
  });
});
