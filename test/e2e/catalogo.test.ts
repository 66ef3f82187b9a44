/**
 * Each row of the three procedures, filled in the real panel as a person fills it, sent, and found
 * at the helpdesk: every datum as data and as text, who receives it, until when, on the desk's page.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Campos, Catalogo, Prazo } from '@/lib/contract';
import { Visitor, words } from '../helpdesk/desk/visitor.ts';
import { PROCEDIMENTOS, type Linha } from '../helpdesk/procedimentos.ts';
import { JOAO, MARIA } from '../sei/data.ts';
import { vezesDe, type Resposta } from './support/answers.ts';
import {
  chooseBySearch,
  CSG_DA_SEEC,
  CSG_DO_CBM,
  openAs,
  openCatalogos,
  proved,
} from './support/catalogues.ts';
import { fillIn, fillList, type, type Respondido } from './support/filler.ts';
import { LONGO } from './support/long.ts';
import { says } from './support/panel-text.ts';
import { storedChamado } from './support/stored.ts';
import { closeTabs } from './support/test-browser.ts';
import { EXEMPLO, pressSend, send } from './support/walk.ts';

type Nome = keyof typeof PROCEDIMENTOS;

/** In `npm test`: rows that have every kind of field between them. */
const CURTAS: Record<Nome, string[]> = {
  maranhao: ['outros'],
  timon: ['cadastro_usuario'],
  alagoas: ['lotacao', 'usuario_externo', 'desanexar_processo', 'assinatura'],
};
const PROCESSO = '02000.0000009999/2026-33';
const DESCRICAO = 'Pedido feito no teste de cada linha do procedimento.';
const JOAO_EMAIL = 'joao.lima@exemplo.gov.br';

let catalogos: Awaited<ReturnType<typeof openCatalogos>>;
let team: Visitor;
const enviados: object[] = [];

beforeAll(async () => {
  catalogos = await openCatalogos('maranhao');
  await proved(catalogos, { usuario: MARIA.sigla, email: EXEMPLO.email });
  if (LONGO) await proved(catalogos, { usuario: JOAO.sigla, email: JOAO_EMAIL });
});
afterEach(() => closeTabs(catalogos.world.browser));
afterAll(async () => {
  // oxlint-disable-next-line no-console -- what was sent
  console.table(enviados);
  await catalogos?.stop();
});

