/**
 * The helpdesk as an administrator keeps it: what its logs say after a day of work, a copy made while
 * it runs, put into another folder, and every answer there as it was here.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chamado } from '@/lib/contract';
import { runningUrl } from '@/helpdesk/store/embedded/running.ts';
import { settingsFrom } from '@/helpdesk/settings.ts';
import { startHelpdesk } from '@/helpdesk/start.ts';
import { type Child, startChild } from './child.ts';
import { command } from './command.ts';
import { Visitor } from './desk/visitor.ts';
import { Device, freshDatabase, novoChamado, pngBytes, sha256Of } from './running.ts';

/** What a person gives, each to be looked for where it must not be. */
const SEGREDO = {
  nome: 'Zulmira Quaresma Segredo',
  email: 'zulmira.segredo@exemplo.gov.br',
  cpf: '529.982.247-25',
  descricao: 'descrição-plantada-xyzzy',
  mensagem: 'mensagem-plantada-plugh',
  resposta: 'resposta-plantada-frotz',
  arquivo: 'arquivo-plantado-rezrov.png',
  processo: '08410032.000777/2026-77',
  busca: 'busca-plantada-gnusto',
  chave: 'chave-plantada-nitfol',
};

let place: string;
let child: Child;
let zulmira: Device;
let sha256: string;
let id: string;
let tokenEquipe: string;
const folder = (name: string) => join(place, name);

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'guarda-'));
  child = await startChild({
    HELPDESK_DATA: folder('dados'),
    HELPDESK_CONTROLADOR: 'Secretaria de Exemplo',
    HELPDESK_ENCARREGADO: 'encarregado@exemplo.gov.br',
  });
  expect(child.url, child.errors()).not.toBe('');
  tokenEquipe = readFileSync(join(folder('dados'), 'token-equipe'), 'utf8').trim();
});
afterAll(async () => {
  await child.end('SIGTERM');
  await rm(place, { recursive: true, force: true });
});

test('a day of work: opened, answered, refused, failed, and not a word of it in any log', async () => {
  const api = `${child.url}/api/v1`;
  const registered = await fetch(`${api}/dispositivos`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nome: SEGREDO.nome, email: SEGREDO.email, orgao: 'CBM' }),
  });
  const { token } = (await registered.json()) as { token: string };
  zulmira = Device.of(api, token);
  const bytes = pngBytes(2000);
  sha256 = sha256Of(bytes);
  await zulmira.put(sha256, bytes, 0, 2000);
  const base = novoChamado();
  const body = novoChamado({
    descricao: `${SEGREDO.descricao} CPF ${SEGREDO.cpf}`,
    contexto: {
      ...base.contexto,
      processo: { numero: SEGREDO.processo, nivelAcesso: 'publico' },
    },
    anexos: [{ sha256, nome: SEGREDO.arquivo, papel: 'imagem' }],
  });
  const sent = await zulmira.post('/chamados', body, SEGREDO.chave);
  ({ id } = Chamado.parse(await sent.json()));
  await zulmira.post(`/chamados/${id}/mensagens`, { texto: SEGREDO.mensagem });

  const csg = new Visitor(child.url);
  await csg.signIn('codigo-errado-plantado');
  await csg.signIn(tokenEquipe);
  const page = await csg.open(`/mesa/chamados/${id}`);
  await csg.send(page, 'form.reply', { texto: SEGREDO.resposta, nome: SEGREDO.nome });
  await csg.open(`/mesa/auditoria?quem=${SEGREDO.email}`);
  await csg.open(`/mesa?orgao=${SEGREDO.busca}`);

  // What is refused, malformed, unknown.
  await zulmira.post('/chamados', { ...body, categoria: SEGREDO.busca });
  await zulmira.post('/chamados', { ...body, descricao: 'outra' }, SEGREDO.chave);
  await zulmira.get(`/${SEGREDO.busca}?nome=${SEGREDO.nome}`);
  await zulmira.get(`/chamados?cursor=${SEGREDO.busca}`);
  await fetch(`${api}/chamados`, { headers: { Authorization: `Bearer ${SEGREDO.busca}` } });

  // What fails: the database's own words quote the row.
  const url = runningUrl(folder('dados')) ?? '';
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('alter table mensagens add constraint cheia check (texto is null) not valid');
  const failed = await zulmira.post(`/chamados/${id}/mensagens`, { texto: SEGREDO.mensagem });
  expect(failed.status).toBe(500);
  await client.query('alter table mensagens drop constraint cheia');
  await client.end();

  const logs = {
    output: child.output(),
    errors: child.errors(),
    postgres: readFileSync(join(folder('dados'), 'postgres/registro.log'), 'utf8'),
  };
  const secrets = { ...SEGREDO, token, tokenEquipe, errado: 'codigo-errado-plantado' };
  for (const [where, text] of Object.entries(logs)) {
    for (const [what, secret] of Object.entries(secrets)) {
      for (const written of [secret, encodeURIComponent(secret), secret.split(' ')[0] ?? '']) {
        expect(text.includes(written), `${what} in ${where}`).toBe(false);
      }
    }
  }
  // And yet they tell what happened, a line each, as JSON.
  const lines = logs.errors
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines.length).toBeGreaterThan(12);
  expect(lines).toContainEqual(
    expect.objectContaining({ metodo: 'POST', rota: '/api/v1/chamados', status: 201 }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ falha: expect.objectContaining({ codigo: '23514' }) }),
  );
});

