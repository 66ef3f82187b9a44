/** Getting in, and what every page of the desk holds to: on the real helpdesk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WRONG_ALLOWED } from '@/helpdesk/desk/attempts.ts';
import { startHelpdesk } from '@/helpdesk/start.ts';
import { freshDatabase } from '../running.ts';
import { pngOf } from './png.ts';
import { Visitor, words } from './visitor.ts';
import { openDesk, pageOf, type DeskWorld } from './world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDesk();
});
afterAll(async () => await world.stop());

describe('signing in', () => {
  it('asks for the code, then leads to the page that was wanted', async () => {
    const { id } = await world.maria.report();
    const visitor = new Visitor(world.helpdesk.url);
    const asked = await visitor.open(pageOf(id));
    expect(asked.address).toMatch(/^\/mesa\/entrar\?/);
    expect(words(asked, 'label')).toBe('Código da equipe');
    const page = await visitor.signIn(world.helpdesk.tokenEquipe, pageOf(id));
    expect(page.address).toBe(pageOf(id));
    expect(page.status).toBe(200);
  });

  it('refuses a wrong code, with a sentence and without a cookie', async () => {
    const visitor = new Visitor(world.helpdesk.url);
    const page = await visitor.signIn('errado');
    expect(page.status).toBe(401);
    expect(words(page, '[role=alert]')).toContain('não é o da equipe');
    expect(visitor.received).toEqual([]);
  });

  it('keeps the session in a cookie that scripts and other sites never see, and that ends', async () => {
    const visitor = await world.csg();
    expect(visitor.received).toHaveLength(1);
    expect(visitor.received[0]).toMatch(
      /^mesa_sessao=[^;]+; Max-Age=43200; Path=\/mesa; HttpOnly; SameSite=Strict$/,
    );
  });

  it('makes who guesses wait', async () => {
    const alone = await mkdtemp(join(tmpdir(), 'mesa-'));
    const other = await startHelpdesk({
      data: alone,
      databaseUrl: await freshDatabase(),
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
    const visitor = await world.csg();
    const out = await visitor.send(await visitor.open('/mesa'), 'header form');
    expect(words(out)).toContain('Você saiu da mesa.');
    expect((await visitor.open('/mesa')).address).toMatch(/^\/mesa\/entrar/);
  });

  it('opens nothing without it, not even a picture', async () => {
    const picture = await world.maria.upload(pngOf(3, 3), 'tela.png');
    const { id } = await world.maria.report({ anexos: [picture] });
    const stranger = await new Visitor(world.helpdesk.url).open(
      `${pageOf(id)}/anexos/${picture.sha256}`,
    );
    expect(stranger.address).toMatch(/^\/mesa\/entrar/);
  });
});

describe('every page', () => {
  it('allows no script, no frame around it, no copy in a cache', async () => {
    const visitor = await world.csg();
    const { id } = await world.maria.report();
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
    const visitor = new Visitor(world.helpdesk.url);
    const page = await visitor.open('/mesa/entrar');
    const style = page.document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    const answer = await visitor.open(style);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('says so kindly when there is no such chamado', async () => {
    const visitor = await world.csg();
    const page = await visitor.open(pageOf('019aa2f4-7c11-7d3e-9b1a-3f0c5d2e8a10'));
    expect(page.status).toBe(404);
    expect(words(page)).toContain('Voltar à fila');
  });
});
