/** The reader on whole pages: what it says, what it never says, and that it leaves no trace. */
import { describe, expect, test } from 'vitest';
import { parseFrameFacts } from '@/lib/sei/frame-facts-schema';
import { LIMITES } from '@/lib/sei/page';
import { readFrame } from '@/lib/sei/read-frame';
import {
  ARVORE,
  arvore,
  assinada,
  completa,
  HASH,
  janela,
  marca,
  no,
  NUMERO,
  RAIZ,
  read,
  simples,
} from './pages.ts';

test('Controle de Processos', () => {
  const facts = read(completa('SEI - Controle de Processos', 'Controle de Processos'));
  expect(facts).toMatchObject({
    erro: null,
    contentType: 'text/html',
    topo: true,
    posicao: [],
    host: 'sei.exemplo.gov.br',
    caminho: '/sei/controlador.php',
    acao: 'procedimento_controlar',
    titulo: 'SEI - Controle de Processos',
    provado: true,
    tipo: 'completa',
  });
  expect(facts.fatos).toEqual({
    versao: { valor: '4.1.5', fonte: 'imagem_do_sistema' },
    orgao: { valor: 'SEAD', fonte: 'prefixo_de_cookie' },
    usuario: {
      valor: { nome: 'Maria Aparecida de Souza', sigla: 'maria.souza', orgao: 'CBM' },
      fonte: 'cabecalho',
    },
    pessoa: { valor: 'maria_souza', fonte: 'cabecalho' },
    unidade: {
      valor: { sigla: 'CBM - COBM - SEÇÃO', descricao: 'SEÇÃO DE PESSOAL / CBM' },
      fonte: 'cabecalho',
    },
    tela: { valor: 'Controle de Processos', fonte: 'barra_de_localizacao' },
  });
});

test('a tree', () => {
  const facts = read(
    arvore(
      RAIZ +
        no('9', 'Despacho 12 (0103947)', '', 'infraArvoreNoSelecionado') +
        marca('9', 'restrito', ''),
    ),
    ARVORE,
  );
  expect(facts.fatos).toEqual({
    versao: { valor: '4.1.5', fonte: 'script_do_sei' },
    processo: { valor: NUMERO, fonte: 'raiz_da_arvore' },
    tipoProcesso: { valor: 'Pessoal: Licença', fonte: 'raiz_da_arvore' },
    arvore: { valor: { inteira: true, nivel: 'restrito' }, fonte: 'arvore' },
    documento: { valor: { numero: '0103947', tipo: 'Despacho 12' }, fonte: 'arvore' },
  });
});

const PAGINAS: [string, string, string][] = [
  [
    'list',
    completa('SEI - Controle', 'Controle', `<p>${HASH}</p><input value="${HASH}">`),
    assinada('procedimento_controlar'),
  ],
  ['tree', arvore(RAIZ, `<script>var x = "infra_hash=${HASH}";</script>`), ARVORE],
  [
    'frame',
    simples(`<a href="${assinada('x')}">x</a><iframe id="ifrVisualizacao"></iframe>`),
    assinada('arvore_visualizar'),
  ],
  [
    'error',
    completa('SEI', 'Erro', `<div id="divInfraExcecao">Hash inválido. [${assinada('x')}]</div>`),
    assinada('x'),
  ],
  [
    'not SEI',
    `<title>${HASH}</title><p>infra_hash=${HASH}</p>`,
    `/x?acao=${HASH.slice(0, 40)}&PHPSESSID=1`,
  ],
];

describe.each(PAGINAS)('%s', (_, html, caminho) => {
  test('the document is byte for byte the same after reading', () => {
    const { document } = janela(html, caminho);
    const antes = document.documentElement.outerHTML;
    readFrame(document as unknown as Document, new URL(`https://x${caminho}`));
    expect(document.documentElement.outerHTML).toBe(antes);
  });

  test('no session value is in the answer', () => {
    const dito = JSON.stringify(read(html, caminho));
    expect(dito).not.toContain(HASH.slice(0, 12));
    expect(dito).not.toContain('110000123');
  });

  test('the answer is plain JSON and passes its schema', () => {
    const facts = read(html, caminho);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(parseFrameFacts(facts)).toEqual(facts);
  });
});

