/** Which install: the folder that its addresses are in, whatever it is called. */
import { expect, test } from 'vitest';
import { mergeFrames } from '@/lib/sei/merge';
import { PREFIXO, read, SCRIPT } from './pages.ts';

const installAt = (caminho: string, html = `${SCRIPT}${PREFIXO}`) =>
  mergeFrames([{ frameId: 0, facts: read(html, caminho) }], {}).contexto.sei;

test.each([
  ['/sei/controlador.php?acao=procedimento_controlar', '/sei/'],
  ['/seiapostila/controlador_externo.php?acao=documento_conferir', '/seiapostila/'],
  ['/controlador.php?acao=procedimento_controlar', '/'],
  ['/rasaopaulo/sei/controlador.php?acao=x', '/rasaopaulo/sei/'],
  ['/sei/controlador_ajax.php?acao_ajax=x', '/sei/'],
  ['/sei/inicializar.php', '/sei/'],
  ['/sei/modulos/pesquisa/md_pesq_processo_pesquisar.php?acao_externa=x', '/sei/'],
  ['/sei/publicacoes/controlador_publicacoes.php?acao=x', '/sei/'],
  ['/sei/outra.php', undefined],
])('%s: %s', (caminho, prefixo) => {
  expect(installAt(caminho)).toEqual({
    host: 'sei.exemplo.gov.br',
    versao: '4.1.5',
    orgao: 'SEAD',
    ...(prefixo && { prefixo }),
  });
});

test("the login is in SIP's folder, which is not SEI's", () => {
  const login = '<form id="frmLogin" action="?sigla_sistema=SEI"></form>';
  expect(installAt('/sip/login.php?sigla_orgao_sistema=SEAD', login)).toEqual({
    host: 'sei.exemplo.gov.br',
    orgao: 'SEAD',
  });
});
