/**
 * Fills in the fields that an open panel asks, each as a person answers a field of its kind, and
 * tells what was answered. Only what is asked is there to be filled in: a condition that holds shows
 * its field, one that does not hides it.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { Campo, Coluna } from '@/lib/contract';
import { respostaDe, type Resposta } from './answers.ts';
import { paste } from './people.ts';
import { until } from './test-browser.ts';
import { press } from './walk.ts';

export interface Respondido {
  campo: Campo;
  /** Of a list: each row's answers by column; null where it was not asked. */
  linhas?: (Resposta | null)[][];
  resposta?: Resposta;
}

interface Where {
  page: Page;
  panel: Frame;
}

/** Every field that is asked, in order; what came to be asked by an answer before it too. */
export async function fillIn(
  where: Where,
  campos: readonly Campo[],
  vez: number,
): Promise<Respondido[]> {
  const done: Respondido[] = [];
  const answered: Record<string, string | boolean> = {};
  for (const campo of campos) {
    // oxlint-disable no-await-in-loop -- as a person does, one after the other
    const asked = holds(campo, answered);
    if (campo.tipo === 'lista') {
      done.push({ campo, linhas: [await fillRow(where, campo, vez)] });
      continue;
    }
    const id = `campo-${campo.id}`;
    await expectAsked(where.panel, id, campo.rotulo, asked);
    if (!asked) continue;
    const resposta = respostaDe(campo, vez);
    await put(where, id, campo, resposta);
    answered[campo.id] = resposta.guardado;
    done.push({ campo, resposta });
    // oxlint-enable no-await-in-loop
  }
  return done;
}

/** One person, as plain fields. */
async function fillRow(where: Where, campo: Campo, vez: number): Promise<(Resposta | null)[]> {
  const answered: Record<string, string | boolean> = {};
  const row: (Resposta | null)[] = [];
  for (const coluna of campo.colunas ?? []) {
    // oxlint-disable no-await-in-loop -- as above
    const asked = holds(coluna, answered);
    const id = `campo-${campo.id}.0.${coluna.id}`;
    await expectAsked(where.panel, id, coluna.rotulo, asked);
    const resposta = asked ? respostaDe(coluna, vez) : null;
    if (resposta) {
      await put(where, id, coluna, resposta);
      answered[coluna.id] = resposta.guardado;
    }
    row.push(resposta);
    // oxlint-enable no-await-in-loop
  }
  return row;
}

/** So many people at once, pasted from a spreadsheet into the list's own view. */
export async function fillList(
  { panel }: Where,
  campo: Campo,
  quantas: number,
): Promise<Respondido> {
  const colunas = campo.colunas ?? [];
  const linhas = Array.from({ length: quantas }, (_, vez) => {
    const answered: Record<string, string | boolean> = {};
    return colunas.map((coluna) => {
      if (!holds(coluna, answered)) return null;
      const resposta = respostaDe(coluna, vez);
      answered[coluna.id] = resposta.guardado;
      return resposta;
    });
  });
  const cells = [
    colunas.map(({ rotulo }) => rotulo),
    ...linhas.map((row) => row.map((resposta) => resposta?.digitado ?? '')),
  ];
  await press(panel, 'button', 'Várias pessoas: colar ou enviar planilha');
  await panel.waitForSelector('.people[open]:not([data-growing]) [role=grid]');
  await paste(panel, `${cells.map((row) => row.join('\t')).join('\r\n')}\r\n`);
  await panel.waitForSelector('#colunas-titulo');
  await press(panel, 'button', `Usar ${quantas} pessoas`);
  await until('the rows are there', async () =>
    (await panel.$(`[role=grid][aria-rowcount="${quantas + 1}"]`)) ? true : null,
  );
  await until('nothing is to correct', async () =>
    (await panel.$eval('dialog [role=status]', (status) => status.textContent)) ===
    `${quantas} pessoas, nada a corrigir`
      ? true
      : null,
  );
  await press(panel, 'button', 'Concluir');
  await panel.waitForSelector('dialog', { hidden: true });
  return { campo, linhas };
}

