/** The page about what could not be read, from chamados that the real helpdesk took in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contexto } from './examples.ts';
import { words } from './visitor.ts';
import { openDesk, pageOf, type DeskWorld } from './world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDesk();
});
afterAll(async () => await world.stop());

const lost = (faltou: string[], sei = contexto.sei!) => ({
  contexto: { ...contexto, sei, leitura: { faltou, retirados: [] } },
});

describe('what the extension could not read', () => {
  it('is nothing at first, and says so', async () => {
    const visitor = await world.csg();
    await world.maria.report(lost([]));
    expect(words(await visitor.open('/mesa/leitura'))).toContain('Nada deixou de ser lido');
    expect(words(await visitor.open('/mesa'))).not.toContain('começou a não ler');
  });

  it('is told on the queue, counted on its page, and leads to a chamado', async () => {
    const visitor = await world.csg();
    await world.maria.report(lost(['processo', 'processo.tipo']));
    const { id, numero } = await world.maria.report(lost(['processo']));
    const queue = await visitor.open('/mesa');
    expect(words(queue, '.notice')).toContain(
      'A extensão começou a não ler dados em sei.ma.gov.br (SEI 4.1.5).',
    );
    const link = queue.document.querySelector('.notice a')?.getAttribute('href') ?? '';
    const page = await visitor.open(link);
    const rows = [...page.document.querySelectorAll('tbody tr')];
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    const today = new Date().toLocaleDateString('pt-BR', { timeZone: 'America/Sao_Paulo' });
    expect(cells).toMatchObject([
      ['processo', '2', today, expect.stringContaining(today), numero],
      ['processo (tipo)', '1', today, expect.stringContaining(today), expect.any(String)],
    ]);
    expect(rows[0]?.querySelector('a')?.getAttribute('href')).toBe(pageOf(id));
  });

  it('keeps versions and installs apart, also a version that was not read', async () => {
    const visitor = await world.csg();
    await world.maria.report(lost(['usuario'], { host: 'sei.ma.gov.br', versao: '5.0.2' }));
    await world.maria.report(lost(['sei'], { host: '<b>outro</b>.gov.br' }));
    const page = await visitor.open('/mesa/leitura');
    const heads = [...page.document.querySelectorAll('.reading h2')].map((h2) => h2.textContent);
    expect(heads).toEqual(
      expect.arrayContaining([
        'sei.ma.gov.br SEI 4.1.5',
        'sei.ma.gov.br SEI 5.0.2',
        '<b>outro</b>.gov.br versão não lida',
      ]),
    );
    expect(page.document.querySelector('b')).toBeNull();
  });

  it('is the team’s alone', async () => {
    const answer = await fetch(`${world.helpdesk.url}/mesa/leitura`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/mesa/entrar');
  });
});

describe('a chamado', () => {
  it('tells what the person said from what the page said', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report({
      contexto: {
        ...contexto,
        mensagens: ['Informe a Senha.'],
        leitura: {
          faltou: ['processo'],
          retirados: [],
          informados: ['processo', 'mensagens'],
        },
      },
    });
    const page = await visitor.open(pageOf(id));
    expect(words(page, 'aside')).toContain('Processo, segundo a pessoa0042.005137/2026-91');
    expect(words(page, '.sei-message')).toContain('Mensagem do SEI, segundo a pessoa');
    expect(words(page, 'aside')).toContain('Não foi possível lerprocesso');
    expect(words(page, 'aside')).toContain('UnidadeCBMMA/DAL');
  });

  it('says in words how long SEI took, what failed, and what else was on the page', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report({
      contexto: {
        ...contexto,
        sei: { host: 'sei.ma.gov.br', versao: '4.1.5', prefixo: '/sei/', orgao: 'GOVMA' },
        tela: { acao: 'documento_assinar', titulo: 'Assinatura', tipo: 'modal' },
        processo: {
          numero: '0042.005137/2026-91',
          nivelAcesso: 'restrito',
          hipotese: 'Informação Pessoal (Art. 31 da Lei nº 12.527/2011)',
        },
        documento: { numero: '8217734', tipo: 'Anexo', formato: 'pdf' },
        processosListados: 12,
        extensoes: ['SEI Pro', 'SEI++'],
        desempenho: [
          { quadro: 'pagina', servidorMs: 4210, totalMs: 6100, bytes: 389_000, status: 200 },
          { quadro: 'ifrArvore', servidorMs: 80, totalMs: 120, bytes: 0 },
          { quadro: 'ifrVisualizacao', servidorMs: 300, status: 500 },
        ],
        falhas: [{ caminho: '/sei/controlador_ajax.php', acao: 'unidade_auto', status: 404 }],
      },
    });
    const aside = words(await visitor.open(pageOf(id)), 'aside');
    for (const text of [
      'Hipótese legalInformação Pessoal (Art. 31 da Lei nº 12.527/2011)',
      'Tipo de páginaJanela sobre a tela',
      'Endereço do SEIsei.ma.gov.br/sei/',
      'Órgão da instalaçãoGOVMA',
      'Documento abertoAnexo · 8217734 · PDF',
      'Processos na lista da tela12',
      'Outras extensões no SEISEI Pro, SEI++',
      'PáginaSEI demorou 4,2 s para responder; ficou pronta em 6,1 s; 380 KB',
      'Quadro ifrVisualizacaoSEI demorou 0,3 s para responder; ainda carregava; resposta 500',
      'Pedido que falhou404 em /sei/controlador_ajax.php · unidade_auto',
    ]) {
      expect(aside).toContain(text);
    }
    expect(aside).not.toContain('ifrArvore');
  });
});
