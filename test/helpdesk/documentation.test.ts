/** The page about the API: all of it, from here alone, and harmless. */
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
beforeAll(async () => (helpdesk = await runHelpdesk()));
afterAll(async () => await helpdesk.stop());

test('tells every route of the OpenAPI document, with its fields', async () => {
  const page = await fetch(`${helpdesk.api}/documentacao`);
  expect([page.status, page.headers.get('Content-Type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const document = new new Window().DOMParser().parseFromString(await page.text(), 'text/html');
  const { paths } = (await (await fetch(`${helpdesk.api}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const told = [...document.querySelectorAll('h2')].map((h2) => h2.textContent);
  expect(routes.length).toBeGreaterThan(10);
  expect(told).toEqual(routes);
  for (const link of document.querySelectorAll('nav a')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(id), id).not.toBeNull();
  }
  const opens = document.getElementById('post-api-v1-chamados')?.textContent ?? '';
  expect(opens).toContain('Pede o token do navegador');
  expect(opens).toContain('descricao texto, até 10.000 letras obrigatório');
  expect(opens).toContain('nivelAcesso "publico" ou "restrito" ou "sigiloso" ou "desconhecido"');
});

test('runs no script and takes nothing from elsewhere', async () => {
  const page = await fetch(`${helpdesk.api}/documentacao`);
  expect(page.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const html = await page.text();
  expect(html).not.toMatch(/<script|\son\w+=|style=|https?:\/\/(?!127)/);
  const style = await fetch(`${helpdesk.api}/documentacao.css`);
  expect([style.status, style.headers.get('Content-Type')]).toEqual([
    200,
    'text/css; charset=utf-8',
  ]);
});
