import { expect, test } from 'vitest';
import {
  CPFS,
  GRANDE,
  INSTALACAO,
  MARIA,
  PROCESSOS,
  PUBLICO,
  RESTRITO,
  SIGILOSO,
  USUARIOS,
  usuarioDe,
} from './data.ts';
import { comDigitosDeCpf, digitosDoProcesso } from './digitos.ts';

test('three hundred processos, each with a number of its own in the mask 00000000.000000/0000-00', () => {
  expect(PROCESSOS).toHaveLength(300);
  expect(new Set(PROCESSOS.map(({ numero }) => numero)).size).toBe(300);
  expect(new Set(PROCESSOS.map(({ id }) => id)).size).toBe(300);
  for (const { numero } of PROCESSOS) {
    expect(numero).toMatch(/^\d{8}\.\d{6}\/\d{4}-\d{2}$/);
    expect(digitosDoProcesso(numero.slice(0, -3))).toBe(numero.slice(-2));
  }
});

test('one processo of each access level has a name, and the list mixes them', () => {
  expect([PUBLICO, RESTRITO, SIGILOSO].map(({ nivel }) => nivel.tipo)).toEqual([
    'publico',
    'restrito',
    'sigiloso',
  ]);
  expect(new Set(PROCESSOS.slice(5).map(({ nivel }) => nivel.tipo)).size).toBe(3);
});

test('the large processo has 4,980 documentos, every one with an id of its own', () => {
  expect(new Set(GRANDE.documentos.map(({ id }) => id)).size).toBe(4980);
});

test('planted CPFs have valid check digits, and one user signs in with one', () => {
  for (const cpf of Object.values(CPFS)) expect(comDigitosDeCpf(cpf.slice(0, 9))).toBe(cpf);
  expect(USUARIOS.map(({ sigla }) => sigla)).toContain(CPFS.usuario);
});

test('users are found by sigla; a stranger belongs to the órgão of the install', () => {
  expect(usuarioDe('maria.souza')).toBe(MARIA);
  expect(usuarioDe('ana.paz')).toMatchObject({ nome: 'ana.paz', orgao: INSTALACAO.orgao });
});
