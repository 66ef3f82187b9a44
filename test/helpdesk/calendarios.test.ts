/** The calendars' files: those that come with the helpdesk, the órgão's own, and the refused ones. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarioDe, loadCalendarios, requireCalendarios } from '@/helpdesk/calendarios.ts';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { NACIONAL } from '@/lib/catalogo/calendario.ts';
import { isWorkingDay } from '@/lib/catalogo/prazos.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendarios-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const write = async (content: unknown, name = 'meu.json') =>
  await writeFile(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

describe('those that come with the helpdesk', () => {
  it.each([
    ['nacional', '2026-07-28', true],
    ['nacional', '2026-11-20', false],
    ['maranhao', '2026-07-28', false],
    ['timon', '2026-07-28', false],
    ['maranhao', '2026-06-24', true],
    ['alagoas', '2026-06-24', false],
    ['alagoas', '2026-06-29', false],
    ['alagoas', '2026-09-16', false],
    ['alagoas', '2026-11-20', false],
    // Moved every year: only that of 2026 is declared.
    ['alagoas', '2026-11-30', false],
    ['alagoas', '2028-11-30', true],
    ['alagoas', '2026-07-28', true],
  ])('%s, %s: %s', async (id, dia, works) => {
    const calendario = (await loadCalendarios()).get(id);
    expect(isWorkingDay(dia, calendario)).toBe(works);
  });

  it('each on its own clock, each date with its source', async () => {
    const all = await loadCalendarios();
    expect([...all].map(([id, { fuso }]) => [id, fuso])).toEqual([
      ['alagoas', 'America/Maceio'],
      ['maranhao', 'America/Fortaleza'],
      ['nacional', 'America/Sao_Paulo'],
      ['timon', 'America/Fortaleza'],
    ]);
    expect(all.get('nacional')).toEqual(NACIONAL);
    for (const { fonte } of [...all.values()].flatMap(({ feriados }) => feriados)) {
      expect(fonte).toMatch(/Lei|Decreto/);
    }
  });
});

describe('the órgão’s own', () => {
  it('come beside ours, and one of the same id takes its place', async () => {
    await write({
      id: 'cbm',
      nome: 'Bombeiros',
      expediente: { sab: [{ abre: '08:00', fecha: '12:00' }] },
    });
    await write(
      { id: 'maranhao', nome: 'Estado do Maranhão', fuso: 'America/Belem' },
      'outro.json',
    );
    await write('isto não é um calendário', 'leia-me.txt');
    const all = await loadCalendarios(folder);
    expect([...all.keys()].toSorted()).toEqual(['alagoas', 'cbm', 'maranhao', 'nacional', 'timon']);
    expect(all.get('maranhao')?.fuso).toBe('America/Belem');
    expect(isWorkingDay('2026-11-21', all.get('cbm'))).toBe(true);
    expect(isWorkingDay('2026-11-23', all.get('cbm'))).toBe(false);
  });

  it('is that of the órgão that names it, the national one of any other', async () => {
    const all = await loadCalendarios();
    expect(calendarioDe(all, { calendario: 'alagoas' }).id).toBe('alagoas');
    expect(calendarioDe(all, {}).id).toBe('nacional');
    expect(calendarioDe(all, null).id).toBe('nacional');
  });

  it('is the catalogue’s, where no órgão says another', async () => {
    const all = await loadCalendarios();
    const catalogo = { calendario: 'timon' };
    expect(calendarioDe(all, null, catalogo).id).toBe('timon');
    expect(calendarioDe(all, {}, catalogo).id).toBe('timon');
    expect(calendarioDe(all, { calendario: 'alagoas' }, catalogo).id).toBe('alagoas');
  });

  it('must exist, when the catalogue names it', async () => {
    const all = await loadCalendarios();
    const catalogo = await loadCatalogo();
    const naming = (calendario: string) => () =>
      requireCalendarios(all, {
        ...catalogo,
        orgaos: [
          { sigla: 'CBM', nome: 'Bombeiros', csg: { nome: 'CSG' }, unidades: [], calendario },
        ],
      });
    expect(naming('timon')).not.toThrow();
    expect(() => requireCalendarios(all, { ...catalogo, calendario: 'parana' })).toThrow(
      /em calendario: o catálogo pede o calendário “parana”, que não existe/,
    );
    expect(naming('parana')).toThrow(
      /orgaos\.0\.calendario: .* pede o calendário “parana”, que não existe\. Há estes: alagoas, /,
    );
  });
});

describe('refused, with the path and the reason', () => {
  const base = { id: 'meu', nome: 'Meu' };
  const feriado = { nome: 'Dia', tipo: 'feriado', fonte: 'Lei' };
  const comFeriado = (change: object) => ({ ...base, feriados: [{ ...feriado, ...change }] });

  it.each([
    ['{"id": ', /em \(raiz\): não é um JSON válido/],
    [{ nome: 'Sem id' }, /em id: /],
    [{ ...base, fuso: 'America/Timon' }, /em fuso: este fuso horário não existe/],
    [comFeriado({ dia: '02-30' }), /em feriados\.0\.dia: este dia não existe/],
    [comFeriado({ dia: '2026-02-29' }), /em feriados\.0\.dia: este dia não existe/],
    [comFeriado({ dia: '28/07' }), /em feriados\.0\.dia: escreva o dia como 12-25/],
    [comFeriado({}), /em feriados\.0\.dia: informe “dia” ou “pascoa”/],
    [comFeriado({ dia: '07-28', pascoa: 60 }), /em feriados\.0\.dia: informe “dia” ou “pascoa”/],
    [comFeriado({ dia: '07-28', das: '14:00', ate: '12:00' }), /em feriados\.0\.ate: “das” deve/],
    [comFeriado({ dia: '07-28', fonte: '' }), /em feriados\.0\.fonte: /],
    [
      { ...base, expediente: { seg: [{ abre: '18:00', fecha: '08:00' }] } },
      /em expediente\.seg\.0\.fecha: “abre” deve vir antes de “fecha”/,
    ],
    [
      {
        ...base,
        expediente: {
          seg: [
            { abre: '08:00', fecha: '13:00' },
            { abre: '12:00', fecha: '18:00' },
          ],
        },
      },
      /em expediente\.seg: os turnos devem vir em ordem/,
    ],
    [{ ...base, expediente: {} }, /em expediente: nenhum dia da semana tem expediente/],
  ])('%j', async (content, reason) => {
    await write(content);
    const said = await loadCalendarios(folder).then(
      () => 'accepted',
      ({ message }: Error) => message,
    );
    expect(said).toMatch(reason);
    expect(said).toContain(`O calendário ${join(folder, 'meu.json')} não foi aceito`);
  });

  it('two of the same id in one folder', async () => {
    await write(base, 'a.json');
    await write(base, 'b.json');
    await expect(loadCalendarios(folder)).rejects.toThrow(/b\.json não foi aceito, em id: “meu”/);
  });

  it('a folder that is not there', async () => {
    await expect(loadCalendarios(join(folder, 'outra'))).rejects.toThrow(
      /\(ENOENT\)\. Confira HELPDESK_CALENDARIOS\.$/,
    );
  });
});
