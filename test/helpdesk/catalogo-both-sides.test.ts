/**
 * What the panel lets go the helpdesk takes, and what the panel holds back the helpdesk refuses, at
 * the very same places: random fillings of every categoria of every catalogue, put to both.
 */
import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalogo } from '@/helpdesk/catalogo.ts';
import { texto } from '@/lib/catalogo/text.ts';
import { readableCampos } from '@/lib/catalogo/readable.ts';
import { missingOf, validateCampos } from '@/lib/catalogo/validate.ts';
import { type Catalogo, type Categoria, Chamado, Problema } from '@/lib/contract';
import { LONGO } from '../e2e/support/long.ts';
import { diceOf } from './fillings/dice.ts';
import { todasAsRegras } from './fillings/every-rule.ts';
import { type Filling, oddFilling, tooManyRows, validFilling } from './fillings/filling.ts';
import { novoChamado, pngBytes, type Running, runHelpdesk, sha256Of } from './running.ts';

/** Fillings of each categoria. */
const TIMES = LONGO ? 1_000 : 15;
const SEED = 20_261_121;
const LONG_MS = 600_000;

const NAMES = readdirSync('helpdesk/catalogos')
  .map((file) => file.replace('.json', ''))
  .filter((name) => name !== 'base');
const EVERY_RULE = 'todas as regras';
const EMAIL = 'quem@exemplo.gov.br';

/** Every catalogue, and one whose only categoria asks in every way there is. */
const catalogos = new Map<string, Catalogo>();
for (const name of NAMES) catalogos.set(name, await loadCatalogo(name));
catalogos.set(EVERY_RULE, {
  ...(await loadCatalogo()),
  categorias: [todasAsRegras],
  provaveis: [],
  unidades: ['CBM - COBM', 'SEAD/GAB'],
  emailsColetivos: ['todos@exemplo.gov.br'],
});

let helpdesk: Running;
let token: string;
const picture = pngBytes(400);
const sha256 = sha256Of(picture);
/** Sentences that some filling was refused with. */
const said = new Set<string>();

beforeAll(async () => {
  helpdesk = await runHelpdesk({ pedidosPorMinuto: 1e9 });
  const device = await helpdesk.device('Quem');
  ({ token } = device);
  await device.put(sha256, picture, 0, picture.length);
  // What is the CSG's alone is asked by one of them.
  await helpdesk.store.db.$client.query('update pessoas set verificada_em = now()');
  helpdesk.store.membros = new Map([[EMAIL, ['CBM']]]);
});
afterAll(async () => await helpdesk.stop());

describe.each([...catalogos.keys()])('%s', (name) => {
  const catalogo = catalogos.get(name)!;
  test.each(distinct(catalogo, name).map((categoria) => [categoria.id, categoria] as const))(
    '%s',
    { timeout: LONGO ? LONG_MS : 20_000 },
    async (_, categoria) => {
      helpdesk.store.catalogo = catalogo;
      const dice = diceOf(SEED + categoria.id.length * 7919);
      const many = LONGO || name === EVERY_RULE ? tooManyRows(dice, categoria, sha256) : null;
      if (many) expect(await askBoth(catalogo, categoria, many)).not.toEqual([]);
      let refused = 0;
      const times = name === EVERY_RULE && !LONGO ? TIMES * 12 : TIMES;
      for (let i = 0; i < times; i += 1) {
        if (i % 3 === 0) {
          const valid = validFilling(dice, categoria, sha256);
          expect(await askBoth(catalogo, categoria, valid)).toEqual([]);
        } else {
          const odd = oddFilling(dice, categoria, catalogo, sha256);
          refused += (await askBoth(catalogo, categoria, odd)).length;
        }
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});

test('every rule refused something', () => {
  const { longo, umaLinha, email, data, cpf, cpfTamanho, cnpj, telefone, emailColetivo } = texto;
  const rules = [
    email,
    data,
    cpf,
    cpfTamanho,
    cnpj,
    telefone,
    emailColetivo,
    texto.obrigatorio('texto'),
    texto.obrigatorio('qual'),
    texto.obrigatorio('porque'),
    longo('texto', 30),
    umaLinha('texto'),
    texto.escolha('vinculo'),
    texto.simNao('chefe'),
    texto.textoEsperado('texto'),
    texto.numero('numero'),
    texto.faixa('numero', 1, 40),
    texto.listaEsperada('pessoas'),
    texto.linhas('pessoas', 2, 400),
  ];
  expect(rules.filter((rule) => !said.has(rule))).toEqual([]);
  const repeated = ['cpf', 'email', 'nome'].map((id) => texto.repetido(id, 0).split('0')[0]!);
  const all = [...said];
  expect(repeated.filter((rule) => !all.some((each) => each.startsWith(rule)))).toEqual([]);
});

/** Places at which both hold it back; none: both take it. */
async function askBoth(
  catalogo: Catalogo,
  categoria: Categoria,
  { campos, descricao, anexo }: Filling,
): Promise<string[]> {
  const panel = validateCampos(categoria, campos, catalogo);
  const faltas = missingOf(categoria, { descricao, anexos: anexo ? 1 : 0 });
  const held = [
    ...Object.keys(panel.erros).map((at) => `/campos/${at.replaceAll('.', '/')}`),
    ...(faltas.descricao ? ['/descricao'] : []),
    ...(faltas.anexo ? ['/anexos'] : []),
  ];
  for (const sentence of Object.values(panel.erros)) said.add(sentence);

  const anexos = anexo ? [{ sha256, nome: 'tela.png', papel: 'imagem' as const }] : [];
  const { versao } = catalogo;
  const asked = { categoria: categoria.id, campos, descricao, anexos, catalogo: versao };
  const answer = await helpdesk.app.inject({
    method: 'POST',
    url: '/api/v1/chamados',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    payload: novoChamado(asked),
  });
  const body: unknown = answer.json();
  const refused = answer.statusCode === 422 ? (Problema.parse(body).errors ?? []) : [];
  const pointers = refused.map(({ pointer }) => pointer);
  const verdict = [answer.statusCode, ...pointers.toSorted()];
  const wanted = [held.length === 0 ? 201 : 422, ...held.toSorted()];
  // What was sent is told only when it matters: comparing a list of 501 with itself takes long.
  const differ = verdict.join() !== wanted.join();
  expect([verdict, differ && asked]).toEqual([wanted, false]);
  if (held.length > 0) return held;
  // Read back as the panel would show it; a file by its name.
  const files = categoria.campos.filter(({ id, tipo }) => tipo === 'arquivo' && panel.campos[id]);
  const named = Object.fromEntries(files.map(({ id }) => [id, 'tela.png']));
  expect(Chamado.parse(body).campos).toEqual(
    readableCampos(categoria, { ...panel.campos, ...named }),
  );
  return [];
}

/** A categoria of the base is the same in all that take it: once is enough. */
const seen = new Set<string>();
function distinct({ categorias }: Catalogo, name: string): Categoria[] {
  return categorias.filter(({ id, campos, descricao, anexo, quem }) => {
    const asks = JSON.stringify([id, campos, descricao, anexo, quem]);
    const known = !LONGO && seen.has(asks) && name !== EVERY_RULE;
    seen.add(asks);
    return !known;
  });
}
