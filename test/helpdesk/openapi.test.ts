/** The catalogue and the document that describes the API. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { Catalogo } from '@/lib/contract';
import { type Running, runHelpdesk } from './running.ts';

let helpdesk: Running;
beforeAll(async () => (helpdesk = await runHelpdesk()));
afterAll(async () => await helpdesk.stop());

test('the catalogue is for anybody, and is sent again only when it changed', async () => {
  const first = await fetch(`${helpdesk.api}/catalogo`);
  const catalogo = Catalogo.parse(await first.json());
  expect(catalogo.orgaos.map(({ sigla }) => sigla)).toEqual(['SEAD', 'CBM', 'SESAP']);
  expect(catalogo.categorias).toEqual((await loadCatalogo()).categorias);
  expect(catalogo.provaveis).toHaveLength(4);
  expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
  const again = await fetch(`${helpdesk.api}/catalogo`, {
    headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('a bad catalogue is refused with its path and the reason', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catalogo-'));
  const path = join(folder, 'catalogo.json');
  const base = await loadCatalogo();
  const [erro, ...rest] = base.categorias;
  for (const [content, reason] of [
    ['{', /não é um JSON válido/],
    [
      JSON.stringify({ ...base, categorias: [{ ...erro, natureza: 'x' }] }),
      /categorias\.0\.natureza/,
    ],
    [JSON.stringify({ ...base, categorias: [erro, erro] }), /“erro_no_sei” aparece duas vezes/],
    [JSON.stringify({ ...base, categorias: rest }), /não existe a categoria “erro_no_sei”/],
  ] as const) {
    await writeFile(path, content);
    await expect(loadCatalogo(path)).rejects.toThrow(reason);
    await expect(loadCatalogo(path)).rejects.toThrow(path);
  }
  await rm(folder, { recursive: true });
});

test('the OpenAPI document describes every route of the contract, from its schemas', async () => {
  const document = (await (await fetch(`${helpdesk.api}/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
  };
  expect(document.openapi).toBe('3.1.0');
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.toSorted()).toEqual(
    [
      'DELETE /api/v1/dispositivos/{id}',
      'GET /api/v1/anexos/{sha256}',
      'GET /api/v1/avisos',
      'GET /api/v1/catalogo',
      'GET /api/v1/chamados',
      'GET /api/v1/chamados/{id}',
      'GET /api/v1/dispositivos',
      'GET /api/v1/dispositivos/atual',
      'GET /api/v1/servidor',
      'HEAD /api/v1/anexos/{sha256}',
      'POST /api/v1/artigos/{id}/resolveu',
      'POST /api/v1/avisos/{id}/eu-tambem',
      'POST /api/v1/chamados',
      'POST /api/v1/chamados/{id}/avaliacao',
      'POST /api/v1/chamados/{id}/cancelamento',
      'POST /api/v1/chamados/{id}/mensagens',
      'POST /api/v1/chamados/{id}/reabertura',
      'POST /api/v1/dispositivos',
      'POST /api/v1/dispositivos/entrada',
      'POST /api/v1/dispositivos/verificacao',
      'POST /api/v1/erros-conhecidos/{id}/resolveu',
      'PUT /api/v1/anexos/{sha256}',
      'PUT /api/v1/dispositivos/entrada',
      'PUT /api/v1/dispositivos/verificacao',
    ].toSorted(),
  );
  const open = [
    'get /avisos',
    'get /catalogo',
    'get /servidor',
    'post /artigos/{id}/resolveu',
    'post /dispositivos',
    'post /erros-conhecidos/{id}/resolveu',
  ];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      expect(operation.summary, path).toBeTruthy();
      expect(Object.keys(operation.responses).length, path).toBeGreaterThan(0);
      const free = open.includes(`${method} ${path.replace('/api/v1', '')}`);
      expect(operation.security, path).toEqual(free ? undefined : [{ dispositivo: [] }]);
    }
  }
  const body = document.paths['/api/v1/chamados']?.post?.requestBody?.content['application/json'];
  expect(body?.schema.required).toContain('descricao');
  expect(body?.schema.required).toContain('comprovante');
  expect(body?.schema.properties).toHaveProperty('contexto.properties.processo');
  expect(body?.schema.properties).toHaveProperty('anexos.items.properties.notas');
});

interface Operation {
  summary?: string;
  security?: unknown;
  responses: Record<string, unknown>;
  requestBody?: {
    content: Record<string, { schema: { required: string[]; properties: object } }>;
  };
}
