/** The queue as a CSG member uses it: through its own links and forms, on the real helpdesk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './visitor.ts';
import { openDesk, pageOf, type DeskWorld } from './world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDesk();
});
afterAll(async () => await world.stop());

describe('the queue', () => {
  it('shows what a person needs to choose what to answer next', async () => {
    const visitor = await world.csg();
    const { numero } = await world.maria.report({ descricao: 'A árvore não abre.' });
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
    const visitor = await world.csg();
    const health = await world.maria.report({ orgao: 'SESAP', destino: 'SESAP' });
    const fire = await world.maria.report();
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
    const visitor = await world.csg();
    const { id, numero } = await world.maria.report();
    const rowOf = async () =>
      [...(await visitor.open('/mesa')).document.querySelectorAll('tbody tr')].find((each) =>
        each.textContent.includes(numero),
      )?.textContent;
    const opened = await visitor.open(pageOf(id));
    const taken = await visitor.send(opened, '#responder', {
      situacao: 'em_analise',
      nome: 'José',
    });
    expect(await rowOf()).toMatch(/faltam \d+ dias/);
    await visitor.send(taken, '#responder', { texto: 'Qual navegador?', nome: 'José' });
    expect(await rowOf()).toContain('Sem prazo');
    expect(await rowOf()).not.toContain('Resposta nova');
    await world.maria.say(id, 'É o Chrome.');
    expect(await rowOf()).toContain('Resposta nova');
    expect(await rowOf()).toMatch(/faltam \d+ dias/);
  });

  it('goes on page by page, each chamado once, and who was answered after who waits', async () => {
    const visitor = await world.csg();
    const sent: string[] = [];
    const first = await world.maria.report({ orgao: 'SEAD', destino: 'SEAD' });
    for (let i = 0; i < 32; i += 1) {
      sent.push((await world.maria.report({ orgao: 'SEAD', destino: 'SEAD' })).numero);
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
