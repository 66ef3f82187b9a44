/** A list of people in a real panel: a categoria that asks eight columns, and rows as they are copied. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Campo, Catalogo } from '@/lib/contract';
import { until } from './test-browser.ts';
import { press } from './walk.ts';
import type { World } from './world.ts';

const texto = (id: string, rotulo: string) => ({
  id,
  rotulo,
  tipo: 'texto' as const,
  obrigatorio: true,
});

export const LISTA: Campo = {
  id: 'pessoas',
  rotulo: 'Pessoas a cadastrar',
  tipo: 'lista',
  obrigatorio: true,
  colunas: [
    { ...texto('nome', 'Nome completo'), beneficiario: 'nome' },
    { id: 'cpf', rotulo: 'CPF', tipo: 'cpf', obrigatorio: true, unico: true },
    { id: 'email', rotulo: 'E-mail', tipo: 'email', obrigatorio: true, individual: true },
    texto('matricula', 'Matrícula'),
    { id: 'unidade', rotulo: 'Unidade', tipo: 'unidade', obrigatorio: true },
    texto('cargo', 'Cargo'),
    {
      id: 'vinculo',
      rotulo: 'Vínculo',
      tipo: 'escolha',
      obrigatorio: true,
      opcoes: [
        { id: 'efetivo', rotulo: 'Efetivo' },
        { id: 'comissionado', rotulo: 'Comissionado' },
      ],
    },
    { id: 'inicio', rotulo: 'Início', tipo: 'data', obrigatorio: true },
  ],
};

const CATALOGO: Catalogo & { nome: string } = {
  versao: 'lista-1',
  nome: 'Lista',
  orgaos: [
    { sigla: 'SEAD', nome: 'Administração', csg: { nome: 'CSG da SEAD' }, unidades: ['SEAD'] },
  ],
  categorias: [
    {
      id: 'cadastro',
      titulo: 'Cadastro de usuários',
      quando: 'Pessoas precisam entrar no SEI.',
      busca: [],
      natureza: 'pedido',
      campos: [LISTA],
      prazos: [],
      descricao: { obrigatoria: false },
    },
  ],
  provaveis: ['cadastro'],
};

/** The file of that catalogue, for the helpdesk. */
export async function listCatalogue(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'chamados-lista-')), 'lista.json');
  await writeFile(path, JSON.stringify(CATALOGO));
  return path;
}

/** So many people as a spreadsheet copies them, with titles; every twentieth lacks what is asked. */
export function copiedPeople(count: number): string {
  const titles = LISTA.colunas?.map(({ rotulo }) => rotulo) ?? [];
  const rows = Array.from({ length: count }, (_, i) => [
    `Maria das Graças Souza ${i + 1}`,
    i % 20 === 7 ? '123' : cpfOf(i),
    `maria.souza${i + 1}@exemplo.gov.br`,
    String(100_000 + i),
    i % 20 === 13 ? '' : `SEAD - SETOR ${i % 30}`,
    'Analista administrativo',
    i % 3 === 0 ? 'Comissionado' : 'Efetivo',
    '21/11/2026',
  ]);
  return `${[titles, ...rows].map((row) => row.join('\t')).join('\r\n')}\r\n`;
}

/** The panel with that categoria chosen and its list open, empty. */
export async function openList(world: World): Promise<{ page: Page; panel: Frame }> {
  const page = await world.browser.open(`${world.seiUrl}/sei/teste/controle`);
  const before = await world.browser.browser.pages();
  await world.browser.pressInPopup(page, 'Reportar ao CSG');
  const panel = await world.browser.panel(page, before);
  await (await panel.waitForSelector('#categoria'))?.type('Cadastro de usuários');
  await (await panel.waitForSelector('[role=option]'))?.click();
  await press(panel, 'button', 'Várias pessoas: colar ou enviar planilha');
  await panel.waitForSelector('.people[open]:not([data-growing]) [role=grid]');
  return { page, panel };
}

/** Ctrl+V of that text where the focus is. */
export async function paste(panel: Frame, text: string): Promise<void> {
  await panel.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Pastes people into the open list and takes them. */
export async function bring(panel: Frame, count: number): Promise<void> {
  await paste(panel, copiedPeople(count));
  await take(panel, count);
}

/** The same from a file, as Excel saves it in Brazil. */
export async function bringFile(panel: Frame, count: number): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'chamados-lista-')), 'servidores.csv');
  await writeFile(path, Buffer.from(copiedPeople(count).replaceAll('\t', ';'), 'latin1'));
  const chooser = (await panel.waitForSelector(
    'dialog input[type=file]',
  )) as ElementHandle<HTMLInputElement>;
  await chooser.uploadFile(path);
  await take(panel, count);
}

async function take(panel: Frame, count: number): Promise<void> {
  await panel.waitForSelector('#colunas-titulo');
  await press(panel, 'button', `Usar ${count} ${count === 1 ? 'pessoa' : 'pessoas'}`);
  await until('the rows are there', async () =>
    (await panel.$(`[role=grid][aria-rowcount="${count + 1}"]`)) ? true : null,
  );
}

/** A CPF with right check digits, another for each number. */
function cpfOf(n: number): string {
  let cpf = String(100_000_000 + n * 7919);
  for (const length of [9, 10]) {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Number(cpf[i]) * (length + 1 - i);
    const rest = (sum * 10) % 11;
    cpf += String(rest === 10 ? 0 : rest);
  }
  return cpf;
}
