/** The desk as a CSG member uses it: through its own forms, on the real helpdesk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHelpdesk, type Helpdesk } from '@/helpdesk/start.ts';
import { WRONG_ALLOWED } from '@/helpdesk/desk/attempts.ts';
import { contexto } from './examples.ts';
import { pngOf } from './png.ts';
import { Reporter } from './reporter.ts';
import { Visitor, words } from './visitor.ts';

let data: string;
let helpdesk: Helpdesk;
let maria: Reporter;

const csg = async () => {
  const visitor = new Visitor(helpdesk.url);
  await visitor.signIn(helpdesk.tokenEquipe);
  return visitor;
};
const pageOf = (id: string) => `/mesa/chamados/${id}`;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'mesa-'));
  helpdesk = await startHelpdesk({ data, port: 0, tokenEquipe: 'codigo-da-equipe-de-teste' });
  const pessoa = { nome: 'Maria Sousa', email: 'maria@cbm.exemplo.gov.br', orgao: 'CBM' };
  maria = await Reporter.register(helpdesk.url, pessoa);
});

afterAll(async () => {
  await helpdesk.stop();
  await rm(data, { recursive: true, force: true });
});

describe('signing in', () => {
  it('asks for the code, then leads to the page that was wanted', async () => {
    const { id } = await maria.report();
    const visitor = new Visitor(helpdesk.url);
    const asked = await visitor.open(pageOf(id));
    expect(asked.address).toMatch(/^\/mesa\/entrar\?/);
    expect(words(asked, 'label')).toBe('Código da equipe');
    const page = await visitor.signIn(helpdesk.tokenEquipe, pageOf(id));
    expect(page.address).toBe(pageOf(id));
    expect(page.status).toBe(200);
  });

  it('refuses a wrong code, with a sentence and without a cookie', async () => {
    const visitor = new Visitor(helpdesk.url);
    const page = await visitor.signIn('errado');
    expect(page.status).toBe(401);
    expect(words(page, '[role=alert]')).toContain('não é o da equipe');
    expect(visitor.received).toEqual([]);
  });

  it('keeps the session in a cookie that scripts and other sites never see, and that ends', async () => {
    const visitor = await csg();
    expect(visitor.received).toHaveLength(1);
    expect(visitor.received[0]).toMatch(
      /^mesa_sessao=[^;]+; Max-Age=43200; Path=\/mesa; HttpOnly; SameSite=Strict$/,
    );
  });

  it('makes who guesses wait', async () => {
    const alone = await mkdtemp(join(tmpdir(), 'mesa-'));
    const other = await startHelpdesk({
      data: alone,
      port: 0,
      tokenEquipe: 'outro-codigo-qualquer',
    });
    try {
      const visitor = new Visitor(other.url);
      for (let i = 0; i < WRONG_ALLOWED; i += 1) await visitor.signIn(`palpite ${i}`);
      const page = await visitor.signIn(other.tokenEquipe);
      expect(page.status).toBe(429);
      expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(words(page, '[role=alert]')).toContain('Espere 15 min');
    } finally {
      await other.stop();
      await rm(alone, { recursive: true, force: true });
    }
  });

  it('ends with Sair', async () => {
    const visitor = await csg();
    const out = await visitor.send(await visitor.open('/mesa'), 'header form');
    expect(words(out)).toContain('Você saiu da mesa.');
    expect((await visitor.open('/mesa')).address).toMatch(/^\/mesa\/entrar/);
  });

  it('opens nothing without it, not even a picture', async () => {
    const picture = await maria.upload(pngOf(3, 3), 'tela.png');
    const { id } = await maria.report({ anexos: [picture] });
    const stranger = await new Visitor(helpdesk.url).open(`${pageOf(id)}/anexos/${picture.sha256}`);
    expect(stranger.address).toMatch(/^\/mesa\/entrar/);
  });
});

describe('every page', () => {
  it('allows no script, no frame around it, no copy in a cache', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    for (const address of ['/mesa', '/mesa/entrar', pageOf(id), '/mesa/nada']) {
      const { headers, html } = await visitor.open(address);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(html).not.toMatch(/<script|style=|onclick/);
    }
  });

  it('serves its own style and icon', async () => {
    const visitor = new Visitor(helpdesk.url);
    const page = await visitor.open('/mesa/entrar');
    const style = page.document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    const answer = await visitor.open(style);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('says so kindly when there is no such chamado', async () => {
    const visitor = await csg();
    const page = await visitor.open(pageOf('019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a10'));
    expect(page.status).toBe(404);
    expect(words(page)).toContain('Voltar à fila');
  });
});

describe('the queue', () => {
  it('shows what a person needs to choose what to answer next', async () => {
    const visitor = await csg();
    const { numero } = await maria.report({ descricao: 'A árvore não abre.' });
    const page = await visitor.open('/mesa');
    const row = [...page.document.querySelectorAll('tbody tr')].find((each) =>
      each.textContent.includes(numero),
    );
    for (const text of [
      'Erro no SEI',
      'A árvore não abre.',
      'Maria Sousa',
      'CBMMA/DAL',
      '0042.005137/2026-91',
      'Recebido',
    ]) {
      expect(row?.textContent).toContain(text);
    }
    expect(row?.querySelector('time')?.getAttribute('datetime')).toMatch(/^\d{4}-/);
  });

  it('filters by situação and órgão, in an address that can be kept', async () => {
    const visitor = await csg();
    const health = await maria.report({ orgao: 'SESAP', destino: 'SESAP' });
    const fire = await maria.report();
    const first = await visitor.open('/mesa');
    const filtered = await visitor.send(first, '.filter', { situacao: 'todos', orgao: 'SESAP' });
    expect(filtered.address).toBe('/mesa?situacao=todos&orgao=SESAP');
    expect(words(filtered)).toContain(health.numero);
    expect(words(filtered)).not.toContain(fire.numero);
    const chosen = filtered.document.querySelector('#orgao option[selected]');
    expect(chosen?.getAttribute('value')).toBe('SESAP');
    const none = await visitor.send(first, '.filter', { situacao: 'cancelado' });
    expect(words(none)).toContain('Nenhum chamado com estes filtros.');
  });

  it('marks what the solicitante wrote after our answer, and gives it a prazo anew', async () => {
    const visitor = await csg();
    const { id, numero } = await maria.report();
    const rowOf = async () =>
      [...(await visitor.open('/mesa')).document.querySelectorAll('tbody tr')].find((each) =>
        each.textContent.includes(numero),
      )?.textContent;
    const opened = await visitor.open(pageOf(id));
    const taken = await visitor.send(opened, '#responder', {
      situacao: 'em_analise',
      nome: 'José',
    });
    expect(await rowOf()).toMatch(/em \d+ dias/);
    await visitor.send(taken, '#responder', { texto: 'Qual navegador?', nome: 'José' });
    expect(await rowOf()).toContain('Sem prazo');
    expect(await rowOf()).not.toContain('Resposta nova');
    await maria.say(id, 'É o Chrome.');
    expect(await rowOf()).toContain('Resposta nova');
    expect(await rowOf()).toMatch(/em \d+ dias/);
  });

  it('goes on page by page, each chamado once, and who was answered after who waits', async () => {
    const visitor = await csg();
    const sent: string[] = [];
    const first = await maria.report({ orgao: 'SEAD', destino: 'SEAD' });
    for (let i = 0; i < 32; i += 1) {
      sent.push((await maria.report({ orgao: 'SEAD', destino: 'SEAD' })).numero);
    }
    const opened = await visitor.open(pageOf(first.id));
    await visitor.send(opened, '#responder', { texto: 'Estamos vendo.', nome: 'José' });
    const numbers = [];
    let page = await visitor.open('/mesa?orgao=SEAD');
    for (;;) {
      const cells = [...page.document.querySelectorAll('.cell-chamado .number')];
      numbers.push(...cells.map((cell) => cell.textContent));
      const next = [...page.document.querySelectorAll('.pages a')].find(
        (link) => link.textContent === 'Próximos chamados',
      );
      if (!next) break;
      page = await visitor.open(next.getAttribute('href') ?? '');
    }
    expect(numbers).toEqual([...sent, first.numero]);
  });
});

describe('a chamado', () => {
  it('carries everything that the CSG lacks today', async () => {
    const visitor = await csg();
    const picture = await maria.upload(pngOf(40, 30), 'tela.png');
    const { id } = await maria.report({ anexos: [{ ...picture, legenda: 'O aviso' }] });
    const page = await visitor.open(pageOf(id));
    for (const text of [
      '4.1.5',
      'documento_assinar',
      'Assinatura de Documento',
      '0042.005137/2026-91',
      'Aquisição de Bens e Serviços: Pregão Eletrônico',
      'Público',
      'CBMMA/DAL · Diretoria de Apoio Logístico',
      'Maria das Graças Sousa · mgsousa',
      'Não foi possível assinar: certificado digital',
      'Chrome 141',
      'Windows 10',
      '1366 × 768',
      '125 %',
      'usuário (órgão)',
      'Trabalho parado',
      'maria@cbm.exemplo.gov.br',
    ]) {
      expect(words(page)).toContain(text);
    }
    const image = page.document.querySelector('.picture img');
    expect(image?.getAttribute('alt')).toBe('O aviso');
    const answer = await fetch(helpdesk.url + image?.getAttribute('src'), {
      headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pngOf(40, 30));
  });

  it('shows hostile text as it was written', async () => {
    const visitor = await csg();
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const hostile = await Reporter.register(helpdesk.url, {
      nome: evil,
      email: 'x@exemplo.gov.br',
      orgao: evil.slice(0, 40),
    });
    const { id } = await hostile.report({
      destino: 'SESAP',
      descricao: evil,
      contexto: { ...contexto, mensagens: [evil], unidade: { sigla: evil, descricao: evil } },
    });
    await hostile.say(id, evil);
    for (const address of ['/mesa?orgao=SESAP', pageOf(id)]) {
      const page = await visitor.open(address);
      expect(words(page)).toContain(evil);
      expect(page.document.querySelector('script, img[src=x], [onerror]')).toBeNull();
    }
  });
});

describe('answering', () => {
  it('reaches the person with the name of who answered, and resolves', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    const page = await visitor.open(pageOf(id));
    const after = await visitor.send(page, '#responder', {
      texto: 'Bom dia, Maria.\nO certificado foi recadastrado.',
      situacao: 'resolvido',
      nome: 'José Ribamar',
    });
    expect(after.address).toBe(`${pageOf(id)}?enviada=1`);
    expect(words(after, 'output')).toBe('Resposta enviada.');
    const chamado = await maria.read(id);
    expect(chamado.situacao).toBe('resolvido');
    expect(chamado.mensagens).toMatchObject([
      {
        autor: { papel: 'equipe', nome: 'José Ribamar' },
        texto: 'Bom dia, Maria.\nO certificado foi recadastrado.',
      },
    ]);
  });

  it('asks for the name once', async () => {
    const visitor = await csg();
    const first = await visitor.open(pageOf((await maria.report()).id));
    await visitor.send(first, '#responder', { texto: 'Vamos ver.', nome: 'Lúcia Gonçalves' });
    const next = await visitor.open(pageOf((await maria.report()).id));
    expect(next.document.querySelector('#nome')?.getAttribute('value')).toBe('Lúcia Gonçalves');
  });

  it('sends once, however often the button is pressed', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    const page = await visitor.open(pageOf(id));
    const press = async () =>
      await visitor.send(page, '#responder', {
        texto: 'Só uma vez.',
        situacao: 'em_analise',
        nome: 'José',
      });
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await press()).status).toBe(200);
    const { mensagens, andamentos } = await maria.read(id);
    expect(mensagens).toHaveLength(1);
    expect(andamentos.map(({ para }) => para)).toEqual(['recebido', 'em_analise']);
  });

  it('offers only the situações that may follow', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    const page = await visitor.open(pageOf(id));
    const offered = [...page.document.querySelectorAll('#situacao option')].map((option) =>
      option.getAttribute('value'),
    );
    expect(offered).toEqual([
      '',
      'em_analise',
      'aguardando_solicitante',
      'encaminhado',
      'resolvido',
      'indeferido',
      'encerrado',
    ]);
  });

  it('does not turn a person down without a reason, and gives the words back', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    const page = await visitor.open(pageOf(id));
    const fields = { texto: 'Não é conosco.', situacao: 'indeferido', nome: 'José' };
    const refused = await visitor.send(page, '#responder', fields);
    expect(refused.status).toBe(422);
    expect(words(refused, '[role=alert]')).toContain('escreva o motivo');
    expect(refused.document.querySelector('#texto')?.textContent).toBe('Não é conosco.');
    await visitor.send(refused, '#responder', { motivo: 'É do órgão vizinho.' });
    const { situacao, andamentos } = await maria.read(id);
    expect(situacao).toBe('indeferido');
    expect(andamentos.at(-1)?.motivo).toBe('É do órgão vizinho.');
  });

  it('says what is missing when nothing was written', async () => {
    const visitor = await csg();
    const page = await visitor.open(pageOf((await maria.report()).id));
    const refused = await visitor.send(page, '#responder', { nome: 'José' });
    expect(words(refused, '[role=alert]')).toContain('Escreva uma resposta ou mude a situação.');
  });

  it('tells of a change made by a colleague meanwhile instead of undoing it', async () => {
    const [ana, rui] = [await csg(), await csg()];
    const { id } = await maria.report();
    const [hers, his] = [await ana.open(pageOf(id)), await rui.open(pageOf(id))];
    await ana.send(hers, '#responder', { situacao: 'resolvido', nome: 'Ana' });
    const late = await rui.send(his, '#responder', { situacao: 'encaminhado', nome: 'Rui' });
    expect(late.status).toBe(422);
    expect((await maria.read(id)).situacao).toBe('resolvido');
  });

  it('refuses a form that another site sent, or that carries no proof', async () => {
    const visitor = await csg();
    const { id } = await maria.report();
    const page = await visitor.open(pageOf(id));
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    const forged = await fetch(helpdesk.url + pageOf(id), {
      method: 'POST',
      headers: { cookie, origin: 'https://outro.exemplo' },
      body: new URLSearchParams({ texto: 'Forjado', nome: 'X' }),
    });
    expect(forged.status).toBe(403);
    expect((await visitor.send(page, '#responder', { prova: 'x', texto: 'a' })).status).toBe(403);
    expect((await maria.read(id)).mensagens).toEqual([]);
  });

  it('gives a long answer back when the session ended meanwhile', async () => {
    const visitor = await csg();
    const page = await visitor.open(pageOf((await maria.report()).id));
    visitor.cookies.delete('mesa_sessao');
    const ended = await visitor.send(page, '#responder', {
      texto: 'Meia hora de texto.',
      nome: 'J',
    });
    expect(ended.status).toBe(401);
    expect(ended.document.querySelector('textarea')?.textContent).toBe('Meia hora de texto.');
  });
});