const answersOf = async (device: Device) =>
  await Promise.all(
    ['/chamados?situacao=todos', `/chamados/${id}`, `/anexos/${sha256}`].map(async (path) => {
      const answer = await device.get(path);
      return [path, answer.status, Buffer.from(await answer.arrayBuffer()).toString('base64')];
    }),
  );

test(
  'a copy while it runs, put into another folder and into another database',
  { timeout: 90_000 },
  async () => {
    const before = await answersOf(zulmira);
    const file = join(place, 'copia.tar.gz');
    const made = await command({ HELPDESK_DATA: folder('dados') }, 'backup', file);
    expect(made).toMatchObject({
      code: 0,
      said: `Cópia em ${file}: 1 anexo (0 MB) e o banco de dados.\n`,
    });
    // Into its own folder, while it runs: refused.
    const own = await command({ HELPDESK_DATA: folder('dados') }, 'restore', file, '--substituir');
    expect(own).toMatchObject({ code: 1, said: expect.stringContaining('já está em uso') });

    for (const env of [
      { HELPDESK_DATA: folder('embutido') },
      { HELPDESK_DATA: folder('outro'), DATABASE_URL: await freshDatabase() },
    ]) {
      const restored = await command(env, 'restore', file);
      expect(restored).toMatchObject({
        code: 0,
        said: `Restaurado de ${file}: 1 anexo e o banco de dados.\n`,
      });
      const again = await command(env, 'restore', file);
      expect(again).toMatchObject({ code: 1, said: expect.stringContaining('já guarda dados') });
      const other = await startHelpdesk({ ...settingsFrom(env), port: 0, log: false });
      expect(await answersOf(zulmira.at(`${other.url}/api/v1`))).toEqual(before);
      if (env.DATABASE_URL) {
        const running = await command(env, 'restore', file, '--substituir');
        expect(running.said).toBe('Pare o helpdesk que usa este banco e tente de novo.\n');
      }
      await other.stop();
    }
  },
);

test('retention and reach, by command, while it runs', async () => {
  const env = { HELPDESK_DATA: folder('dados') };
  const shown = await command(env, 'retencao');
  expect(shown).toMatchObject({
    code: 0,
    said: expect.stringMatching(/\(180 dias\): 0 anexos\.\n/),
  });
  expect(shown.said).toContain('Nada foi mudado. Para remover, repita com --aplicar.');
  const applied = await command(env, 'retencao', '--aplicar');
  expect(applied.said).toContain('Feito: 0 anexos removidos, CPF mascarado em 0 chamados');
  const reach = await command(env, 'alcance', SEGREDO.email);
  expect(reach.said).toContain('Chamados: 1\n');
  expect((await command(env, 'alcance', 'ninguem@x.gov.br')).code).toBe(1);
  const wrong = await command({ ...env, HELPDESK_RETENCAO_CPF: 'x' }, 'retencao');
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('HELPDESK_RETENCAO_CPF') });
});
