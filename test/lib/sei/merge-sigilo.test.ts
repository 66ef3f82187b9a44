/** What the page says and the `Contexto` does not: CPFs as names, numbers of sigilosos in messages. */
import { expect, test } from 'vitest';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { mergeFrames } from '@/lib/sei/merge';
import { arvoreCom, TOPO } from './frames.ts';
import { assinada, completa, marca, NUMERO, read } from './pages.ts';

const merge = (todos: FrameFacts[], tab = {}) =>
  mergeFrames(
    todos.map((facts, frameId) => ({ frameId, facts })),
    tab,
  );

test.each([
  ['111.444.777-35', ''],
  ['11144477735', ''],
  ['Maria de Souza - 111.444.777-35', 'Maria de Souza'],
  ['Maria de Souza', 'Maria de Souza'],
])('nor does a CPF where the name should be: %s', (escrito, nome) => {
  const topo = {
    ...TOPO,
    fatos: {
      ...TOPO.fatos,
      usuario: { valor: { nome: escrito, sigla: 'maria', orgao: 'CBM' }, fonte: 'cabecalho' },
    },
  };
  const { contexto } = merge([topo, arvoreCom()]);
  expect(contexto.usuario).toEqual({ ...(nome && { nome }), sigla: 'maria', orgao: 'CBM' });
  expect(JSON.stringify(contexto)).not.toContain('444');
});

test('SEI names a sigiloso of the list in a message: masked there too', () => {
  const [aberto, secreto] = ['09910044.000241/2026-83', '09910044.000243/2026-72'];
  const lista = {
    ...read(
      completa('SEI - Controle de Processos', 'Controle de Processos'),
      assinada('procedimento_controlar'),
    ),
    mensagens: [{ texto: `Falha em ${aberto} e ${secreto}.`, fonte: 'excecao' }],
  };
  const listados = {
    valor: {
      total: 2,
      processos: [
        { numero: aberto, sigiloso: false },
        { numero: secreto, sigiloso: true },
      ],
    },
    fonte: 'lista_de_processos',
  };
  const { contexto } = merge([{ ...lista, fatos: { ...lista.fatos, listados } }]);
  expect(contexto.mensagens).toEqual([`Falha em ${aberto} e ••••••••.••••••/••••-••.`]);
});

test('the tree says sigiloso and the top did not answer: the title keeps no number', () => {
  const { contexto } = merge([arvoreCom(marca('9', 'sigiloso', ''))], {
    url: `https://sei.exemplo.gov.br${assinada('procedimento_trabalhar')}`,
    title: `SEI - ${NUMERO}`,
  });
  expect(contexto.processo).toMatchObject({ numero: NUMERO, nivelAcesso: 'sigiloso' });
  expect(JSON.stringify(contexto.tela)).not.toContain(NUMERO);
});
