/** What a person types: personal data is pointed out and may go, a password may not. */
import { describe, expect, test } from 'vitest';
import { askedBy, hasPassword, noticesOf, type Expected } from '@/lib/text/typed';

const CPF = '111.444.777-35';
const NUMERO = '09910044.000243/2026-72';

const said = (texto: string, expected?: Expected) =>
  noticesOf(texto, expected).map((aviso) => aviso.texto);
const mended = (texto: string, expected?: Expected) =>
  noticesOf(texto, expected).reduce((now, { mend }) => mend(now), texto);

describe('personal data', () => {
  test.each([
    [`O CPF ${CPF} não aparece.`, 'um CPF', CPF, 'O CPF [CPF retirado] não aparece.'],
    ['Fale com ana@orgao.gov.br', 'um e-mail', 'ana@orgao.gov.br', 'Fale com [e-mail retirado]'],
    [
      'O telefone dele é (98) 99123-4567.',
      'um telefone',
      '(98) 99123-4567',
      'O telefone dele é [telefone retirado].',
    ],
  ])('%s', (texto, nome, trecho, depois) => {
    expect(said(texto)).toEqual([`Há ${nome} no texto: ${trecho}. Envie só se for preciso.`]);
    expect(mended(texto)).toBe(depois);
    expect(noticesOf(depois)).toEqual([]);
  });

  test('several are one notice, and go together', () => {
    const texto = `${CPF}\n529.982.247-25\nana@orgao.gov.br`;
    const [aviso, ...others] = noticesOf(texto);
    expect(others).toEqual([]);
    expect(aviso?.texto).toBe(
      `Há 3 dados pessoais no texto: ${CPF}, 529.982.247-25 e mais 1. Envie só se for preciso.`,
    );
    expect(aviso?.botao).toBe('Retirar todos');
    expect(aviso?.mend(texto)).toBe('[CPF retirado]\n[CPF retirado]\n[e-mail retirado]');
  });

  test('what was typed meanwhile is mended as it stands', () => {
    const [aviso] = noticesOf(`CPF ${CPF}`);
    expect(aviso?.mend(`Olá, CPF ${CPF}!`)).toBe('Olá, CPF [CPF retirado]!');
  });

  test.each([
    ['O processo 09910044.000241/2026-83 não abre.'],
    ['O documento 0103993, de 21/11/2026, sumiu às 10:59.'],
    ['Erro 500 ao assinar.'],
    [''],
  ])('nothing to point out: %s', (texto) => {
    expect(noticesOf(texto)).toEqual([]);
  });
});

describe("the person's own", () => {
  test('their e-mail, however it is written', () => {
    const proprios = ['maria.souza@exemplo.gov.br'];
    expect(said('Respondam em Maria.Souza@exemplo.gov.br', { proprios })).toEqual([]);
    expect(said('Respondam em ana@exemplo.gov.br', { proprios })).toHaveLength(1);
  });
  test.each(['Meu telefone é (98) 99123-4567', 'Me liguem no (98) 3214-5678, por favor'])(
    '%s',
    (texto) => expect(said(texto)).toEqual([]),
  );
  test('"meu" of another sentence does not count, nor for a CPF', () => {
    expect(said('Meu SEI caiu. Liguem para (98) 99123-4567')).toHaveLength(1);
    expect(said(`Meu CPF é ${CPF}`)).toHaveLength(1);
  });
});

test('a field that asks for a datum gets it', () => {
  expect(askedBy('CPF do usuário')).toEqual(['cpf']);
  expect(askedBy('Telefone ou e-mail para contato')).toEqual(['email', 'telefone']);
  expect(askedBy('Unidade')).toEqual([]);
  expect(said(CPF, { pedidos: ['cpf'] })).toEqual([]);
  expect(said(`${CPF} e ana@orgao.gov.br`, { pedidos: ['cpf'] })).toHaveLength(1);
  expect(said(CPF, { pedidos: 'todos' })).toEqual([]);
});

describe('a password', () => {
  test.each([
    ['minha senha é abc123', 'minha senha é [senha retirada]'],
    ['Senha: Xyz@2026', 'Senha: [senha retirada]'],
    ['login maria, senha: jacaranda, não entra', 'login maria, senha: [senha retirada], não entra'],
    [`senha: ${CPF}`, 'senha: [senha retirada]'],
  ])('%s', (texto, depois) => {
    expect(hasPassword(texto)).toBe(true);
    const [aviso] = noticesOf(texto, { pedidos: 'todos' });
    expect(aviso).toMatchObject({ tipo: 'senha', texto: 'Não envie sua senha.' });
    expect(aviso?.mend(texto)).toBe(depois);
    expect(hasPassword(depois)).toBe(false);
  });

  test.each([
    'senha não funciona',
    'A senha não funciona desde ontem.',
    'esqueci a senha',
    'Esqueci minha senha, preciso de outra.',
    'senha: não consigo entrar',
    'Senha: inválida',
    'senha: esqueci',
    'Senha: expirada.',
    'Mensagem do SEI: “Usuário ou senha inválida.”',
    'Mensagem do SEI: “Senha inválida.”',
    'minha senha é inválida',
    'A senha é obrigatória na assinatura',
    'O SEI pede a senha 3 vezes.',
    'trocar a senha do usuário João',
    'senha bloqueada',
    'A senha foi alterada em 20/11/2026 e não entra.',
    'A senha expirou em 2026.',
  ])('no password: %s', (texto) => {
    expect(hasPassword(texto)).toBe(false);
  });
});

test('the number of a sigiloso that leaves masked is pointed out', () => {
  const texto = `Não abre o ${NUMERO}`;
  expect(said(texto, { sigiloso: NUMERO })).toEqual([
    'O número do processo sigiloso está no texto. Envie só se for preciso.',
  ]);
  expect(mended(texto, { sigiloso: NUMERO })).toBe('Não abre o ••••••••.••••••/••••-••');
  expect(said(texto)).toEqual([]);
});
