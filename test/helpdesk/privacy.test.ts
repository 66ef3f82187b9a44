/** The privacy notice with the órgão's own values; what it has not said is never made up. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf } from '@/helpdesk/privacy/notice.ts';
import { missingIn, tratamentoFrom } from '@/helpdesk/privacy/settings.ts';
import { Servidor } from '@/lib/contract';
import { startChild } from './child.ts';
import { freshDatabase, type Running, runHelpdesk } from './running.ts';

const ENV = {
  HELPDESK_CONTROLADOR: 'Estado do Exemplo <CNPJ 00>, **SEAD**',
  HELPDESK_ENCARREGADO: 'Ana Lima, encarregada@exemplo.gov.br',
};

let helpdesk: Running;
let silent: Running;
beforeAll(async () => {
  const guarda = { imagens: 90, cpf: 1, auditoria: 3653 };
  helpdesk = await runHelpdesk({ tratamento: tratamentoFrom(ENV, guarda) });
  silent = await runHelpdesk();
});
afterAll(async () => {
  await helpdesk.stop();
  await silent.stop();
});

async function notice(of: Running) {
  const page = await fetch(`${of.url}/privacidade`);
  const text = await page.text();
  return { page, text, body: new new Window().DOMParser().parseFromString(text, 'text/html').body };
}

test('names controlador, encarregado, legal base and the terms in force, as written', async () => {
  const { body } = await notice(helpdesk);
  const text = body.textContent;
  expect(text).toContain('Controlador: Estado do Exemplo <CNPJ 00>, **SEAD**');
  expect(text).toContain('Ana Lima, encarregada@exemplo.gov.br');
  expect(text).toContain('LGPD, arts. 7º, III, e 23');
  expect(text).toContain('Imagens e arquivos: 90 dias depois de terminado');
  expect(text).toContain('é mascarado 1 dia depois');
  expect(text).toContain('Registro de quem leu e respondeu: 10 anos.');
  expect(text).not.toMatch(/\{\w+\}/);
  expect(body.querySelectorAll('h2').length).toBeGreaterThanOrEqual(7);
});

test('what the órgão has not said is “não informado”; the defaults are those of the retention', async () => {
  const text = (await notice(silent)).body.textContent;
  expect(text.match(/não informado pelo órgão/g)).toHaveLength(2);
  expect(text).toContain('180 dias depois');
  expect(text).toContain('mascarado 30 dias depois');
  expect(text).toContain('respondeu: 5 anos.');
});

test('is never called consent', async () => {
  expect((await notice(silent)).text).not.toMatch(/consenti|concord/i);
});

test('runs no script and takes nothing from elsewhere', async () => {
  const { page, text } = await notice(helpdesk);
  expect(page.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(text).not.toMatch(/<script|\son\w+=|style=|https?:\/\//);
  expect((await fetch(`${helpdesk.url}/privacidade.css`)).status).toBe(200);
});

test('the extension is told the same', async () => {
  const said = Servidor.parse(await (await fetch(`${helpdesk.api}/servidor`)).json());
  expect(said.tratamento).toEqual(tratamentoFrom(ENV, { imagens: 90, cpf: 1, auditoria: 3653 }));
  const nothing = Servidor.parse(await (await fetch(`${silent.api}/servidor`)).json());
  expect(nothing.tratamento).toMatchObject({ controlador: null, encarregado: null });
});

test('the administrator is told at the start what is missing, until it is there', async () => {
  expect(missingIn(tratamentoFrom({}))).toEqual(['HELPDESK_CONTROLADOR', 'HELPDESK_ENCARREGADO']);
  const HELPDESK_DATA = await mkdtemp(join(tmpdir(), 'privacidade-'));
  const env = { DATABASE_URL: await freshDatabase(), HELPDESK_DATA };
  const without = await startChild(env);
  await without.end('SIGTERM');
  expect(without.errors()).toContain('falta HELPDESK_CONTROLADOR e HELPDESK_ENCARREGADO');
  const complete = await startChild({ ...env, ...ENV });
  await complete.end('SIGTERM');
  expect(complete.errors()).not.toContain('Aviso: falta');
  await rm(HELPDESK_DATA, { recursive: true });
}, 60_000);

test.each(['a\nb', 'x'.repeat(301)])('a value that is no line is refused at the start', (value) => {
  expect(() => tratamentoFrom({ HELPDESK_CONTROLADOR: value })).toThrow(/HELPDESK_CONTROLADOR/);
});

test('a value that nobody gives stops the text, instead of leaving a hole in it', () => {
  expect(() => blocksOf('Responde {quem}.', {})).toThrow('{quem}');
  expect(blocksOf('- a **b**\n- c', {})).toEqual([
    {
      kind: 'list',
      items: [
        [
          { bold: false, text: 'a ' },
          { bold: true, text: 'b' },
        ],
        [{ bold: false, text: 'c' }],
      ],
    },
  ]);
});
