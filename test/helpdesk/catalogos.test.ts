/**
 * The catalogues that come with the helpdesk say what the procedures say, and fit where they are
 * shown.
 */
import { describe, expect, it, test } from 'vitest';
import { loadCalendarios, requireCalendarios } from '@/helpdesk/calendarios.ts';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { missingIn } from '@/helpdesk/catalogo/missing.ts';
import { findCategoria, missingOf, validateCampos } from '@/lib/catalogo/validate.ts';
import { searchCategorias } from '@/lib/catalogo/search.ts';
import { readableCampos } from '@/lib/catalogo/readable.ts';
import type { Campo, Campos, Categoria, Coluna } from '@/lib/contract';
import { CPF, EMAIL, PROCEDIMENTOS } from './procedimentos.ts';

const NOMES = ['demonstracao', 'maranhao', 'timon', 'alagoas'] as const;
type Nome = (typeof NOMES)[number];
const catalogos = Object.fromEntries(
  await Promise.all(NOMES.map(async (nome) => [nome, await loadCatalogo(nome)] as const)),
) as Record<Nome, Awaited<ReturnType<typeof loadCatalogo>>>;

describe.each(Object.entries(PROCEDIMENTOS))('%s', (nome, linhas) => {
  const catalogo = catalogos[nome as Nome];

  test.each(linhas.map((linha) => [linha.pedido, linha] as const))('%s', (_, linha) => {
    const categoria = findCategoria(catalogo, linha.categoria)!;
    expect({
      campos: categoria.campos.map(asked).join(' '),
      quem: categoria.quem,
      destino: categoria.destino,
      encaminha: categoria.encaminha,
      prazos: categoria.prazos.map(
        ({ quantidade, unidade, contaDe, deQuem, meta, natureza }) =>
          `${quantidade} ${unidade} desde ${contaDe}${deQuem ? ' de quem recebe depois' : ''}: ${meta}, ${natureza}`,
      ),
      formalizacao: categoria.formalizacao,
      anexo: categoria.anexo?.obrigatorio,
      artigo: categoria.artigo,
      semDescricao: categoria.descricao?.obrigatoria === false || undefined,
    }).toEqual({
      campos: linha.campos,
      quem: linha.quem,
      destino: linha.destino,
      encaminha: linha.encaminha,
      prazos: linha.prazos ?? [],
      formalizacao: linha.formalizacao,
      anexo: linha.anexo,
      artigo: linha.artigo,
      semDescricao: linha.semDescricao,
    });
  });

  test.each(linhas.map((linha) => [linha.pedido, linha] as const))(
    'filled and readable: %s',
    (_, { categoria: id, exemplo = {}, anexo, semDescricao }) => {
      const categoria = findCategoria(catalogo, id)!;
      const { campos, erros } = validateCampos(categoria, exemplo, catalogo);
      expect(erros).toEqual({});
      const text = readableCampos(categoria, campos)
        .map(({ valor }) => valor)
        .join('\n');
      for (const said of wordsOf(categoria, exemplo)) expect(text).toContain(said);
      // Nothing of it may be left out.
      for (const campo of categoria.campos.filter((each) => campos[each.id] !== undefined)) {
        const { [campo.id]: _left, ...rest } = campos;
        const missing = validateCampos(categoria, rest, catalogo).erros;
        expect(Object.keys(missing).length > 0).toBe(campo.obrigatorio);
      }
      expect(missingOf(categoria, { descricao: ' ', anexos: 0 })).toEqual({
        ...(!semDescricao && { descricao: true }),
        ...(anexo && { anexo: true }),
      });
    },
  );
});

