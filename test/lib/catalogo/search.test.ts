/** Finding a categoria by one's own words. */
import { expect, describe, it } from 'vitest';
import { searchCategorias } from '@/lib/catalogo/search';
import { BASE } from '../../support/base-catalogo.ts';

const { categorias } = BASE;
const find = (query: string) => searchCategorias(categorias, query).map(({ id }) => id);

/** What people type, by what they mean. */
const DITOS: Record<string, readonly string[]> = {
  erro_no_sei: ['o SEI travou', 'página em branco', 'sei fora do ar', 'muito lento'],
  senha: [
    'esqueci a senha',
    'não consigo logar',
    'usuário bloqueado',
    'não estou conseguindo entrar',
  ],
  primeiro_acesso: ['primeiro acesso', 'nunca entrei', 'não recebi o e-mail de cadastro'],
  segundo_fator: ['2FA', 'autenticador', 'troquei de celular', 'verificação em duas etapas'],
  cadastro_usuario: ['novo usuário', 'cadastrar estagiário', 'dar acesso a servidor novo'],
  alteracao_dados: ['mudei de nome', 'trocar e-mail', 'atualização cadastral'],
  lotacao: ['mudei de setor', 'lotacao', 'minha unidade não aparece', 'transferência'],
  retirar_usuario: ['exonerado', 'remover acesso', 'saiu do órgão', 'desligamento'],
  unidades: ['criar unidade', 'mudar sigla', 'extinção de unidade'],
  cargo_assinatura: ['cargo errado', 'meu cargo não aparece', 'mudança de função'],
  nao_vejo: ['não vejo o processo', 'acesso negado', 'credencial', 'sem permissão'],
  cancelar_documento: ['excluir documento', 'assinei errado', 'documento duplicado'],
  desanexar_processo: ['desanexar', 'anexei o processo errado', 'separar processos'],
  usuario_externo: ['usuário externo', 'empresa precisa assinar contrato', 'peticionamento'],
  tipo_ou_modelo: ['tipo de processo', 'modelo de documento', 'texto padrão'],
  assinatura: ['não consigo assinar', 'bloco de assinatura', 'certificado digital'],
  duvida_de_uso: ['como', 'dúvida', 'onde está o processo'],
  treinamento: ['curso', 'capacitação', 'aprender a usar'],
  outros: ['outra coisa', 'sugestão', 'falar com alguém'],
};

it('has ways of saying each categoria', () => {
  expect(Object.keys(DITOS).toSorted()).toEqual(categorias.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(DITOS))('%s', (id, ditos) => {
  it.each(ditos)('%s', (query) => {
    expect(find(query)[0]).toBe(id);
  });
});

it('knows a word by its beginning, while it is typed, and in its other forms', () => {
  expect(find('desane')[0]).toBe('desanexar_processo');
  expect(find('desanexando')[0]).toBe('desanexar_processo');
  expect(find('senex')).toEqual([]);
});

it('shows only those with every word, and those with some when none has all', () => {
  expect(find('usuário externo')).toEqual(['usuario_externo']);
  expect(find('assinatura xyz')[0]).toBe('assinatura');
});

it('shows all, in the order of the catalogue, before anything is typed', () => {
  expect(find(' ')).toEqual(categorias.map(({ id }) => id));
});
