/** What counts as missing, by kind of page and version: named, so that a break is seen by name. */
import { describe, expect, test } from 'vitest';
import type { Contexto } from '@/lib/contract';
import { EXPECTED, missed } from '@/lib/sei/expected';
import type { FrameFacts } from '@/lib/sei/frame-facts';
import { arvoreCom, CORPO, dentro, filho, TOPO } from './frames.ts';
import { assinada, CABECALHO_3, completa, read, SCRIPT, simples } from './pages.ts';

const NADA: Contexto = { leitura: { faltou: [], retirados: [] } };
const com = (versao: string): Contexto => ({ ...NADA, sei: { versao } });

const LISTA = read(completa('SEI - X', 'X'));
const LOGIN = read(
  '<title>SEI / SEAD</title><form id="frmLogin" action="?sigla_sistema=SEI"></form>',
  '/sip/login.php',
);
const EDITOR = read(`${SCRIPT}<form id="frmEditor"></form>`, assinada('editor_montar'));
const EXTERNA = read(
  '<img src="svg/sei_barra.svg?x" title="Sistema Eletrônico de Informações">',
  '/sei/controlador_externo.php?acao=documento_conferir',
);

/** Everything that each kind should have, when nothing at all was read of it. */
test.each<[string, FrameFacts, string[]]>([
  ['list', { ...LISTA, fatos: {} }, ['sei.versao', 'sei.orgao', 'usuario', 'unidade', 'tela']],
  [
    'open process',
    { ...TOPO, fatos: {}, filhos: [] },
    [
      'sei.versao',
      'sei.orgao',
      'usuario',
      'unidade',
      'processo',
      'processo.tipo',
      'processo.nivelAcesso',
      'quadro:ifrArvore',
      'quadro:ifrVisualizacao',
      'quadro:ifrConteudoVisualizacao',
    ],
  ],
  ['tree', arvoreCom(), ['sei.versao', 'processo', 'processo.tipo', 'processo.nivelAcesso']],
  ['frame', read(simples('x')), ['sei.versao']],
  [
    'frame that holds a document',
    { ...read(simples('x')), filhos: [{ ...filho(0, 'x'), acao: 'documento_visualizar' }] },
    ['sei.versao', 'documento'],
  ],
  ['dialog', { ...read(simples('x')), tipo: 'modal' }, ['sei.versao']],
  ['content of a document', CORPO, ['documento']],
  ['content of an attached file', { ...CORPO, acao: 'documento_download_anexo' }, []],
  ['editor', EDITOR, ['unidade', 'documento']],
  ['login', { ...LOGIN, fatos: {}, titulo: '' }, ['sei.orgao', 'tela']],
  // Public pages hide the version: nothing is broken when it is not there.
  ['public page', EXTERNA, ['tela']],
  ['not SEI', { ...LISTA, tipo: 'outra' }, []],
])('%s', (_, frame, faltas) => {
  expect(missed([frame], NADA)).toEqual(faltas);
});

test('every row is seen above, or below by itself', () => {
  expect(EXPECTED.map(({ falta }) => falta)).toEqual([
    'sei.versao',
    'sei.orgao',
    'usuario',
    'unidade',
    'unidade.descricao',
    'tela',
    'mensagens',
    'processo',
    'processo.tipo',
    'processo.nivelAcesso',
    'documento',
    'quadro:ifrArvore',
    'quadro:ifrVisualizacao',
    'quadro:ifrConteudoVisualizacao',
  ]);
});

describe('by version', () => {
  const semQuadros = { ...TOPO, filhos: [] };
  test.each([
    ['3.1.7', 'quadro:ifrVisualizacao'],
    ['4.0.12', 'quadro:ifrVisualizacao'],
    ['4.1.5', 'quadro:ifrConteudoVisualizacao'],
    ['4.1+', 'quadro:ifrConteudoVisualizacao'],
    ['5.0.4', 'quadro:ifrConteudoVisualizacao'],
    ['5.x', 'quadro:ifrConteudoVisualizacao'],
  ])('the frame beside the tree in %s: %s', (versao, falta) => {
    const quadros = missed([semQuadros], com(versao)).filter((nome) => nome.startsWith('quadro'));
    expect(quadros).toEqual(['quadro:ifrArvore', falta]);
  });

  test('the description of the unidade, since 4.0', () => {
    const semDescricao = { ...NADA, unidade: { sigla: 'X' } };
    const em = (versao: string) => missed([LISTA], { ...semDescricao, sei: { versao } });
    expect(em('4.0.12')).toContain('unidade.descricao');
    expect(em('5.0.4')).toContain('unidade.descricao');
    expect(
      missed([read(CABECALHO_3)], { ...semDescricao, sei: { versao: '3.1.7' } }),
    ).not.toContain('unidade.descricao');
  });
});

test('an error page whose text is not where it was', () => {
  const erro = read(completa('SEI', 'Erro', '<div class="novo">Registro não encontrado.</div>'));
  expect(missed([erro], NADA)).toContain('mensagens');
  const como41 = read(completa('SEI', 'Erro', '<div id="divInfraExcecao">X.</div>'));
  expect(missed([como41], NADA)).not.toContain('mensagens');
});

test('a frame inside may miss what the window has', () => {
  const torta = dentro([0], { ...arvoreCom(), fatos: {} });
  expect(missed([TOPO, torta], com('4.1.5'))).toContain('processo.tipo');
});
