/** What the extension could not read, counted by install and version as chamados come in. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertChamado, listLosses, newLosses } from '@/helpdesk/store/chamados.ts';
import { pessoaDoToken } from '@/helpdesk/store/pessoas.ts';
import { transaction } from '@/helpdesk/store/transaction.ts';
import { type Device, novoChamado, type Running, runHelpdesk } from './running.ts';

const HOJE = new Date('2026-11-24T14:00:00.000Z');
const daysAgo = (days: number) => new Date(HOJE.getTime() - days * 86_400_000);
const SEI = { host: 'sei.exemplo.gov.br', versao: '4.1.5' };

let helpdesk: Running;
let maria: Device;
beforeEach(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterEach(async () => await helpdesk.stop());

/** A chamado of that day whose page did not say these; its id. */
async function report(
  faltou: string[],
  { em = HOJE, sei = SEI }: { em?: Date; sei?: { host?: string; versao?: string } } = {},
): Promise<string> {
  const { store } = helpdesk;
  const quem = await pessoaDoToken(store.db, maria.token);
  const novo = novoChamado({ contexto: { sei, leitura: { faltou, retirados: [] } } });
  return await transaction(store.db, (tx) => insertChamado(tx, store, quem!, novo, em));
}

const listed = () => listLosses(helpdesk.store.db, 'tudo', daysAgo(30));
const fresh = () => newLosses(helpdesk.store.db, daysAgo(7));

describe('the count', () => {
  test('is by install, version and fact, with first and last time and the last chamado', async () => {
    await report(['processo', 'unidade'], { em: daysAgo(20) });
    await report(['processo'], { em: daysAgo(3) });
    const last = await report(['processo'], { em: daysAgo(1) });
    await report(['processo'], { sei: { host: SEI.host, versao: '5.0.2' } });
    const rows = await listed();
    expect(rows.map(({ versao, fato, vezes }) => [versao, fato, vezes])).toEqual([
      ['4.1.5', 'processo', 3],
      ['4.1.5', 'unidade', 1],
      ['5.0.2', 'processo', 1],
    ]);
    expect(rows[0]).toMatchObject({
      host: SEI.host,
      desde: daysAgo(20).toISOString(),
      ultima: daysAgo(1).toISOString(),
      exemplo: { id: last, numero: expect.stringMatching(/^CBM-/) },
    });
  });

  test('leaves out what was lost before those days, but remembers since when', async () => {
    await report(['processo', 'unidade'], { em: daysAgo(90) });
    await report(['processo']);
    expect(await listed()).toMatchObject([
      { fato: 'processo', vezes: 1, desde: daysAgo(90).toISOString() },
    ]);
  });

  test('comes with the chamado through the API, and only when it is really opened', async () => {
    const contexto = { sei: SEI, leitura: { faltou: ['tela'], retirados: [] } };
    const chave = '3f0c5d2e-8a10-4d3e-9b1a-019aa2f47c11';
    for (let again = 0; again < 2; again += 1) {
      const answer = await maria.post('/chamados', novoChamado({ contexto }), chave);
      expect(answer.status).toBe(201);
    }
    const refused = await maria.post('/chamados', novoChamado({ contexto, categoria: 'nenhuma' }));
    expect(refused.status).toBe(422);
    const rows = await listLosses(helpdesk.store.db, 'tudo', new Date(Date.now() - 60_000));
    expect(rows).toMatchObject([{ ...SEI, fato: 'tela', vezes: 1 }]);
  });

  test('knows a version that could not be read, and nothing where no SEI was named', async () => {
    await report(['sei'], { sei: { host: SEI.host } });
    await report(['pagina'], { sei: {} });
    expect(await listed()).toMatchObject([{ host: SEI.host, versao: '', fato: 'sei' }]);
  });

  test('takes a name once, and not longer than names are', async () => {
    await report(['processo', 'processo', `quadro:${'x'.repeat(500)}`]);
    const names = (await listed()).map(({ fato }) => fato);
    expect(names.map((name) => name.length)).toEqual([8, 80]);
  });

  test('many at the same moment, of the same kind: all are counted', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        report(i % 2 === 0 ? ['processo', 'unidade'] : ['unidade', 'processo']),
      ),
    );
    expect((await listed()).map(({ vezes }) => vezes)).toEqual([20, 20]);
  });
});

describe('news', () => {
  test('is an install and version that began to lose something these days', async () => {
    await report(['processo'], { em: daysAgo(40) });
    await report(['processo', 'unidade'], { em: daysAgo(2) });
    expect(await fresh()).toEqual([]);
    await report(['unidade'], { em: daysAgo(1), sei: { host: SEI.host, versao: '5.0.2' } });
    expect(await fresh()).toEqual([{ host: SEI.host, versao: '5.0.2' }]);
  });

  test('is not what passes: a page under an alert, a frame that was late', async () => {
    await report(['pagina', 'leitura_interrompida', 'quadro:ifrVisualizacao']);
    expect(await fresh()).toEqual([]);
    expect(await listed()).toHaveLength(3);
    await report(['usuario']);
    expect(await fresh()).toHaveLength(1);
  });

  test('is never more than three lines, the newest first', async () => {
    for (const [days, host] of [
      [4, 'a'],
      [1, 'b'],
      [3, 'c'],
      [2, 'd'],
    ] as const) {
      await report(['processo'], { em: daysAgo(days), sei: { host: `${host}.gov.br` } });
    }
    expect((await fresh()).map(({ host }) => host)).toEqual(['b.gov.br', 'd.gov.br', 'c.gov.br']);
  });
});
