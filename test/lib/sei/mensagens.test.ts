/** SEI's own words when something fails, in each of the places where it puts them. */
import { expect, test } from 'vitest';
import { assinada, completa, HASH, read, SCRIPT, simples } from './pages.ts';

const texts = (html: string, caminho?: string) =>
  read(html, caminho).mensagens.map(({ fonte, texto }) => [fonte, texto]);

const ERRO = `<div id="divInfraExcecao" class="infraExcecao"><span class="infraExcecao">Processo não encontrado.<br/>Tente de novo.</span></div>
  <button id="btnInfraDetalhesExcecao">Exibir Detalhes</button>
  <div id="divInfraDetalhesExcecao">Trilha de Processamento: #0 /opt/sei/x.php</div>`;

test.each([
  [
    'error page, without the details',
    completa('SEI', 'Erro', ERRO),
    [['pagina_de_erro', 'Processo não encontrado.\nTente de novo.']],
  ],
  [
    'bars, their close button taken out',
    completa(
      'SEI - X',
      'X',
      `<div id="divInfraMensagens" style="display:none">
      <div id="divInfraMsg0" class="alert alert-danger"><button type="button">X</button>Número inválido.</div>
      <div class="alert alert-warning">Senha expira hoje. <a class="close">X</a></div></div>`,
    ),
    [
      ['barra_de_mensagens', 'Número inválido.'],
      ['barra_de_mensagens', 'Senha expira hoje.'],
    ],
  ],
  [
    'an X that is part of the message',
    completa(
      'SEI',
      'X',
      '<div id="divInfraMensagens"><div class="alert">XML inválido: X</div></div>',
    ),
    [['barra_de_mensagens', 'XML inválido: X']],
  ],
  [
    'text behind an alert',
    simples('<textarea id="txaInfraValidacao">Nenhum processo selecionado.</textarea>'),
    [['texto_do_alerta', 'Nenhum processo selecionado.']],
  ],
  [
    'text behind an alert, from the address',
    simples('<textarea id="txaInfraMsg">Sessão inválida.</textarea>'),
    [['texto_do_alerta', 'Sessão inválida.']],
  ],
  [
    'empty text areas',
    simples('<textarea id="txaInfraValidacao"></textarea><div id="divInfraMensagens"></div>'),
    [],
  ],
  [
    'maintenance',
    completa(
      'SEI',
      'Sistema em Manutenção',
      '<div id="divInfraDetalhesManutencao">Volta às 14h.</div>',
    ),
    [['manutencao', 'Volta às 14h.']],
  ],
  [
    'the same text twice is one',
    completa(
      'SEI',
      'X',
      '<div id="divInfraMensagens"><div class="alert">A</div><div class="alert">A</div></div>',
    ),
    [['barra_de_mensagens', 'A']],
  ],
])('%s', (_, html, lidas) => {
  expect(texts(html)).toEqual(lidas);
});

test('bare text is believed only at an address of SEI', () => {
  const html = '<html><body>Erro na visualização do documento.</body></html>';
  expect(texts(html, assinada('documento_visualizar'))).toEqual([
    ['texto_puro', 'Erro na visualização do documento.'],
  ]);
  expect(texts(html, '/blog/erro')).toEqual([]);
  expect(
    texts(
      '<body>INFRA_VALIDACAO\nDetectada troca para a unidade X.</body>',
      '/sei/controlador_ajax.php?acao_ajax=x',
    ),
  ).toEqual([['texto_puro', 'Detectada troca para a unidade X.']]);
  expect(texts('<body>Outro texto.</body>', assinada('documento_visualizar'))).toEqual([]);
});

test('"Hash inválido" is told without the hash', () => {
  const mensagem = `Hash inválido. [/sei/controlador.php?acao=x&amp;infra_hash=${HASH.slice(0, 40)}<wbr>${HASH.slice(40)}]`;
  const lida = texts(
    completa(
      'SEI',
      'Erro',
      `<div id="divInfraExcecao"><span class="infraExcecao">${mensagem}</span></div>`,
    ),
  );
  expect(lida).toEqual([
    ['pagina_de_erro', 'Hash inválido. [/sei/controlador.php?acao=x&infra_hash=[retirado]]'],
  ]);
});

test('a message has an end', () => {
  const [mensagem] = read(
    `${SCRIPT}<div id="divInfraExcecao">${'ção '.repeat(50_000)}</div>`,
  ).mensagens;
  expect(mensagem!.texto).toMatch(/^(ção ){499}ção$/);
});