describe('hostile pages: never throws, never invents', () => {
  const cheia = completa('SEI - Controle', 'Controle');
  const semIds = cheia.replaceAll(/ id="[^"]*"/g, '');
  const dobrada = cheia.replace(
    '<body>',
    `<body>${cheia.replaceAll(/<\/?(html|head|body)[^>]*>/g, '')}`,
  );

  test('ids gone: only what needs none', () => {
    expect(Object.keys(read(semIds).fatos).sort()).toEqual(['tela', 'versao']);
  });

  test('everything doubled: the same facts', () => {
    expect(read(dobrada).fatos).toEqual(read(cheia).fatos);
  });

  test.each([
    ['empty', ''],
    ['half a tag', '<html><head><title>SEI - Contr'],
    ['half a header', cheia.slice(0, 900)],
    [
      'form that takes the names of the document',
      `${cheia}<img name="querySelector"><img name="title"><form name="body"><input name="getAttribute"></form>`,
    ],
    [
      'form that takes its own names',
      '<form id="frmLogin"><input name="getAttribute"><input name="querySelector"></form>',
    ],
    ['deep', '<div>'.repeat(2000)],
    ['svg title', '<svg><title>SEI - x</title><text>y</text></svg>'],
    ['broken accents', cheia.replaceAll(/[ãçôõÇÃ]/g, '\ufffd')],
  ])('%s', (_, html) => {
    const facts = read(html);
    expect(facts.erro).toBeNull();
    expect(facts.fatos.processo).toBeUndefined();
    expect(parseFrameFacts(facts)).not.toBeNull();
  });

  test('texts without end are cut', () => {
    const longo = 'á'.repeat(100_000);
    const facts = read(
      completa(`SEI - ${longo}`, longo)
        .replaceAll('maria.souza', longo)
        .replaceAll('CBM - COBM', longo),
    );
    expect(JSON.stringify(facts).length).toBeLessThan(10_000);
    expect(parseFrameFacts(facts)).not.toBeNull();
  });

  test('markup in names is text', () => {
    const facts = read(completa('SEI - X', '&lt;img src=x onerror=alert(1)&gt;'));
    expect(facts.fatos.tela?.valor).toBe('<img src=x onerror=alert(1)>');
  });

  test('50,000 nodes: read, and the work is counted', { timeout: 120_000 }, () => {
    const facts = read(arvore(RAIZ + '<p>a<b>1</b></p>'.repeat(25_000)), ARVORE);
    expect(facts.fatos.processo?.valor).toBe(NUMERO);
    expect(facts.trabalho.nos).toBeGreaterThan(50_000);
    expect(facts.trabalho.esgotado).toBe(false);
  });

  test('more than the bound: stops, and says so', () => {
    const facts = read(simples(`<p>${'x '.repeat(1_500_000)}</p>`));
    expect(facts.trabalho.esgotado).toBe(true);
    expect(facts.trabalho.caracteres).toBeLessThan(LIMITES.caracteres);
  });
});

test('a document that throws at every touch gives an answer that says so', () => {
  const quebrado = new Proxy(
    {},
    {
      get: () => {
        throw new Error('morto');
      },
    },
  );
  const facts = readFrame(quebrado as Document, new URL('https://sei.exemplo.gov.br/'));
  expect(facts.erro).toContain('morto');
  expect(parseFrameFacts(facts)).toEqual(facts);
});

test('answers of another shape are refused', () => {
  const boa = read(completa('SEI - X', 'X'));
  for (const ruim of [
    null,
    undefined,
    'x',
    {},
    { ...boa, formato: 2 },
    { ...boa, host: 'x'.repeat(301) },
    { ...boa, areas: [{ x: 1 }] },
    { ...boa, tipo: 'outro' },
  ]) {
    expect(parseFrameFacts(ruim)).toBeNull();
  }
});