describe.each(Object.entries(PROCEDIMENTOS) as [Nome, Linha[]][])('%s', (nome, linhas) => {
  const rows = linhas.filter(({ categoria }) => LONGO || CURTAS[nome].includes(categoria));
  let catalogo: Catalogo;

  beforeAll(async () => {
    catalogo = await catalogos.use(nome);
    team = new Visitor(catalogos.world.helpdesk.url);
    await team.signIn(catalogos.world.helpdesk.tokenEquipe);
  });

  describe.each(rows.map((linha) => [linha.pedido, linha] as const))('%s', (_, linha) => {
    const lista = /\[/.test(linha.campos);
    const several = lista && (LONGO || linha.categoria === 'lotacao');
    test.runIf(LONGO || !several)('a person fills it in, the CSG finds all of it', async () => {
      const categoria = categoriaOf(linha);
      const vezes = vezesDe(categoria.campos);
      for (let vez = 0; vez < (LONGO ? vezes : 1); vez += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one panel after the other
        await sent(linha, vez, (where) => fillIn(where, categoria.campos, vez));
      }
    });

    test.runIf(several)('for several people', async () => {
      const { campos } = categoriaOf(linha);
      const [first, ...others] = campos;
      if (!first) throw new Error('no list');
      const quantas = Math.max(2, vezesDe(first.colunas ?? []));
      await sent(linha, 0, async (where) => [
        await fillList(where, first, quantas),
        ...(await fillIn(where, others, 0)),
      ]);
    });

    test.runIf(LONGO && linha.quem === 'csg')('somebody else is told who theirs is', async () => {
      const { page, panel } = await openAs(catalogos.world, JOAO.sigla);
      await chooseBySearch(page, panel, categoriaOf(linha).titulo);
      await says(panel, 'Este pedido é feito pelo CSG do seu órgão.');
      await says(panel, CSG_DA_SEEC.csg.nome);
      await says(panel, CSG_DA_SEEC.csg.email);
      await pressSend(panel);
      await says(panel, 'Só o CSG do seu órgão envia este pedido.');
    });
  });

  const categoriaOf = (linha: Linha) => {
    const found = catalogo.categorias.find(({ id }) => id === linha.categoria);
    if (!found) throw new Error(`no ${linha.categoria}`);
    return found;
  };

  /** One filling of a row, sent and found. */
  async function sent(
    linha: Linha,
    vez: number,
    fill: (where: { page: Page; panel: Frame }) => Promise<Respondido[]>,
  ): Promise<void> {
    const categoria = categoriaOf(linha);
    const { page, panel } = await openAs(catalogos.world, MARIA.sigla);
    await chooseBySearch(page, panel, categoria.titulo);
    if (linha.artigo) {
      const { titulo } = catalogo.artigos!.find(({ id }) => id === linha.artigo)!;
      await says(panel, titulo);
    }
    const done = await fill({ page, panel });
    await type(panel, 'descricao', DESCRICAO);
    if (linha.formalizacao) await type(panel, 'formalizacao', PROCESSO);
    if (linha.anexo && linha.categoria !== 'erro_no_sei') await fileInsteadOfPicture(panel);
    const numero = await send(panel);
    await page.close();

    const chamado = await storedChamado(catalogos.world, numero);
    expect(chamado.categoria).toEqual({ id: categoria.id, titulo: categoria.titulo });
    expect(chamado.descricao).toBe(DESCRICAO);
    expect(chamado.formalizacao ?? undefined).toBe(linha.formalizacao && PROCESSO);
    const files = Object.fromEntries(
      chamado.anexos.map(({ nome: file, sha256 }) => [file, sha256]),
    );
    expect(await catalogos.valores(numero)).toEqual(keptOf(done, files));
    expect(chamado.campos).toEqual(done.map(readOf));
    expect(chamado.beneficiarios ?? []).toEqual(peopleOf(done));
    expect(chamado.anexos.length).toBeGreaterThan(0);
    const unit = catalogo.destinos?.find(({ id }) => id === linha.destino);
    expect(chamado.destino).toMatchObject(
      unit ? { nome: unit.nome } : { sigla: 'CBM', nome: CSG_DO_CBM.csg.nome },
    );

    const said = words(await team.open(`/mesa/chamados/${chamado.id}`));
    for (const { rotulo, valor, tabela: table } of chamado.campos) {
      const cells = table ? [...table.colunas, ...table.linhas.flat()] : [valor];
      for (const each of [rotulo, ...cells]) expect(said).toContain(each.replace(/\s+/g, ' '));
    }
    for (const each of [DESCRICAO, ...(linha.formalizacao ? [PROCESSO] : [])])
      expect(said).toContain(each);
    const seen = await prazosOf(chamado.id, numero, chamado.prazos, linha.encaminha !== undefined);
    expect(seen.toSorted()).toEqual((linha.prazos ?? []).toSorted());
    enviados.push({
      procedimento: nome,
      pedido: linha.pedido.slice(0, 48),
      vez: vez + 1,
      numero,
      dados: Object.keys(await catalogos.valores(numero)).join(' '),
      destino: chamado.destino.nome,
      prazos: seen.length,
    });
  }

  /** All that a whole life opens: from the opening, forwarded where the procedure forwards, back. */
  async function prazosOf(id: string, numero: string, atOpening: Prazo[], forwards: boolean) {
    expect(atOpening.map(({ contaDe }) => contaDe).filter((each) => each !== 'abertura')).toEqual(
      [],
    );
    const encaminha = catalogo.destinos?.find(
      ({ id: unit }) => unit === 'central' || unit === 'sumoge',
    );
    if (!forwards) return atOpening.map(asSaid);
    const page = await team.open(`/mesa/chamados/${id}`);
    expect(words(page)).toContain(`Esta categoria segue para: ${encaminha?.nome}`);
    await team.send(page, 'form.reply', { situacao: 'encaminhado', nome: 'Ana' });
    const back = await team.open(`/mesa/chamados/${id}`);
    await team.send(back, 'form.reply', { situacao: 'em_analise', nome: 'Ana' });
    return (await storedChamado(catalogos.world, numero)).prazos.map(asSaid);
  }
});

/** “Pelo menos um anexo” is also a document: without any it is asked for, with one it goes. */
async function fileInsteadOfPicture(panel: Frame): Promise<void> {
  const remove = await panel.waitForSelector('button[aria-label^="Retirar imagem"]');
  await remove?.click();
  await pressSend(panel);
  await says(panel, 'Junte uma imagem ou um arquivo.');
  const input = await panel.waitForSelector('.pictures input[type=file]');
  const path = `${import.meta.dirname}/support/anexo.txt`;
  await input?.uploadFile(path);
  await says(panel, 'anexo.txt');
}

const asSaid = ({ quantidade, unidade, contaDe, deQuem, meta, natureza }: Prazo): string =>
  `${quantidade} ${unidade} desde ${contaDe}${deQuem ? ' de quem recebe depois' : ''}: ${meta}, ${natureza}`;

/** As the helpdesk has to keep it: a file by its hash, a row without what was not asked. */
function keptOf(done: readonly Respondido[], files: Record<string, string>): Campos {
  return Object.fromEntries(
    done.map(({ campo, resposta, linhas }) => {
      if (campo.tipo === 'arquivo') return [campo.id, files[resposta!.digitado]!];
      if (resposta) return [campo.id, resposta.guardado];
      const rows = linhas!.map((row) =>
        Object.fromEntries(
          row.flatMap((cell, i) => (cell ? [[campo.colunas![i]!.id, cell.guardado]] : [])),
        ),
      );
      return [campo.id, rows];
    }),
  );
}

/** As the CSG has to read it. */
function readOf({ campo: { id, rotulo, colunas = [] }, resposta, linhas }: Respondido) {
  if (resposta) return { id, rotulo, valor: resposta.lido };
  const rows = linhas!.map((row) => row.map((cell) => cell?.lido ?? ''));
  const lines = rows.map((row, i) =>
    row
      .flatMap((cell, j) => (cell === '' ? [] : [`${colunas[j]!.rotulo}: ${cell}`]))
      .map((line, j) => (j === 0 ? `${i + 1}. ${line}` : `   ${line}`))
      .join('\n'),
  );
  const tabela = { colunas: colunas.map((coluna) => coluna.rotulo), linhas: rows };
  return { id, rotulo, valor: lines.join('\n'), tabela };
}

/** For whom it was asked, by the fields that say so. */
function peopleOf(done: readonly Respondido[]) {
  type Said = { beneficiario?: string | undefined; resposta: Resposta };
  const alone = done.flatMap(({ campo, resposta }): Said[] =>
    resposta ? [{ beneficiario: campo.beneficiario, resposta }] : [],
  );
  const rows = done.flatMap(({ campo, linhas = [] }) =>
    linhas.map((row) =>
      row.flatMap((resposta, i): Said[] =>
        resposta ? [{ beneficiario: campo.colunas![i]!.beneficiario, resposta }] : [],
      ),
    ),
  );
  return [alone, ...rows].flatMap((said) => {
    const entries = said.flatMap(({ beneficiario, resposta }) =>
      beneficiario ? [[beneficiario, resposta.guardado] as const] : [],
    );
    return entries.length > 0 ? [{ nome: '', ...Object.fromEntries(entries) }] : [];
  });
}
