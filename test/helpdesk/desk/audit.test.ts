/** Who did what, as the administration sees it; and what an account could have seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from './png.ts';
import { Reporter } from './reporter.ts';
import { words, type Page, type Visitor } from './visitor.ts';
import { openDesk, pageOf, type DeskWorld } from './world.ts';

let world: DeskWorld;
let csg: Visitor;
beforeAll(async () => {
  world = await openDesk();
  csg = await world.csg();
});
afterAll(async () => await world.stop());

/** Who, act and chamado of each row, newest first. */
function acts(page: Page): string[] {
  return [...page.document.querySelectorAll('.audit tbody tr')].map((row) =>
    [...row.children]
      .slice(1)
      .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
      .join(' | '),
  );
}

const at = async (query: Record<string, string>) =>
  await csg.open(`/mesa/auditoria?${new URLSearchParams(query)}`);

describe('the audit', () => {
  it('tells who opened, read and answered a chamado, in order, and no word of it', async () => {
    const { id, numero } = await world.maria.report({ descricao: 'SEGREDO no texto' });
    await world.maria.say(id, 'SEGREDO na mensagem');
    const page = await csg.open(pageOf(id));
    await csg.send(page, 'form.reply', {
      texto: 'SEGREDO na resposta',
      nome: 'João do CSG',
      situacao: 'encaminhado',
    });
    const audit = await at({ chamado: numero });
    expect(acts(audit)).toEqual([
      `equipe Administração | leu o chamado | ${numero} | `,
      `equipe Administração | encaminhou | ${numero} | `,
      `equipe Administração | respondeu | ${numero} | `,
      `equipe Administração | leu o chamado | ${numero} | `,
      `maria@cbm.exemplo.gov.br Solicitante | escreveu à equipe | ${numero} | `,
      `maria@cbm.exemplo.gov.br Solicitante | abriu o chamado | ${numero} | `,
    ]);
    const csv = await csg.open(`/mesa/auditoria.csv?chamado=${numero}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="auditoria.csv"');
    const [head, ...lines] = csv.html.replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toBe(
      '"quando";"papel";"quem";"credencial";"ato";"chamado";"id_do_chamado";"alvo"',
    );
    expect(lines).toHaveLength(6);
    expect(audit.html + csv.html).not.toContain('SEGREDO');
  });

  it('tells of pictures that were opened, by their hash', async () => {
    const picture = await world.maria.upload(pngOf(20, 20), 'tela.png');
    const { sha256 } = picture;
    const { id, numero } = await world.maria.report({ anexos: [picture] });
    await csg.open(`${pageOf(id)}/anexos/${sha256}`);
    expect(acts(await at({ chamado: numero }))[0]).toBe(
      `equipe Administração | abriu um anexo | ${numero} | ${sha256}`,
    );
  });

  it('is filtered by person and by day, and tells when nothing is left', async () => {
    const mine = acts(await at({ quem: 'maria@cbm.exemplo.gov.br' }));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every((each) => each.startsWith('maria@cbm.exemplo.gov.br Solicitante'))).toBe(
      true,
    );
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Sao_Paulo' });
    expect(acts(await at({ dia: today, quem: 'maria@cbm.exemplo.gov.br' }))).toEqual(mine);
    expect(words(await at({ dia: '2020-01-01' }))).toContain('Nenhum ato com estes filtros.');
    expect((await at({ dia: '<b>', cursor: 'x' })).status).toBe(422);
  });

  it('is read page by page, each act once', async () => {
    for (let i = 0; i < 60; i += 1) await csg.open('/mesa');
    const seen: string[] = [];
    let page = await csg.open('/mesa/auditoria?quem=equipe');
    for (;;) {
      seen.push(
        ...[...page.document.querySelectorAll('.audit time')].map(
          (time) => time.getAttribute('datetime') ?? '',
        ),
      );
      const next = page.document.querySelector('a[href*="cursor"]')?.getAttribute('href');
      if (!next) break;
      page = await csg.open(next);
    }
    expect(seen.length).toBeGreaterThan(60);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  it('records that it was looked at', async () => {
    await at({});
    expect(acts(await at({}))[0]).toBe('equipe Administração | consultou a auditoria |  | ');
  });
});

describe('the reach of an account', () => {
  const reach = async (quem: string) => await csg.open(`/mesa/alcance?quem=${quem}`);

  it('of a solicitante are their chamados alone; those that were opened are marked', async () => {
    const before = words(await reach('maria@cbm.exemplo.gov.br'));
    const { id, numero } = await world.maria.report({});
    const page = await reach('maria@cbm.exemplo.gov.br');
    const count = Number(/Chamados(\d+)/.exec(words(page))?.[1]);
    expect(count).toBe(Number(/Chamados(\d+)/.exec(before)?.[1]) + 1);
    const row = () => acts(page).find((each) => each.includes(numero)) ?? '';
    expect(row()).toContain('não lido');
    await world.maria.read(id);
    const again = acts(await reach('maria@cbm.exemplo.gov.br'));
    expect(again.find((each) => each.includes(numero))).toMatch(/\d\d\/\d\d\/\d{4} às/);
  });

  it('of the staff token is everything', async () => {
    const page = await reach('equipe');
    const csv = await csg.open('/mesa/alcance.csv?quem=equipe');
    const lines = csv.html.trim().split('\r\n').slice(1);
    expect(words(page)).toContain(`Chamados${lines.length}`);
    expect(words(page)).toContain('Sessão da mesa');
  });

  it('is found by the number of a device too, never by a token in an address', async () => {
    const known = await reach('maria@cbm.exemplo.gov.br');
    const device = known.document.querySelector('main li code')?.textContent ?? '';
    expect(words(await reach(device))).toBe(words(known));
    expect(words(await reach('csd_qualquer'))).toContain('Nenhuma conta');
    expect(words(await reach('ninguem@exemplo.gov.br'))).toContain('Nenhuma conta');
  });

  it('shows what people wrote as they wrote it, and no spreadsheet runs it', async () => {
    const nome = '=HYPERLINK("http://mal.exemplo") <b>x</b>';
    const mal = await Reporter.register(world.helpdesk.url, {
      nome,
      email: 'mal@exemplo.gov.br',
      orgao: 'CBM',
    });
    await mal.report({});
    const page = await reach('mal@exemplo.gov.br');
    expect(words(page)).toContain(nome);
    expect(page.document.querySelector('b')).toBeNull();
    const csv = await csg.open('/mesa/alcance.csv?quem=mal@exemplo.gov.br');
    expect(csv.html).toContain(`"'=HYPERLINK(""http://mal.exemplo"") <b>x</b>"`);
  });
});