/** A value into a text field, in place of what it held: its end by keys. */
export async function type(panel: Frame, id: string, text: string): Promise<void> {
  const field = await panel.waitForSelector(byId(id));
  if (!field) throw new Error(`no field ${id}`);
  await field.focus();
  await field.evaluate((input) => (input as HTMLInputElement).select());
  await panel.evaluate(
    (start) => document.execCommand('insertText', false, start),
    text.slice(0, -2),
  );
  await field.type(text.slice(-2));
}

type Pergunta = Pick<Coluna, 'opcoes' | 'varios'> & { tipo: Campo['tipo'] };

async function put({ panel }: Where, id: string, campo: Pergunta, resposta: Resposta) {
  const { digitado, guardado } = resposta;
  switch (campo.tipo) {
    case 'escolha':
    case 'sim_nao': {
      const isSelect = await panel.$eval(byId(id), (control) => control.tagName === 'SELECT');
      if (isSelect) {
        await panel.select(byId(id), String(guardado));
        return;
      }
      const option = await panel.waitForSelector(
        `::-p-xpath(//*[@id=${quoted(id)}]//label[normalize-space()=${quoted(digitado)}])`,
      );
      await option?.click();
      return;
    }
    case 'arquivo': {
      const path = join(tmpdir(), digitado);
      await writeFile(path, 'Nomeação publicada no diário de 20/11/2026.');
      const input = await panel.waitForSelector(`${byId(id)} ~ input[type=file]`);
      await input?.uploadFile(path);
      await until('the file is chosen', async () =>
        (await panel.$eval(`${byId(id)} option:checked`, (option) => option.textContent)) ===
        digitado
          ? true
          : null,
      );
      return;
    }
    case 'data':
      // The browser's own control: its keys depend on the language of the system.
      await panel.$eval(
        byId(id),
        (control, day) => {
          const input = control as HTMLInputElement;
          const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
          own?.set?.call(input, day);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        String(guardado),
      );
      return;
    case 'unidade':
      if (!campo.varios) return await fromList(panel, id, digitado);
      return await type(panel, id, digitado);
    default:
      await type(panel, id, digitado);
  }
}

/** A sigla by its last word and the list under it, as who knows only the setor's name. */
async function fromList(panel: Frame, id: string, sigla: string): Promise<void> {
  await type(panel, id, sigla.split(' ').at(-1)!);
  const option = await panel.waitForSelector(
    `::-p-xpath(//*[@id=${quoted(`${id}-sugestoes`)}]//*[@role='option'][normalize-space()=${quoted(sigla)}])`,
    { timeout: 5_000 },
  );
  await option?.click();
  const held = await panel.$eval(byId(id), (input) => (input as HTMLInputElement).value);
  if (held !== sigla) throw new Error(`${id} holds “${held}”, not “${sigla}”`);
}

/** The field is there under its label, or is not, as its condition says. */
async function expectAsked(panel: Frame, id: string, rotulo: string, asked: boolean) {
  await until(`${id} is ${asked ? '' : 'not '}asked`, async () => {
    const found = await panel.$(byId(id));
    return (found !== null) === asked ? true : null;
  });
  if (!asked) return;
  const label = await panel.$$eval('label, [aria-label]', (all) =>
    all.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''),
  );
  if (!label.some((each) => each.startsWith(rotulo))) throw new Error(`no label “${rotulo}”`);
}

function holds({ se }: Pick<Coluna, 'se'>, answered: Record<string, string | boolean>): boolean {
  return se === undefined || se.valores.some((valor) => valor === answered[se.campo]);
}

const byId = (id: string) => `[id="${id}"]`;
const quoted = (text: string) => `"${text}"`;
