/**
 * The main job on pages that a real SEI 4.1.5 served and nobody here wrote. They are not part of
 * the project: where their folder is not, there is nothing to test.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chamado } from '@/lib/contract';
import { CAPTURADAS, startCaptured } from '../sei/captured.ts';
import { unexpected, type Sei } from '../sei/server.ts';
import { countColours, differences } from './support/pixels.ts';
import { storedAnexo, storedChamados } from './support/stored.ts';
import { EXEMPLO, fill, openPanel, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const HOST = 'sei.real.example';
const sei: Sei | null = await startCaptured();

describe.skipIf(sei === null)('a real SEI', () => {
  let world: World;
  let bench: Page;
  beforeAll(async () => {
    world = await startWorld({
      chromium: { hosts: { [HOST]: `127.0.0.1:${sei?.port}` } },
    });
    bench = await world.browser.open('about:blank');
  });
  afterAll(async () => {
    await world?.stop();
    await sei?.stop();
  });

  test('its list of processos: unidade, user, version and screen, and no processo', async () => {
    // One processo of the list is somebody's: the one name that SEI's own slots show there.
    const { contexto } = await report(CAPTURADAS.controle.path, ['atribuido']);
    expect(contexto).toMatchObject({
      sei: { host: HOST, versao: '4.1.5' },
      tela: { acao: 'procedimento_controlar', titulo: 'Controle de Processos' },
      usuario: { nome: 'FULANO DE TAL', orgao: 'CBM' },
      unidade: {
        sigla: 'CBM - COBM - CMDO PABM APODI',
        descricao: 'COMANDO DO POSTO AVANÇADO BOMBEIRO MILITAR DE APODI / RN',
      },
      leitura: { faltou: [] },
    });
    // The page signs in with a CPF, which is the person's own to give.
    expect(contexto.usuario).not.toHaveProperty('sigla');
    for (const none of ['processo', 'processosSelecionados', 'documento', 'mensagens']) {
      expect(contexto).not.toHaveProperty(none);
    }
  });

  test('its login: the screen, and nobody who signed in', async () => {
    const { contexto } = await report(CAPTURADAS.login.path, []);
    expect(contexto).toMatchObject({ sei: { host: HOST }, tela: { titulo: 'SEI / SEAD' } });
    for (const none of ['usuario', 'unidade', 'processo', 'documento', 'mensagens']) {
      expect(contexto).not.toHaveProperty(none);
    }
  });

  /**
   * The whole job on this page; answers what the helpdesk stored. Its picture is the page, but for
   * one patch for each of these rules.
   */
  async function report(path: string, regras: string[]): Promise<Chamado> {
    const page = await world.browser.open(`http://${HOST}${path}`);
    // A caret blinks: no two pictures of it need be the same.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const shown = await page.screenshot();
    const panel = await openPanel(world.browser, page);
    await fill(page, panel, { ...EXEMPLO, tarja: null });
    const numero = await send(panel);
    await page.close();
    const chamado = (await storedChamados(world)).find((each) => each.numero === numero);
    if (!chamado) throw new Error(`The helpdesk holds no ${numero}`);
    const picture = await storedAnexo(world, chamado.anexos[0]?.sha256 ?? '');
    expect(await countColours(bench, picture)).toBeGreaterThan(20);
    const cobertas = chamado.comprovante?.imagens[0]?.cobertas ?? [];
    expect(cobertas.map(({ regra }) => regra)).toEqual(regras);
    expect(await differences(bench, picture, shown)).toHaveLength(regras.length);
    expect(unexpected(sei?.requests ?? [])).toEqual([]);
    return chamado;
  }
});
