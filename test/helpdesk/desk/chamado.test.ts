/** A chamado on the desk, read and answered through its own form, on the real helpdesk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contexto } from './examples.ts';
import { pngOf } from './png.ts';
import { Reporter } from './reporter.ts';
import { words } from './visitor.ts';
import { openDesk, pageOf, type DeskWorld } from './world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDesk();
});
afterAll(async () => await world.stop());

describe('a chamado', () => {
  it('carries everything that the CSG lacks today', async () => {
    const visitor = await world.csg();
    const picture = await world.maria.upload(pngOf(40, 30), 'tela.png');
    const { id } = await world.maria.report({ anexos: [{ ...picture, legenda: 'O aviso' }] });
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
    const answer = await fetch(world.helpdesk.url + image?.getAttribute('src'), {
      headers: { cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pngOf(40, 30));
  });

  it('says under each picture what its numbers mean and what was covered in it', async () => {
    const visitor = await world.csg();
    const picture = await world.maria.upload(pngOf(50, 30), 'tela-1.png');
    const { id } = await world.maria.report({
      anexos: [{ ...picture, notas: ['Clico em Assinar', 'O aviso aparece aqui'] }],
      comprovante: {
        imagens: [
          {
            sha256: picture.sha256,
            cobertas: [
              { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 3 },
              { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
            ],
            mostradas: [
              { regra: 'quadro_sem_leitura', motivo: 'Área que não consigo ler', quantidade: 1 },
            ],
            reduzida: true,
          },
        ],
        retirados: [],
        numeroMascarado: true,
      },
    });
    const page = await visitor.open(pageOf(id));
    const figure = page.document.querySelector('.picture');
    expect([...(figure?.querySelectorAll('ol li') ?? [])].map((item) => item.textContent)).toEqual([
      'Clico em Assinar',
      'O aviso aparece aqui',
    ]);
    const said = [...(figure?.querySelectorAll('dl div') ?? [])].map((line) =>
      [...line.children].map((part) => part.textContent),
    );
    expect(said).toEqual([
      ['O que foi coberto', 'CPF de uma pessoa (3), tarja feita pela pessoa'],
      ['Mostrado de novo pela pessoa', 'Área que não consigo ler'],
      ['Tamanho', 'reduzida para caber em 10 MB'],
      ['Impressão digital (SHA-256)', `${picture.sha256.slice(0, 12)}…`],
    ]);
    expect(figure?.querySelector('code')?.getAttribute('title')).toBe(picture.sha256);
    expect(words(page)).toContain('veio mascarado, porque o processo é sigiloso');
    expect(words(page)).toContain('mostrou uma área que tinha sido coberta automaticamente');
  });

  it('shows hostile text as it was written', async () => {
    const visitor = await world.csg();
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const hostile = await Reporter.register(world.helpdesk.url, {
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
    const visitor = await world.csg();
    const { id } = await world.maria.report();
    const page = await visitor.open(pageOf(id));
    const after = await visitor.send(page, '#responder', {
      texto: 'Bom dia, Maria.\nO certificado foi recadastrado.',
      situacao: 'resolvido',
      nome: 'José Ribamar',
    });
    expect(after.address).toBe(`${pageOf(id)}?enviada=1`);
    expect(words(after, 'output')).toBe('Resposta enviada.');
    const chamado = await world.maria.read(id);
    expect(chamado.situacao).toBe('resolvido');
    expect(chamado.mensagens).toMatchObject([
      {
        autor: { papel: 'equipe', nome: 'José Ribamar' },
        texto: 'Bom dia, Maria.\nO certificado foi recadastrado.',
      },
    ]);
  });

  it('asks for the name once', async () => {
    const visitor = await world.csg();
    const first = await visitor.open(pageOf((await world.maria.report()).id));
    await visitor.send(first, '#responder', { texto: 'Vamos ver.', nome: 'Lúcia Gonçalves' });
    const next = await visitor.open(pageOf((await world.maria.report()).id));
    expect(next.document.querySelector('#nome')?.getAttribute('value')).toBe('Lúcia Gonçalves');
  });

  it('sends once, however often the button is pressed', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report();
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
    const { mensagens, andamentos } = await world.maria.read(id);
    expect(mensagens).toHaveLength(1);
    expect(andamentos.map(({ para }) => para)).toEqual(['recebido', 'em_analise']);
  });

  it('offers only the situações that may follow', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report();
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
    const visitor = await world.csg();
    const { id } = await world.maria.report();
    const page = await visitor.open(pageOf(id));
    const fields = { texto: 'Não é conosco.', situacao: 'indeferido', nome: 'José' };
    const refused = await visitor.send(page, '#responder', fields);
    expect(refused.status).toBe(422);
    expect(words(refused, '[role=alert]')).toContain('escreva o motivo');
    expect(refused.document.querySelector('#texto')?.textContent).toBe('Não é conosco.');
    await visitor.send(refused, '#responder', { motivo: 'É do órgão vizinho.' });
    const { situacao, andamentos } = await world.maria.read(id);
    expect(situacao).toBe('indeferido');
    expect(andamentos.at(-1)?.motivo).toBe('É do órgão vizinho.');
  });

  it('says what is missing when nothing was written', async () => {
    const visitor = await world.csg();
    const page = await visitor.open(pageOf((await world.maria.report()).id));
    const refused = await visitor.send(page, '#responder', { nome: 'José' });
    expect(words(refused, '[role=alert]')).toContain('Escreva uma resposta ou mude a situação.');
  });

  it('tells of a change made by a colleague meanwhile instead of undoing it', async () => {
    const [ana, rui] = [await world.csg(), await world.csg()];
    const { id } = await world.maria.report();
    const [hers, his] = [await ana.open(pageOf(id)), await rui.open(pageOf(id))];
    await ana.send(hers, '#responder', { situacao: 'resolvido', nome: 'Ana' });
    const late = await rui.send(his, '#responder', { situacao: 'encaminhado', nome: 'Rui' });
    expect(late.status).toBe(422);
    expect((await world.maria.read(id)).situacao).toBe('resolvido');
  });

  it('refuses a form that another site sent, or that carries no proof', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report();
    const page = await visitor.open(pageOf(id));
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    const forged = await fetch(world.helpdesk.url + pageOf(id), {
      method: 'POST',
      headers: { cookie, origin: 'https://outro.exemplo' },
      body: new URLSearchParams({ texto: 'Forjado', nome: 'X' }),
    });
    expect(forged.status).toBe(403);
    expect((await visitor.send(page, '#responder', { prova: 'x', texto: 'a' })).status).toBe(403);
    expect((await world.maria.read(id)).mensagens).toEqual([]);
  });

  it('gives a long answer back when the session ended meanwhile', async () => {
    const visitor = await world.csg();
    const page = await visitor.open(pageOf((await world.maria.report()).id));
    visitor.cookies.delete('mesa_sessao');
    const ended = await visitor.send(page, '#responder', {
      texto: 'Meia hora de texto.',
      nome: 'J',
    });
    expect(ended.status).toBe(401);
    expect(ended.document.querySelector('textarea')?.textContent).toBe('Meia hora de texto.');
  });
});