describe('Timon', () => {
  const { categorias } = catalogos.timon;
  const cadastro = findCategoria(catalogos.timon, 'cadastro_usuario')!;

  it('has five categorias, all of them the CSG’s', () => {
    expect(categorias.map(({ titulo }) => titulo)).toEqual([
      'Suporte técnico',
      'Suporte negocial',
      'Cadastro de usuários no SIP',
      'Alteração de usuários no SIP',
      'Outros',
    ]);
    expect(categorias.every(({ quem }) => quem === 'csg')).toBe(true);
  });

  it('wants the ofício only for who is registered in another órgão', () => {
    const pessoas = [{ nome: 'José', cpf: CPF, email: EMAIL, unidade: 'DIVEST' }];
    const check = (em: boolean) => validateCampos(cadastro, { pessoas, em_outro_orgao: em }).erros;
    expect(check(false)).toEqual({});
    expect(Object.keys(check(true))).toEqual(['oficio']);
  });

  it('a list with a gap, a wrong CPF or a shared e-mail is not sent, and says where', () => {
    const maria = { nome: 'Maria', cpf: '529.982.247-25', email: EMAIL, unidade: '' };
    const jose = { nome: 'José', cpf: '111.444.777-36', email: EMAIL, unidade: 'DIVEST' };
    const { erros } = validateCampos(cadastro, { pessoas: [maria, jose], em_outro_orgao: false });
    expect(Object.keys(erros).toSorted()).toEqual([
      'pessoas.0.unidade',
      'pessoas.1.cpf',
      'pessoas.1.email',
    ]);
  });
});

describe('Alagoas', () => {
  const pedido = (id: string) => findCategoria(catalogos.alagoas, id)!;

  it('warns when the principal is not in the unidade that joined them', () => {
    const { exemplo } = PROCEDIMENTOS.alagoas.find(
      ({ categoria }) => categoria === 'desanexar_processo',
    )!;
    const { avisos } = validateCampos(pedido('desanexar_processo'), exemplo!, {
      pagina: { 'unidade.sigla': 'SESAU B' },
    });
    expect(Object.keys(avisos)).toEqual(['unidade_que_anexou']);
  });

  it('says by telephone too, and that a cargo outside the law may be refused', () => {
    expect(pedido('desanexar_processo').fechamento).toMatch(/por telefone/);
    expect(pedido('desanexar_processo').contatos).toEqual(['nts']);
    const cargo = pedido('cargo_assinatura').campos.find(({ id }) => id === 'cargo');
    expect(cargo?.ajuda).toMatch(/indeferido/);
  });

  it('is received by the NTS, with the local TI before it where there is one', () => {
    const [sesau] = catalogos.alagoas.orgaos;
    expect([sesau?.sigla, sesau?.csg.nome]).toEqual(['SESAU', 'NTS – SESAU']);
    expect(sesau?.apoioLocal).toEqual([{ unidades: [], contato: 'ti_local' }]);
  });
});

describe('finding what only one of them has', () => {
  it.each<[Nome, string, string]>([
    ['maranhao', 'novo usuário', 'cadastro_usuario'],
    ['maranhao', 'novos usuários samop', 'samop_novos_usuarios'],
    ['maranhao', 'nome do órgão', 'samop_nome_orgao'],
    ['maranhao', 'ponto focal outro pedido', 'samop_outros'],
    ['maranhao', 'samop alterar unidade', 'samop_unidades'],
    ['timon', 'lotação', 'alteracao_dados'],
    ['timon', 'esqueci a senha', 'outros'],
    ['timon', 'curso', 'duvida_de_uso'],
    ['alagoas', 'trocar senha', 'troca_senha'],
    ['alagoas', 'esqueci a senha', 'senha'],
    ['alagoas', 'onde está o processo', 'consulta_tramitacao'],
    ['alagoas', 'criar unidade', 'unidades'],
  ])('%s: %s', (nome, query, id) => {
    expect(searchCategorias(catalogos[nome].categorias, query)[0]?.id).toBe(id);
  });
});

