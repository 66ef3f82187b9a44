/** The truth and the pages agree: what is said to be shown is there, what is not said is not. */
import { afterAll, expect, test } from 'vitest';
import { last } from '../e2e/support/long.ts';
import { client, type Answer } from './client.ts';
import { LAYOUTS } from './layouts.ts';
import { DESTINOS } from './pages/teste.ts';
import { startSei, unexpected } from './server.ts';
import { VERDADES, VERSOES, type Verdade } from './truth.ts';

const sei = await startSei();
afterAll(() => sei.stop());

/** The page and the pages in its frames, the top one first. */
async function windows({ endereco }: Verdade): Promise<Answer[]> {
  const pessoa = client(sei);
  const inside = async (page: Answer): Promise<Answer[]> => {
    const found: Answer[] = [page];
    for (const frame of page.document.querySelectorAll('iframe[src]:not([src=""])')) {
      found.push(...(await inside(await pessoa.follow(page, frame.getAttribute('src')!))));
    }
    return found;
  };
  return await inside(await pessoa.open(endereco));
}

/** Everything that a page says, in texts, attributes, fields and scripts. */
function said({ document }: Answer): string {
  const parts = [...document.querySelectorAll('*')].flatMap((element) => [
    ...element.getAttributeNames().map((name) => element.getAttribute(name)!),
    ...[...element.childNodes].map(({ nodeValue }) => nodeValue ?? ''),
  ]);
  return [document.documentElement.textContent, ...parts].join('\n').replaceAll(/\\n/g, '\n');
}

const bare = (texto: string) => texto.replaceAll(/\s+/g, ' ');

test('all versions and all pages of each are in it', () => {
  expect(LAYOUTS.map(({ versao }) => versao)).toEqual(VERSOES);
  const semVerdade = Object.keys(DESTINOS).filter(
    (destino) => !VERDADES.some(({ pagina }) => pagina === destino),
  );
  // Those that are about time, size and headers, not about what a page says; and the planted ones,
  // which `planted.ts` tells.
  expect(semVerdade).toEqual([
    'grande',
    'quadro-travado',
    'quadro-mudo',
    'ocupada',
    'coep',
    'csp',
    'ficha',
    'formulario',
    'formas',
    'molduras',
    'dica',
    'ilegiveis',
    'documento.pdf',
  ]);
});

const DITAS = VERDADES.filter(({ versao }) => last(VERSOES).includes(versao));

test.each(DITAS.map((verdade) => [verdade.versao, verdade.pagina, verdade] as const))(
  '%s: %s',
  async (_, pagina, verdade) => {
    const { fatos, lugar } = verdade;
    const pages = await windows(verdade);
    const top = pages[0]!;
    const url = new URL(top.path, sei.url);
    const texts = pages.map(said);
    const all = bare(texts.join('\n'));
    expect(top.status).toBe(200);

    const { numero, tipo, hipotese } = fatos.processo ?? {};
    const shown = [
      fatos.tela,
      fatos.infra,
      ...Object.values({ ...fatos.usuario, ...fatos.unidade }),
      numero,
      tipo,
      hipotese,
      fatos.documento?.numero,
      fatos.documento?.tipo,
      ...(fatos.mensagens ?? []),
    ];
    for (const texto of shown) if (texto) expect(all).toContain(bare(texto));

    if (fatos.sei) expect(url.pathname.startsWith(fatos.tipo === 'login' ? '/' : lugar)).toBe(true);
    if (fatos.acao) {
      expect(url.searchParams.get('acao') ?? url.searchParams.get('acao_externa')).toBe(fatos.acao);
    }
    expect(/js\/sei\.js\?[\d.]+-|Informações - Versão \d/.test(all)).toBe(
      fatos.versao !== undefined || fatos.sessaoEncerrada === true,
    );
    if (fatos.versao) expect(all).toContain(`Informações - Versão ${fatos.versao}`);
    expect(/UNIDADE DE ATENDIMENTO|DO COMANDO OP/.test(texts[0]!)).toBe(
      Boolean(fatos.unidade?.descricao) || pagina === 'documento',
    );
    expect(all.includes('"NIVEL_ACESSO"')).toBe(
      ['restrito', 'sigiloso'].includes(fatos.processo?.nivelAcesso ?? ''),
    );
    expect(pages.some(({ document }) => document.getElementById('frmLogin'))).toBe(
      fatos.sessaoEncerrada ?? fatos.tipo === 'login',
    );
    const ticked = [...top.document.querySelectorAll('.infraCheckbox[checked]')];
    expect(ticked.map((box) => box.getAttribute('title'))).toEqual(
      (fatos.selecionados ?? []).map((each) => each.numero),
    );
    expect(top.document.getElementById('seipp') !== null).toBe(Boolean(fatos.extensoes));
  },
);

test('no page asked for what it does not carry', () => {
  expect(sei.requests.length).toBeGreaterThan(DITAS.length * 2);
  expect(unexpected(sei.requests)).toEqual([]);
});