describe('all of them', () => {
  test.each(NOMES)('%s names a calendar that there is', async (nome) => {
    const calendarios = await loadCalendarios();
    expect(() => requireCalendarios(calendarios, catalogos[nome])).not.toThrow();
    expect(catalogos[nome].calendario).toBe(nome === 'demonstracao' ? undefined : nome);
  });

  test.each(NOMES)('%s fits its buttons, and says when in one sentence', (nome) => {
    for (const { titulo, quando, campos } of catalogos[nome].categorias) {
      expect([titulo, titulo.length <= 40]).toEqual([titulo, true]);
      expect(quando).toMatch(/^[A-Z].*[^.]\.$/);
      for (const { rotulo } of campos.flatMap((each) => [each, ...(each.colunas ?? [])])) {
        expect([rotulo, rotulo.length <= 50]).toEqual([rotulo, true]);
      }
    }
    expect(catalogos[nome].provaveis).toHaveLength(4);
  });

  test.each(NOMES)('%s gives nobody’s address that no procedure gave', (nome) => {
    const catalogo = catalogos[nome];
    const text = JSON.stringify(catalogo);
    const emails = text.match(/[\w.]+@[\w.]+/g) ?? [];
    expect(emails.filter((each) => !each.endsWith('exemplo.gov.br'))).toEqual([]);
    if (nome !== 'demonstracao') expect(emails).toEqual([]);
    expect(text.match(/https?:[^"]+/g) ?? []).toEqual(
      nome === 'timon' ? ['https://portalsei.timon.ma.gov.br/abrir-um-chamado-com-o-gsei'] : [],
    );
  });

  it('tell the administrator what the órgão has to give', () => {
    const kinds = (nome: Nome) =>
      [...new Set(missingIn(catalogos[nome]).map(({ tipo }) => tipo))].toSorted();
    expect(kinds('demonstracao')).toEqual(['link', 'suposto']);
    expect(kinds('maranhao')).toEqual(['contato', 'link', 'orgaos', 'suposto']);
    expect(kinds('timon')).toEqual(['contato', 'link', 'orgaos', 'suposto']);
    expect(kinds('alagoas')).toEqual(['apoio', 'contato', 'csg', 'link', 'suposto']);
  });
});

describe('the base', () => {
  const { categorias } = catalogos.demonstracao;

  it('asks nobody’s CPF', () => {
    const asks = categorias.filter(({ campos }) =>
      campos.flatMap((each) => [each, ...(each.colunas ?? [])]).some(({ tipo }) => tipo === 'cpf'),
    );
    expect(asks).toEqual([]);
  });

  /** From the SEI page: open, choose the categoria, answer what has to be chosen, send. */
  it.each([
    'senha',
    'segundo_fator',
    'lotacao',
    'cadastro_usuario',
    'cancelar_documento',
    'cargo_assinatura',
    'erro_no_sei',
    'usuario_externo',
    'desanexar_processo',
    'tipo_ou_modelo',
    'nao_vejo',
  ])('%s, for one person, takes at most 6 actions beside typing', (id) => {
    const { campos } = findCategoria(catalogos.demonstracao, id)!;
    const choices = campos
      .flatMap((each): (Campo | Coluna)[] => each.colunas ?? [each])
      .filter(({ tipo, obrigatorio, se }) => tipo === 'escolha' && obrigatorio && !se);
    expect(3 + choices.length).toBeLessThanOrEqual(6);
  });
});

function asked(campo: Campo | Coluna): string {
  const columns =
    'colunas' in campo && campo.colunas ? `[${campo.colunas.map(asked).join(' ')}]` : '';
  return `${campo.id}${campo.se ? '?' : ''}${campo.obrigatorio ? '*' : ''}${columns}`;
}

/** What a person wrote, as it has to be read: names of options, not their ids. */
function wordsOf({ campos }: Pick<Categoria, 'campos'>, valores: Campos): string[] {
  return campos.flatMap((campo) => {
    const valor = valores[campo.id];
    const rows = Array.isArray(valor) ? valor : [];
    return [
      ...(typeof valor === 'string' ? [nameOf(campo, valor)] : []),
      ...rows.flatMap((row) =>
        (campo.colunas ?? []).flatMap((coluna) => {
          const cell = row[coluna.id];
          return typeof cell === 'string' ? [nameOf(coluna, cell)] : [];
        }),
      ),
    ];
  });
}

const nameOf = ({ opcoes }: Campo | Coluna, valor: string): string =>
  opcoes?.find(({ id }) => id === valor)?.rotulo ?? valor;
